package io.postillion.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The long run of the matrix: {@code faults --injections N [--seed S] [--without
 * fence|claim|read-back|permit]}.
 */
public final class Faults {

  private static final Path REPORTS = Path.of("bench", "target", "bench");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final int wanted;
  private final long seed;
  private final Without without;
  private final Tally tally = new Tally();
  private final long begun = System.nanoTime();

  private Faults(int wanted, long seed, Without without) {
    this.wanted = wanted;
    this.seed = seed;
    this.without = without;
  }

  /**
   * Ends the process: 0 when nothing went out twice, unapproved or was lost, 1 otherwise.
   *
   * @param arguments see above
   */
  public static void main(String[] arguments) throws Exception {
    int injections = 300;
    long seed = 1;
    Without without = Without.NOTHING;
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      switch (arguments[i]) {
        case "--injections" -> injections = Integer.parseInt(arguments[i + 1]);
        case "--seed" -> seed = Long.parseLong(arguments[i + 1]);
        case "--without" -> without = Without.of(arguments[i + 1]);
        default -> throw new IllegalArgumentException("Unknown option " + arguments[i]);
      }
    }
    System.exit(new Faults(injections, seed, without).run() ? 0 : 1);
  }

  private boolean run() throws Exception {
    Halted.dieQuietly();
    ExecutorService worlds = Executors.newFixedThreadPool(2);
    try (OracleProcess oracle = OracleProcess.start()) {
      CompletionService<Void> running = new ExecutorCompletionService<>(worlds);
      int fewest = without == Without.NOTHING ? 1 : 2;
      for (int nodes = fewest; nodes <= 2; nodes++) {
        int shared = nodes;
        running.submit(() -> play(oracle, shared));
      }
      for (int nodes = fewest; nodes <= 2; nodes++) {
        running.take().get(); // whichever breaks off first ends the run
      }
    } finally {
      worlds.shutdownNow();
      worlds.awaitTermination(10, TimeUnit.SECONDS);
    }
    String table = Report.table(tally);
    System.out.println(table);
    write(table);
    System.out.println(tally.all().json());
    return tally.all().isRight();
  }

  private Void play(OracleProcess oracle, int nodes) throws Exception {
    Random random = new Random(seed * 31 + nodes);
    List<Fault> deck = new ArrayList<>();
    try (World world = new World(Database.Kind.POSTGRESQL, nodes, oracle, without)) {
      while (tally.all().injections() < wanted) {
        if (deck.isEmpty()) {
          deck.addAll(
              List.of(
                  Fault.FREEZE, Fault.HALT, Fault.CLOCK, Fault.HALT, Fault.DATABASE, Fault.HALT));
        }
        Fault fault = deck.remove(0);
        int each = fault == Fault.HALT ? 1 : 4;
        List<Scenario> scenarios = new ArrayList<>();
        for (Cell cell : Matrix.cells(fault, nodes, Database.Kind.POSTGRESQL)) {
          for (int i = 0; i < each; i++) {
            scenarios.add(Matrix.play(cell, random, without != Without.NOTHING));
          }
        }
        long start = System.nanoTime();
        List<Ending> endings = new Batch(world, fault, scenarios, random, PATIENCE).run();
        tally.add(endings);
        progress(fault, nodes, endings, System.nanoTime() - start);
      }
    }
    return null;
  }

  private void progress(Fault fault, int nodes, List<Ending> endings, long nanos) {
    Tally.Sum sum = tally.all();
    System.out.printf(
        "%4d s  %-8s on %d: %3d posts, %3d struck, %4.1f s; %d of %d injections, %d duplicates, %d"
            + " lost, %d unapproved, %d resolved, %d asked%n",
        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun),
        fault.words(),
        nodes,
        endings.size(),
        endings.stream().filter(Ending::struck).count(),
        nanos / 1e9,
        sum.injections(),
        wanted,
        sum.duplicates(),
        sum.lost(),
        sum.unapproved(),
        sum.resolved(),
        sum.asked());
  }

  private void write(String table) throws IOException {
    Files.createDirectories(REPORTS);
    String name =
        without == Without.NOTHING
            ? "faults-%d.md".formatted(seed)
            : "faults-%d-without-%s.md".formatted(seed, without.word());
    Files.writeString(
        REPORTS.resolve(name),
        Report.page(tally, seed, without, Duration.ofNanos(System.nanoTime() - begun), table));
  }
}
