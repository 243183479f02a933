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

/** The database goes away for a while under a steady stream of posts. */
final class Outage {

  private static final long BEFORE_MILLIS = 10_000;
  private static final long AFTER_MILLIS = 40_000;

  private Outage() {}

  static void run(Options options, Report report, Path folder) {
    int seconds = options.number("seconds", 60);
    int perSecond = options.number("per-second", 5);
    Company company = Company.ofChannels(options.number("channels", 50));
    int lead = options.number("lead", 120);
    int spread = options.number("spread", 10);
    int patience = options.number("patience", 240);
    long span = BEFORE_MILLIS + seconds * 1000L + AFTER_MILLIS;
    int posts = (int) (span / 1000 * perSecond);
    try (World world = new World(folder, options, report, 50, 0)) {
      Jvm host =
          world.host(
              "postillion",
              "postillion",
              company,
              List.of("-Xmx1g"),
              List.of(
                  "--postillion.publish.lead=" + lead + "s",
                  "--postillion.publish.spread=" + spread + "s"));
      long first = System.currentTimeMillis() + 10_000 + 10L * posts + (lead + spread) * 1000L;
      host.order(
          "seed",
          Map.of(
              "stage",
              "scheduled",
              "posts",
              posts,
              "first",
              first,
              "overMillis",
              span,
              "leadMillis",
              lead * 1000L,
              "spreadMillis",
              spread * 1000L));
      awaitMoment(report, world, first + BEFORE_MILLIS, posts, "database goes away");
      long away = System.currentTimeMillis();
      world.database().stop();
      report.progress("the database is away");
      awaitMoment(report, world, away + seconds * 1000L, posts, "it comes back");
      world.database().restart();
      long back = System.currentTimeMillis();
      report.progress("the database is back");
      World.await(
          Duration.ofMillis(first + span - back).plusSeconds(patience),
          Duration.ofSeconds(1),
          () -> {
            int out = world.stubCounts().path("posts").asInt();
            report.progress("%,d of %,d posts are out", out, posts);
            return out >= posts;
          });
      JsonNode states = host.order("states", Map.of());
      report(report, posts, away, back, world.stubReport(), states);
      world.end(host);
    }
  }

  private static void awaitMoment(Report report, World world, long moment, int posts, String what) {
    for (long left = moment - System.currentTimeMillis();
        left > 0;
        left = moment - System.currentTimeMillis()) {
      report.progress(
          "%s in %d s; %,d of %,d posts are out",
          what, left / 1000, world.stubCounts().path("posts").asInt(), posts);
      World.sleep(Math.min(left, 5_000));
    }
  }

  private static void report(
      Report report, int posts, long away, long back, JsonNode stub, JsonNode states) {
    Set<Long> seen = new HashSet<>();
    List<Long> before = new ArrayList<>();
    List<Long> during = new ArrayList<>();
    List<Long> after = new ArrayList<>();
    long resumed = Long.MAX_VALUE;
    long caughtUp = back;
    List<double[]> points = new ArrayList<>();
    for (JsonNode arrival : stub.path("arrivals")) {
      long due = arrival.get(1).asLong();
      long at = arrival.get(2).asLong();
      if (!seen.add(arrival.get(0).asLong())) {
        continue;
      }
      points.add(new double[] {(due - away) / 1000.0, (at - due) / 1000.0});
      (due < away ? before : due < back ? during : after).add(at - due);
      if (at >= back) {
        resumed = Math.min(resumed, at);
      }
      if (due < back) {
        caughtUp = Math.max(caughtUp, at);
      }
    }
    points.sort((one, other) -> Double.compare(one[0], other[0]));
    Stats fresh = Stats.of(after);
    Stats held = Stats.of(during);
    report
        .figure("posts", posts)
        .figure("out", seen.size())
        .figure("twice", stub.path("twice").asLong())
        .figure("away_s", (back - away) / 1000.0)
        .figure("resumed_after_ms", resumed == Long.MAX_VALUE ? -1 : resumed - back)
        .figure("caught_up_after_ms", caughtUp - back)
        .figure("due_after_it_was_back_p99_ms", fresh.percentile(99))
        .figure("ledger", states.toString())
        .row("late by", "p50 ms", "p99 ms", "last ms", "out")
        .row(row("due before", Stats.of(before)))
        .row(row("due while it was away", held))
        .row(row("due after", fresh));
    report.plot(
        new Svg("The database is away for a while", "due, s after it went away", "late by, s")
            .line(
                "each post",
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray()));
    report.end();
  }

  private static Object[] row(String name, Stats lags) {
    return new Object[] {
      name, lags.median(), lags.percentile(99), lags.last(), Integer.toString(lags.count())
    };
  }
}
