package io.postillion.bench.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up endings. */
final class Tally {

  /** What came of one cell. */
  record Sum(int injections, int duplicates, int lost, int unapproved, int resolved, int asked) {

    static final Sum NONE = new Sum(0, 0, 0, 0, 0, 0);

    Sum plus(Ending ending) {
      return new Sum(
          injections + (ending.struck() ? 1 : 0),
          duplicates + ending.duplicates(),
          lost + (ending.lost().isEmpty() ? 0 : 1),
          unapproved + ending.unapproved(),
          resolved + (ending.doubted() && !ending.asked() ? 1 : 0),
          asked + (ending.asked() ? 1 : 0));
    }

    Sum plus(Sum other) {
      return new Sum(
          injections + other.injections,
          duplicates + other.duplicates,
          lost + other.lost,
          unapproved + other.unapproved,
          resolved + other.resolved,
          asked + other.asked);
    }

    boolean isRight() {
      return duplicates == 0 && lost == 0 && unapproved == 0;
    }

    String json() {
      return ("{\"injections\":%d,\"duplicates\":%d,\"lost\":%d,\"unapproved\":%d,"
              + "\"resolved\":%d,\"asked\":%d}")
          .formatted(injections, duplicates, lost, unapproved, resolved, asked);
    }
  }

  private final Map<Cell, Sum> cells = new LinkedHashMap<>();
  private final List<Ending> wrong = new ArrayList<>();

  synchronized void add(List<Ending> endings) {
    for (Ending ending : endings) {
      cells.merge(ending.scenario().cell(), Sum.NONE.plus(ending), Sum::plus);
      if (!ending.isRight()) {
        wrong.add(ending);
      }
    }
  }

  synchronized Sum of(Cell cell) {
    return cells.getOrDefault(cell, Sum.NONE);
  }

  synchronized Sum all() {
    return cells.values().stream().reduce(Sum.NONE, Sum::plus);
  }

  synchronized Map<Cell, Sum> cells() {
    return new LinkedHashMap<>(cells);
  }

  /** The stories of the posts that came to no right end. */
  synchronized List<String> wrong() {
    return wrong.stream().map(Ending::story).toList();
  }

  synchronized List<String> wrong(Cell cell) {
    return wrong.stream()
        .filter(ending -> ending.scenario().cell().equals(cell))
        .map(Ending::story)
        .toList();
  }
}
