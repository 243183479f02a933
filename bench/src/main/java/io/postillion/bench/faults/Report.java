package io.postillion.bench.faults;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The matrix as a table: how often each cell was played, and what went wrong there. */
final class Report {

  private Report() {}

  static String page(Tally tally, long seed, Without without, Duration took, String table) {
    Tally.Sum sum = tally.all();
    String wrong =
        tally.wrong().isEmpty()
            ? "None.\n"
            : "```\n%s\n```\n".formatted(String.join("\n", tally.wrong()));
    return """
        # Faults, seed %d%s

        %d injections in %d s: %d duplicates, %d lost, %d unapproved. Of %d doubtful sends %d were \
        resolved without a person.

        Each number is how many posts stood at that line when the fault struck; what went wrong \
        stands behind it.

        %s
        ## What went wrong

        %s
        `%s`
        """
        .formatted(
            seed,
            without == Without.NOTHING ? "" : ", without " + without.word(),
            sum.injections(),
            took.toSeconds(),
            sum.duplicates(),
            sum.lost(),
            sum.unapproved(),
            sum.resolved() + sum.asked(),
            sum.resolved(),
            table,
            wrong,
            sum.json());
  }

  static String table(Tally tally) {
    StringBuilder table = new StringBuilder();
    for (int nodes = 1; nodes <= 2; nodes++) {
      table.append("| ").append(nodes == 1 ? "one node" : "two nodes").append(" |");
      for (Fault fault : Fault.values()) {
        table.append(' ').append(fault.words()).append(" |");
      }
      table.append("\n| --- |").append(" ---: |".repeat(Fault.values().length)).append('\n');
      for (Point point : Point.values()) {
        table.append("| ").append(point.words()).append(" |");
        for (Fault fault : Fault.values()) {
          table.append(' ').append(cell(tally.cells(), point, fault, nodes)).append(" |");
        }
        table.append('\n');
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static String cell(Map<Cell, Tally.Sum> cells, Point point, Fault fault, int nodes) {
    if (!point.talksAfterwards() && fault.isOfTheNetwork()) {
      return "–";
    }
    Tally.Sum sum =
        cells.entrySet().stream()
            .filter(
                entry ->
                    entry.getKey().point() == point
                        && entry.getKey().fault() == fault
                        && entry.getKey().nodes() == nodes)
            .map(Map.Entry::getValue)
            .reduce(Tally.Sum.NONE, Tally.Sum::plus);
    String wrong =
        Map.of("twice", sum.duplicates(), "lost", sum.lost(), "unapproved", sum.unapproved())
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue() > 0)
            .map(entry -> "**%d %s**".formatted(entry.getValue(), entry.getKey()))
            .sorted()
            .collect(Collectors.joining(", "));
    return wrong.isEmpty() ? "" + sum.injections() : sum.injections() + " " + wrong;
  }
}
