package io.postillion.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every cell of the matrix once or more; {@code bench/run faults} plays them by the thousand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultMatrixTest {

  private static final long SEED = 7;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A busy machine may not get every post to its line the first time. */
  private static final int ATTEMPTS = 3;

  private final Tally tally = new Tally();
  private OracleProcess oracle;

  @BeforeAll
  void play() throws Exception {
    Halted.dieQuietly();
    oracle = OracleProcess.start();
    ExecutorService worlds = Executors.newFixedThreadPool(3);
    try {
      List<Future<?>> running =
          List.of(
              worlds.submit(() -> play(Database.Kind.POSTGRESQL, 1)),
              worlds.submit(() -> play(Database.Kind.POSTGRESQL, 2)),
              worlds.submit(() -> play(Database.Kind.H2, 1)));
      for (Future<?> world : running) {
        world.get();
      }
    } finally {
      worlds.shutdownNow();
      worlds.awaitTermination(10, TimeUnit.SECONDS);
    }
  }

  @AfterAll
  void stop() {
    oracle.close();
  }

  private Void play(Database.Kind database, int nodes) throws Exception {
    Random random = new Random(SEED);
    try (World world = new World(database, nodes, oracle, Without.NOTHING)) {
      for (Fault fault : Matrix.ofNodes(database)) {
        List<Cell> open = Matrix.cells(fault, nodes, database);
        for (int attempt = 0; attempt < ATTEMPTS && !open.isEmpty(); attempt++) {
          List<Scenario> scenarios = scenarios(open, random);
          tally.add(new Batch(world, fault, scenarios, random, PATIENCE).run());
          open = open.stream().filter(cell -> tally.of(cell).injections() == 0).toList();
        }
      }
    }
    return null;
  }

  private static List<Scenario> scenarios(List<Cell> cells, Random random) {
    List<Scenario> scenarios = new ArrayList<>();
    for (Cell cell : cells) {
      scenarios.add(Matrix.play(cell, random, false));
    }
    return scenarios;
  }

  @TestFactory
  Stream<DynamicTest> nothing_goes_out_twice_or_unapproved_and_nothing_is_lost() {
    return Stream.of(
            cells(Database.Kind.POSTGRESQL, 1),
            cells(Database.Kind.POSTGRESQL, 2),
            cells(Database.Kind.H2, 1))
        .flatMap(List::stream)
        .map(cell -> DynamicTest.dynamicTest(cell.words(), () -> assertRight(cell)));
  }

  private static List<Cell> cells(Database.Kind database, int nodes) {
    return Matrix.ofNodes(database).stream()
        .flatMap(fault -> Matrix.cells(fault, nodes, database).stream())
        .toList();
  }

  private void assertRight(Cell cell) {
    Tally.Sum sum = tally.of(cell);
    assumeThat(sum.injections()).as("posts that stood there when the fault struck").isPositive();
    assertThat(sum.isRight()).as("%s%n%s", sum, tally.wrong(cell)).isTrue();
  }

  /** On a busy machine a fault may find nobody at a line; nearly all are struck all the same. */
  @Test
  void nearly_every_cell_was_struck() {
    List<Cell> all =
        Stream.of(
                cells(Database.Kind.POSTGRESQL, 1),
                cells(Database.Kind.POSTGRESQL, 2),
                cells(Database.Kind.H2, 1))
            .flatMap(List::stream)
            .toList();
    long struck = all.stream().filter(cell -> tally.of(cell).injections() > 0).count();

    assertThat(struck * 100 / all.size()).as("per cent of %d cells", all.size()).isGreaterThan(90);
  }

  @Test
  void where_the_network_can_tell_no_person_is_asked() {
    assertThat(tally.all().resolved()).isPositive();
    assertThat(tally.all().asked()).isZero();
  }

  /** The suite bites: whoever takes one of the protections away makes it red. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  void without_one_of_the_protections_posts_go_out_twice(Without without) throws Exception {
    assertThat(Bite.of(oracle, without, new Random(SEED)).duplicates()).isPositive();
  }
}
