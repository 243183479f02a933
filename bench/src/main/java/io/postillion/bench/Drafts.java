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
import java.util.List;
import java.util.Map;

/**
 * Drafts by a model that takes its time: how many wait at once, and what they hold meanwhile. The
 * ratio is to the most that so many calls at once can give.
 */
final class Drafts {

  private static final long SAMPLE_MILLIS = 100;

  private record Sample(double second, int calls, int connections, int threads) {}

  private Drafts() {}

  static void run(Options options, Report report, Path folder) {
    int atOnce = options.number("at-once", 64);
    int seconds = options.number("model-seconds", 5);
    int drafts = atOnce * options.number("rounds", 8);
    try (World world = new World(folder, options, report, 50, seconds * 1000)) {
      Jvm host =
          world.host(
              "postillion",
              "postillion",
              new Company(1, 1),
              List.of("-Xmx1g"),
              List.of(
                  "--postillion.ai.at-once=" + atOnce,
                  "--postillion.ai.providers[0].kind=openai",
                  "--postillion.ai.providers[0].url=" + world.stubUri() + "/v1",
                  "--postillion.ai.providers[0].api-key=bench",
                  "--postillion.ai.providers[0].model=bench"));
      warmUp(world, report, host, atOnce, seconds);
      int threadsBefore = host.order("sample", Map.of()).path("threads").asInt();
      host.order("articles", Map.of("many", drafts, "sources", 1));
      report.progress("%d articles came in", drafts);
      List<Sample> samples = new ArrayList<>();
      long begin = System.nanoTime();
      long[] told = {0};
      World.await(
          Duration.ofSeconds(60L + 4L * drafts * seconds),
          Duration.ofMillis(SAMPLE_MILLIS),
          () -> {
            JsonNode state = host.order("sample", Map.of());
            JsonNode stub = world.stubCounts();
            long written = written(host) - atOnce;
            double second = (System.nanoTime() - begin) / 1e9;
            samples.add(
                new Sample(
                    second,
                    stub.path("modelsNow").asInt(),
                    state.path("connections").asInt(),
                    state.path("threads").asInt()));
            if (second - told[0] >= 1) {
              told[0] = (long) second;
              report.progress(
                  "%d of %d drafts; %d calls wait, %d connections in use, %d threads",
                  written,
                  drafts,
                  stub.path("modelsNow").asInt(),
                  state.path("connections").asInt(),
                  state.path("threads").asInt());
            }
            return written >= drafts;
          });
      long end = System.currentTimeMillis();
      JsonNode stub = world.stubReport();
      long written = written(host) - atOnce;
      world.end(host);
      report(report, atOnce, seconds, samples, stub, written, end, threadsBefore);
    }
  }

  /** Once through all of it, so that no code is measured that never ran before. */
  private static void warmUp(World world, Report report, Jvm host, int drafts, int seconds) {
    report.progress("warming up with %d articles…", drafts);
    host.order("articles", Map.of("many", drafts, "sources", 1));
    boolean warm =
        World.await(
            Duration.ofSeconds(120L + seconds),
            Duration.ofMillis(500),
            () -> written(host) >= drafts);
    if (!warm) {
      throw new IllegalStateException("The articles that were to warm it up were not all drafted");
    }
    world.resetStub();
  }

  private static long written(Jvm host) {
    return host.order("revisions", Map.of()).asLong();
  }

  private static void report(
      Report report,
      int atOnce,
      int seconds,
      List<Sample> samples,
      JsonNode stub,
      long written,
      long end,
      int threadsBefore) {
    double took = (end - stub.path("firstModelCall").asLong()) / 1000.0;
    double perSecond = written / took;
    double most = (double) atOnce / seconds;
    // while hardly anything but waiting happens: what is in use with a nearly full house
    List<Integer> full =
        samples.stream()
            .filter(sample -> sample.calls() >= 0.8 * stub.path("modelsMost").asInt())
            .map(Sample::connections)
            .toList();
    Stats connections = Stats.of(full);
    int threads = samples.stream().mapToInt(Sample::threads).max().orElse(0);
    report
        .figure("drafts", written)
        .figure("at_once", atOnce)
        .figure("model_s", seconds)
        .figure("took_s", took)
        .figure("drafts_per_s", perSecond)
        .figure("ratio_to_ideal", perSecond / most)
        .figure("calls_at_once", stub.path("modelsMost").asInt())
        .figure("connections_while_waiting_p50", connections.median())
        .figure("connections_while_waiting_min", connections.first())
        .figure("threads_before", threadsBefore)
        .figure("threads_most", threads)
        .row("", "drafts/s", "of the ideal", "calls at once", "connections p50", "threads")
        .row(
            "model that answers after %d s".formatted(seconds),
            perSecond,
            "%.0f %%".formatted(100 * perSecond / most),
            stub.path("modelsMost").asInt(),
            connections.median(),
            threads);
    double[] at = samples.stream().mapToDouble(Sample::second).toArray();
    report.plot(
        new Svg("Drafts by a slow model", "s", "at once")
            .line("calls that wait", at, samples.stream().mapToDouble(Sample::calls).toArray())
            .line(
                "database connections",
                at,
                samples.stream().mapToDouble(Sample::connections).toArray())
            .line("threads", at, samples.stream().mapToDouble(Sample::threads).toArray()));
    report.end();
  }
}
