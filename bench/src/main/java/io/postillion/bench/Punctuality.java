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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How late posts are: from when each was due until it arrived at the network, by one clock. The
 * bare engine runs as many empty timer jobs, due at the same times, right before.
 */
final class Punctuality {

  private static final int NETWORK_MILLIS = 50;
  private static final Duration GLANCE = Duration.ofMillis(500);

  /** Between two posts that warm it up: slow enough that none becomes overdue. */
  private static final int WARM_UP_MILLIS = 25;

  private static final List<String> MEMORY = List.of("-Xmx1g");

  /** When posts are due, in the words of the seeders. */
  private record Load(int posts, Map<String, Object> times, long spanMillis) {

    Map<String, Object> from(long first) {
      Map<String, Object> wishes = new HashMap<>(times);
      wishes.put("posts", posts);
      wishes.put("first", first);
      return wishes;
    }
  }

  private final Options options;
  private final Report report;
  private final Path folder;
  private final Load load;
  private final Company company;
  private final int leadSeconds;
  private final int spreadSeconds;
  private final int warmUp;
  private final int patienceSeconds;
  private final boolean withBare;

  /** For making the load, before the first timer is due. */
  private final int aheadSeconds;

  private Punctuality(Options options, Report report, Path folder, Load load, int channels) {
    this.options = options;
    this.report = report;
    this.folder = folder;
    this.load = load;
    this.company = Company.ofChannels(options.number("channels", channels));
    this.leadSeconds = options.number("lead", 120);
    this.spreadSeconds = options.number("spread", 60);
    this.warmUp = options.number("warm-up", 3_000);
    this.withBare = options.word("bare", "yes").equals("yes");
    this.patienceSeconds = options.number("patience", 300);
    this.aheadSeconds = options.number("ahead", 15 + load.posts() / 125);
  }

  static void lag(Options options, Report report, Path folder) {
    int posts = options.number("posts", 5_000);
    new Punctuality(options, report, folder, new Load(posts, Map.of("overMillis", 0), 0), 50)
        .run("Posts due in the same second");
  }

  static void steady(Options options, Report report, Path folder) {
    int posts = options.number("posts", 10_000);
    long millis = options.number("seconds", 60) * 1000L;
    new Punctuality(
            options, report, folder, new Load(posts, Map.of("overMillis", millis), millis), 50)
        .run("A steady stream of posts");
  }

  static void idle(Options options, Report report, Path folder) {
    int posts = options.number("posts", 60);
    long pause = options.number("pause", 3) * 1000L;
    int seed = options.number("seed", 1);
    new Punctuality(
            options,
            report,
            folder,
            new Load(posts, Map.of("pauseMillis", pause, "seed", seed), posts * pause),
            5)
        .run("One post at a random moment");
  }

  private void run(String title) {
    try (World world = new World(folder, options, report, NETWORK_MILLIS, 0)) {
      Stats bare = withBare ? bare(world) : Stats.of();
      Result ours = ours(world);
      report
          .figure("posts", load.posts())
          .figure("channels", company.channels())
          .figure("p50_ms", ours.lags().median())
          .figure("p99_ms", ours.lags().percentile(99))
          .figure("last_ms", ours.lags().last())
          .figure("bare_p50_ms", bare.median())
          .figure("bare_p99_ms", bare.percentile(99))
          .figure("bare_last_ms", bare.last())
          .figure("ratio_to_bare_engine", bare.last() / ours.lags().last())
          .figure("ratio_to_bare_engine_p50", bare.median() / ours.lags().median())
          .figure("arrived", ours.lags().count())
          .figure("bare_arrived", bare.count())
          .figure("twice", ours.twice())
          .figure("armed_in_time", ours.armed())
          .figure("settled_s", ours.settledSeconds());
      report
          .row("late by", "p50 ms", "p95 ms", "p99 ms", "last ms", "out")
          .row(row("Postillion, published", ours.lags()))
          .row(row("bare engine, empty jobs", bare));
      report.plot(
          new Svg(title, "late by, ms", "out, % of all")
              .shares("Postillion, published", ours.lags())
              .shares("bare engine, empty", bare));
      report.end();
    }
  }

  private static Object[] row(String name, Stats lags) {
    return new Object[] {
      name,
      lags.median(),
      lags.percentile(95),
      lags.percentile(99),
      lags.last(),
      Integer.toString(lags.count())
    };
  }

  private Stats bare(World world) {
    Jvm bare = world.bare("bare-engine", MEMORY);
    long warm = System.currentTimeMillis() + 2_000;
    bare.order("timers", Map.of("posts", warmUp, "first", warm, "overMillis", 0));
    World.await(
        Duration.ofMinutes(2), GLANCE, () -> bare.order("arrived", Map.of()).asInt() >= warmUp);
    long first = System.currentTimeMillis() + aheadSeconds * 1000L;
    bare.order("timers", load.from(first));
    requireAhead(first, "The bare engine's timers");
    awaitMoment(first, "bare engine");
    boolean all =
        World.await(
            Duration.ofMillis(load.spanMillis()).plusSeconds(patienceSeconds),
            GLANCE,
            () -> {
              int arrived = bare.order("arrived", Map.of()).asInt() - warmUp;
              report.progress("bare engine: %,d of %,d jobs ran", arrived, load.posts());
              return arrived >= load.posts();
            });
    if (!all) {
      report.progress("bare engine: not all ran in time; the figures are of those that did");
    }
    List<Long> lags = new ArrayList<>();
    for (JsonNode arrival : bare.order("arrivals", Map.of())) {
      if (arrival.get(0).asLong() >= first) {
        lags.add(arrival.get(1).asLong() - arrival.get(0).asLong());
      }
    }
    world.end(bare);
    return Stats.of(lags);
  }

