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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The only node was down while posts became due; it starts again, and new ones fall due. */
final class Catchup {

  private static final List<String> MEMORY = List.of("-Xmx1g");

  /** From the start of the node until the first new post is due. */
  private static final long HEAD_START_MILLIS = 40_000;

  private record Arrival(int channel, long due, long at) {

    long late() {
      return at - due;
    }
  }

  private Catchup() {}

  static void run(Options options, Report report, Path folder) {
    int posts = options.number("posts", 10_000);
    int fresh = options.number("fresh", 300);
    int perSecond = options.number("per-second", 5);
    int spacing = options.number("spacing", 250);
    int down = options.number("down", 60);
    int patience = options.number("patience", 300);
    Company company = Company.ofChannels(options.number("channels", 50));
    try (World world = new World(folder, options, report, 50, 0)) {
      List<String> settings =
          List.of(
              "--postillion.publish.lead=10s",
              "--postillion.publish.spread=5s",
              "--postillion.publish.overdue-spacing=" + spacing + "ms");
      Jvm before = world.host("before", "postillion", company, MEMORY, settings);
      long missed = System.currentTimeMillis() + 30_000 + 10L * (posts + fresh);
      long start = missed + 10_000 + down * 1000L;
      long firstFresh = start + HEAD_START_MILLIS;
      before.order("seed", seeds(posts, missed, 10_000));
      before.order("seed", seeds(fresh, firstFresh, fresh * 1000L / perSecond));
      if (System.currentTimeMillis() > missed - 20_000) {
        throw new IllegalStateException(
            "The posts could not be made before they were due: this machine is too busy to measure");
      }
      world.end(before);
      report.progress("the node is down; %,d posts become due meanwhile", posts);
      World.sleep(start - System.currentTimeMillis());
      Jvm after = world.host("after", "postillion", company, MEMORY, settings);
      long ready = System.currentTimeMillis();
      World.await(
          Duration.ofMillis(firstFresh - ready)
              .plusSeconds(fresh / perSecond)
              .plusMillis((long) spacing * posts / company.channels())
              .plusSeconds(patience),
          Duration.ofSeconds(1),
          () -> {
            int out = world.stubCounts().path("posts").asInt();
            report.progress("%,d of %,d posts are out", out, posts + fresh);
            return out >= posts + fresh;
          });
      JsonNode states = after.order("states", Map.of());
      JsonNode stub = world.stubReport();
      report(report, arrivals(stub, company), ready, firstFresh, spacing);
      report
          .figure("posts", posts)
          .figure("fresh", fresh)
          .figure("twice", stub.path("twice").asLong())
          .figure("ledger", states.toString());
      report.end();
      world.end(after);
    }
  }

  private static Map<String, Object> seeds(int posts, long first, long over) {
    return Map.of(
        "stage",
        "scheduled",
        "posts",
        posts,
        "first",
        first,
        "overMillis",
        over,
        "leadMillis",
        10_000,
        "spreadMillis",
        5_000);
  }

  private static List<Arrival> arrivals(JsonNode stub, Company company) {
    Set<Long> seen = new HashSet<>();
    List<Arrival> arrivals = new ArrayList<>();
    for (JsonNode arrival : stub.path("arrivals")) {
      long number = arrival.get(0).asLong();
      if (seen.add(number)) {
        arrivals.add(
            new Arrival(
                (int) (number % company.channels()),
                arrival.get(1).asLong(),
                arrival.get(2).asLong()));
      }
    }
    arrivals.sort(Comparator.comparingLong(Arrival::at));
    return arrivals;
  }

  private static void report(
      Report report, List<Arrival> arrivals, long ready, long firstFresh, int spacing) {
    Stats fresh =
        Stats.of(
            arrivals.stream()
                .filter(arrival -> arrival.due() >= firstFresh)
                .map(Arrival::late)
                .toList());
    List<Arrival> missed = arrivals.stream().filter(arrival -> arrival.due() < firstFresh).toList();
    long last = missed.stream().mapToLong(Arrival::at).max().orElse(ready);
    Stats gaps = Stats.of(gaps(missed));
    report
        .figure("out", arrivals.size())
        .figure("caught_up_after_s", (last - ready) / 1000.0)
        .figure("spacing_ms", spacing)
        .figure("gap_p1_ms", gaps.percentile(1))
        .figure("gap_p50_ms", gaps.median())
        .figure("fresh_p50_ms", fresh.median())
        .figure("fresh_p99_ms", fresh.percentile(99))
        .figure("fresh_last_ms", fresh.last())
        .row("", "p50 ms", "p99 ms", "last ms", "out")
        .row(
            "new posts, late by",
            fresh.median(),
            fresh.percentile(99),
            fresh.last(),
            Integer.toString(fresh.count()))
        .row(
            "between two missed ones of a channel",
            gaps.median(),
            gaps.percentile(99),
            gaps.last(),
            Integer.toString(gaps.count()));
    report.plot(
        new Svg("Catching up", "s after the node was back", "missed posts out")
            .line(
                "missed posts",
                missed.stream().mapToDouble(one -> (one.at() - ready) / 1000.0).toArray(),
                counted(missed.size())));
  }

  private static double[] counted(int many) {
    double[] counted = new double[many];
    for (int i = 0; i < many; i++) {
      counted[i] = i + 1;
    }
    return counted;
  }

  /** Between one missed post of a channel and its next. */
  private static List<Long> gaps(List<Arrival> missed) {
    Map<Integer, Long> before = new HashMap<>();
    List<Long> gaps = new ArrayList<>();
    for (Arrival arrival : missed) {
      Long earlier = before.put(arrival.channel(), arrival.at());
      if (earlier != null) {
        gaps.add(arrival.at() - earlier);
      }
    }
    return gaps;
  }
}
