package io.postillion.bench.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Which cells there are, and what is played for each. */
final class Matrix {

  /** What answers a send that is accepted over there and never heard of here. */
  private static final List<Mishap> LOSING =
      List.of(
          Mishap.RESET_AFTER,
          Mishap.SILENT_AFTER,
          Mishap.TRICKLE,
          Mishap.BROKEN_AFTER,
          Mishap.GARBAGE);

  /** What cannot be said about a question, or would rightly be passed on to a person. */
  private static final Set<Mishap> NO_ANSWERS = EnumSet.of(Mishap.REFUSED);

  private static final int LONGEST_LAG_MILLIS = 900;

  private static final AtomicLong NUMBERS = new AtomicLong();

  private Matrix() {}

  /**
   * All places of the matrix but these: once a post is stored the network is not talked to, so none
   * of its faults can strike there; and a database in memory cannot be killed and come back.
   */
  static List<Cell> cells(Fault ofTheNode, int nodes, Database.Kind database) {
    List<Cell> cells = new ArrayList<>();
    for (Point point : Point.values()) {
      for (Fault fault : Fault.values()) {
        boolean possible = point.talksAfterwards() || !fault.isOfTheNetwork();
        if (fault.ofTheNode() == ofTheNode && possible) {
          cells.add(new Cell(point, fault, nodes, database));
        }
      }
    }
    return cells;
  }

  /** What can happen to a node on this database. */
  static List<Fault> ofNodes(Database.Kind database) {
    return database == Database.Kind.H2
        ? List.of(Fault.HALT, Fault.FREEZE, Fault.CLOCK)
        : List.of(Fault.HALT, Fault.FREEZE, Fault.DATABASE, Fault.CLOCK);
  }

  /**
   * @param strict only networks that do not know the same post again, and no threads
   */
  static Scenario play(Cell cell, Random random, boolean strict) {
    Fault fault = cell.fault();
    boolean keyed =
        !strict
            && fault != Fault.LAG
            && cell.point() != Point.TOKEN_UNSAVED
            && random.nextInt(3) == 0;
    Mishap mishap = fault.isOfTheNetwork() ? one(fault.mishaps(), random) : Mishap.NONE;
    Mishap losing =
        fault.isOfTheNetwork() && LOSING.contains(mishap) ? mishap : one(LOSING, random);
    int part = strict ? 0 : part(cell.point(), random);
    Mishap asked = NO_ANSWERS.contains(mishap) ? Mishap.BROKEN_BEFORE : mishap;
    List<Mishap> sends;
    List<Mishap> looks;
    switch (cell.point()) {
      case ANSWER_LOST -> {
        sends = List.of(losing);
        looks = List.of(asked);
      }
      case ANSWERED, PART_STORED, STORED -> {
        sends = List.of();
        looks = List.of(asked);
      }
      case READING_BACK -> {
        boolean absent = fault == Fault.FREEZE || random.nextBoolean();
        sends = absent ? List.of(Mishap.BROKEN_BEFORE, Mishap.SLOW) : List.of(losing);
        looks = List.of(Mishap.NONE, asked);
      }
      case CLAIMED -> {
        sends = List.of(fault == Fault.FREEZE ? Mishap.SLOW : mishap);
        looks = List.of(asked);
      }
      default -> {
        sends = List.of(mishap);
        looks = List.of(random.nextBoolean() ? asked : Mishap.NONE);
      }
    }
    Duration lag =
        fault == Fault.LAG
            ? Duration.ofMillis(LONGEST_LAG_MILLIS - random.nextInt(LONGEST_LAG_MILLIS / 2))
            : Duration.ZERO;
    return new Scenario(
        "t" + NUMBERS.incrementAndGet(),
        cell,
        keyed,
        sends,
        looks,
        lag,
        random.nextBoolean(),
        part);
  }

  /** A third are threads; the last post of one has none after it that might not have begun. */
  private static int part(Point point, Random random) {
    if (point == Point.PART_STORED) {
      return 1 + random.nextInt(2);
    }
    return random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
  }

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