  private record Result(Stats lags, long twice, long armed, double settledSeconds) {}

  private Result ours(World world) {
    Jvm host =
        world.host(
            "postillion",
            "postillion",
            company,
            MEMORY,
            List.of(
                "--postillion.publish.lead=" + leadSeconds + "s",
                "--postillion.publish.spread=" + spreadSeconds + "s"));
    warmUp(world, host);
    long wakingMillis = (leadSeconds + spreadSeconds) * 1000L;
    long first = System.currentTimeMillis() + aheadSeconds * 1000L + wakingMillis;
    Map<String, Object> wishes = load.from(first);
    wishes.put("stage", "scheduled");
    wishes.put("leadMillis", leadSeconds * 1000L);
    wishes.put("spreadMillis", spreadSeconds * 1000L);
    host.order("seed", wishes);
    report.progress("first due in %d s", (first - System.currentTimeMillis()) / 1000);
    long armed = awaitArmed(host, first);
    awaitMoment(first, "Postillion");
    boolean all =
        World.await(
            Duration.ofMillis(load.spanMillis()).plusSeconds(patienceSeconds),
            GLANCE,
            () -> {
              JsonNode counts = world.stubCounts();
              report.progress(
                  "Postillion: %,d of %,d posts are out",
                  counts.path("posts").asInt(), load.posts());
              return counts.path("posts").asInt() >= load.posts();
            });
    if (!all) {
      report.progress(
          "Postillion: not all are out; the ledger says %s", host.order("states", Map.of()));
    }
    double settled = settled(host, first);
    JsonNode stub = world.stubReport();
    world.end(host);
    return new Result(lags(stub), stub.path("twice").asLong(), armed, settled);
  }

  /** So that neither side is measured with code that never ran before. */
  private void warmUp(World world, Jvm host) {
    report.progress("warming up with %d posts…", warmUp);
    host.order(
        "seed",
        Map.of(
            "stage",
            "scheduled",
            "posts",
            warmUp,
            "first",
            System.currentTimeMillis() + 2_000,
            "overMillis",
            warmUp * WARM_UP_MILLIS));
    boolean warm =
        World.await(
            Duration.ofMinutes(5),
            GLANCE,
            () ->
                world.stubCounts().path("posts").asInt() >= warmUp
                    && host.order("ended", Map.of()).asInt() >= warmUp);
    if (!warm) {
      throw new IllegalStateException("The posts that were to warm it up did not all go out");
    }
    world.resetStub();
  }

  private long awaitArmed(Jvm host, long first) {
    long[] armed = {0};
    // a stream that is longer than the lead is armed as it goes
    long expected =
        load.spanMillis() == 0
            ? load.posts()
            : Math.min(
                load.posts(),
                load.posts() * Math.max(0, leadSeconds - 5) * 1000L / load.spanMillis());
    World.await(
        Duration.ofMillis(Math.max(1, first - 1_500 - System.currentTimeMillis())),
        Duration.ofSeconds(2),
        () -> {
          armed[0] = host.order("states", Map.of()).path("ARMED").asLong();
          report.progress(
              "armed: %,d of %,d, due in %.0f s",
              armed[0], load.posts(), (first - System.currentTimeMillis()) / 1000.0);
          return armed[0] >= load.posts();
        });
    if (armed[0] < expected) {
      report.progress(
          "Not all were armed in time: %,d of %,d. Give more time with --lead and --spread.",
          armed[0], expected);
    }
    return armed[0];
  }

  /** Seconds from the first due time until the engine knew of all. */
  private double settled(Jvm host, long first) {
    boolean all =
        World.await(
            Duration.ofSeconds(patienceSeconds),
            GLANCE,
            () -> host.order("running", Map.of()).asLong() == 0);
    double seconds = (System.currentTimeMillis() - first) / 1000.0;
    report.progress("the engine knows of all after %.1f s: %s", seconds, all ? "yes" : "no");
    return seconds;
  }

  static Stats lags(JsonNode stub) {
    Set<Long> seen = new HashSet<>();
    List<Long> lags = new ArrayList<>();
    for (JsonNode arrival : stub.path("arrivals")) {
      if (seen.add(arrival.get(0).asLong())) {
        lags.add(arrival.get(2).asLong() - arrival.get(1).asLong());
      }
    }
    return Stats.of(lags);
  }

  private static void requireAhead(long due, String what) {
    if (System.currentTimeMillis() > due - 1_000) {
      throw new IllegalStateException(
          what + " could not be made before they were due: this machine is too busy to measure");
    }
  }

  private void awaitMoment(long moment, String who) {
    long left = moment - System.currentTimeMillis();
    if (left > 0) {
      report.progress("%s: due in %.1f s", who, left / 1000.0);
      World.sleep(left);
    }
  }
}
