package io.postillion.bench;

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
import java.util.function.Supplier;

/** Start-up and memory with many scheduled posts, beside the bare engine with as many timers. */
final class Startup {

  private static final List<String> MEMORY = List.of("-Xmx512m");
  private static final Company COMPANY = Company.ofChannels(50);

  private record Run(double readySeconds, List<Double> at, List<Double> heap) {

    double growth() {
      return heap.get(heap.size() - 1) - heap.get(0);
    }
  }

  private Startup() {}

  static void run(Options options, Report report, Path folder) {
    int posts = options.number("posts", 100_000);
    int seconds = options.number("seconds", 120);
    try (World world = new World(folder, options, report, 50, 0)) {
      long due = System.currentTimeMillis() + Duration.ofDays(7).toMillis();
      long over = Duration.ofDays(30).toMillis();
      Jvm seeding = world.bare("bare-seeding", List.of("-Xmx1g"));
      seeding.order("timers", Map.of("posts", posts, "first", due, "overMillis", over));
      world.end(seeding);
      Run bare =
          watch(world, report, seconds, "bare-engine", () -> world.bare("bare-engine", MEMORY));

      Jvm filling = host(world, "postillion-seeding", List.of("-Xmx1g"));
      filling.order(
          "seed", Map.of("stage", "scheduled", "posts", posts, "first", due, "overMillis", over));
      world.end(filling);
      Run ours =
          watch(world, report, seconds, "postillion", () -> host(world, "postillion", MEMORY));

      Stats heap = Stats.of(ours.heap());
      Stats bareHeap = Stats.of(bare.heap());
      report
          .figure("posts", posts)
          .figure("ready_s", ours.readySeconds())
          .figure("bare_ready_s", bare.readySeconds())
          .figure("ratio_to_bare_engine", ours.readySeconds() / bare.readySeconds())
          .figure("heap_most_mb", heap.last())
          .figure("heap_growth_mb", ours.growth())
          .figure("bare_heap_most_mb", bareHeap.last())
          .figure("max_heap_mb", 512)
          .row("", "ready after s", "heap at first MB", "heap at last MB", "heap most MB")
          .row(row("Postillion", ours, heap))
          .row(row("bare engine", bare, bareHeap));
      report.plot(
          new Svg("Heap after a collection, with %,d scheduled posts".formatted(posts), "s", "MB")
              .line("Postillion", array(ours.at()), array(ours.heap()))
              .line("bare engine", array(bare.at()), array(bare.heap())));
      report.end();
    }
  }

  private static Jvm host(World world, String name, List<String> memory) {
    return world.host(name, "postillion", COMPANY, memory, List.of("--server.port=0"));
  }

  private static Run watch(
      World world, Report report, int seconds, String name, Supplier<Jvm> starter) {
    Jvm jvm = starter.get();
    long begin = System.nanoTime();
    List<Double> at = new ArrayList<>();
    List<Double> heap = new ArrayList<>();
    long every = Math.max(1_000, seconds * 1000L / 24);
    while ((System.nanoTime() - begin) / 1e9 <= seconds) {
      at.add((System.nanoTime() - begin) / 1e9);
      heap.add(jvm.order("heap", Map.of()).asDouble());
      report.progress("%s: %.0f MB after a collection", name, heap.get(heap.size() - 1));
      World.sleep(every);
    }
    world.end(jvm);
    return new Run(jvm.startUp().toMillis() / 1000.0, at, heap);
  }

  private static Object[] row(String name, Run run, Stats heap) {
    return new Object[] {
      name,
      run.readySeconds(),
      run.heap().get(0),
      run.heap().get(run.heap().size() - 1),
      heap.last()
    };
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
