package io.postillion.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.bench.World.Company;
import io.postillion.bench.jvm.Jvm;
import io.postillion.bench.report.Report;
import io.postillion.bench.report.Stats;
import io.postillion.bench.report.Svg;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two nodes, posts armed on both; one is killed right before they are due. */
final class Takeover {

  private static final List<String> MEMORY = List.of("-Xmx768m");

  private Takeover() {}

  static void run(Options options, Report report, Path folder) {
    int posts = options.number("posts", 500);
    Company company = Company.ofChannels(options.number("channels", 50));
    int lead = options.number("lead", 60);
    int spread = options.number("spread", 20);
    int before = options.number("kill-before", 500);
    int patience = options.number("patience", 240);
    try (World world = new World(folder, options, report, 50, 0)) {
      List<String> settings =
          List.of(
              "--postillion.publish.lead=" + lead + "s",
              "--postillion.publish.spread=" + spread + "s");
      Jvm one = world.host("node-1", "postillion", company, MEMORY, settings);
      Jvm other = world.host("node-2", "postillion", company, MEMORY, settings);
      long due = System.currentTimeMillis() + 10_000 + 10L * posts + (lead + spread) * 1000L;
      one.order(
          "seed",
          Map.of(
              "stage",
              "scheduled",
              "posts",
              posts,
              "first",
              due,
              "overMillis",
              0,
              "leadMillis",
              lead * 1000L,
              "spreadMillis",
              spread * 1000L));
      World.await(
          Duration.ofMillis(due - 3_000 - System.currentTimeMillis()),
          Duration.ofSeconds(2),
          () -> {
            long armed = one.order("states", Map.of()).path("ARMED").asLong();
            report.progress("armed: %,d of %,d", armed, posts);
            return armed >= posts;
          });
      long kill = due - before;
      World.sleep(kill - 1_500 - System.currentTimeMillis());
      boolean first = held(other, one).size() >= held(one, other).size();
      Jvm dies = first ? one : other;
      Jvm stays = first ? other : one;
      Set<Long> orphans = held(stays, dies);
      World.sleep(kill - System.currentTimeMillis());
      long killed = System.currentTimeMillis();
      dies.kill();
      report.progress(
          "the one with more posts is killed, %d ms before its %d are due",
          due - killed, orphans.size());
      World.await(
          Duration.ofSeconds(patience),
          Duration.ofSeconds(1),
          () -> {
            int out = world.stubCounts().path("posts").asInt();
            report.progress("%,d of %,d posts are out", out, posts);
            return out >= posts;
          });
      JsonNode stub = world.stubReport();
      report(report, posts, orphans, killed, stub, stays.order("states", Map.of()));
    }
  }

  private static Set<Long> held(Jvm asked, Jvm holder) {
    Set<Long> numbers = new HashSet<>();
    asked
        .order("holders", Map.of())
        .path(holder.about().path("node").asText())
        .forEach(number -> numbers.add(number.asLong()));
    return numbers;
  }

  private static void report(
      Report report, int posts, Set<Long> orphans, long killed, JsonNode stub, JsonNode states) {
    List<Long> orphaned = new ArrayList<>();
    List<Long> others = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (JsonNode arrival : stub.path("arrivals")) {
      if (seen.add(arrival.get(0).asLong())) {
        long late = arrival.get(2).asLong() - arrival.get(1).asLong();
        (orphans.contains(arrival.get(0).asLong()) ? orphaned : others).add(late);
      }
    }
    Stats dead = Stats.of(orphaned);
    Stats alive = Stats.of(others);
    report
        .figure("posts", posts)
        .figure("out", seen.size())
        .figure("twice", stub.path("twice").asLong())
        .figure("orphans", orphans.size())
        .figure("orphans_p50_ms", dead.median())
        .figure("orphans_p99_ms", dead.percentile(99))
        .figure("orphans_last_ms", dead.last())
        .figure("others_p99_ms", alive.percentile(99))
        .figure("killed_at", killed)
        .figure("ledger", states.toString())
        .row("late by", "p50 ms", "p99 ms", "last ms", "out")
        .row(row("posts of the killed node", dead))
        .row(row("posts of the other", alive));
    report.plot(
        new Svg("A node is killed with its posts armed", "late by, ms", "out, % of all")
            .shares("of the killed node", dead)
            .shares("of the other", alive));
    report.end();
  }

  private static Object[] row(String name, Stats lags) {
    return new Object[] {
      name, lags.median(), lags.percentile(99), lags.last(), Integer.toString(lags.count())
    };
  }
}
