package io.postillion.plugin.desk.rehearsal;

import java.util.List;

/**
 * How a rehearsal went.
 *
 * @param drawing for {@code diagram.js}
 * @param called the models that were called, each with its way
 */
record RehearsalView(List<Line> lines, String drawing, String way, List<Called> called) {

  /**
   * One thing that would happen.
   *
   * @param after since the start
   * @param groups who is asked; empty where nobody is
   * @param people their names; empty where the group has nobody
   */
  record Line(
      String after,
      String kind,
      String name,
      String model,
      String groups,
      String people,
      String detail) {}

  /** A called model. */
  record Called(String name, String drawing, String way) {}
}
