package io.postillion.bench.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One batch that a node survives only with all its protections. */
final class Bite {

  private static final int POSTS = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private Bite() {}

  static Tally.Sum of(OracleProcess oracle, Without without, Random random) throws Exception {
    Fault fault = without == Without.READ_BACK ? Fault.HALT : Fault.FREEZE;
    Point point =
        switch (without) {
          case CLAIM -> Point.ARMED;
          case FENCE, PERMIT -> Point.CLAIMED;
          case READ_BACK, NOTHING -> Point.ANSWER_LOST;
        };
    Cell cell = new Cell(point, fault, 2, Database.Kind.POSTGRESQL);
    List<Scenario> scenarios = new ArrayList<>();
    for (int i = 0; i < POSTS; i++) {
      scenarios.add(Matrix.play(cell, random, true));
    }
    Tally tally = new Tally();
    try (World world = new World(Database.Kind.POSTGRESQL, 2, oracle, without)) {
      tally.add(new Batch(world, fault, scenarios, random, PATIENCE).run());
    }
    return tally.all();
  }
}
