package io.postillion.bench.injections;

import io.postillion.bench.report.Report;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures of a run.
 *
 * @param results one for each attempt
 * @param samples those played once more, by how
 */
record Summary(List<Result> results, Map<String, List<Result>> samples) {

  void to(Report report) {
    report.row("", "attempts", "reached", "refused", "flagged", "escaped");
    Map<String, List<Result>> kinds =
        results.stream()
            .collect(
                Collectors.groupingBy(
                    result -> result.attempt().kind(), LinkedHashMap::new, Collectors.toList()));
    kinds.forEach((kind, some) -> row(report, kind, some));
    samples.forEach((how, some) -> row(report, how, some));
    row(report, "all", results);
    report
        .figure("attempts", results.size())
        .figure("escaped", escaped().size())
        .figure("flagged", count(results, Result::flagged))
        .figure("reached", count(results, Result::reached))
        .figure("refused", count(results, Result::refused))
        .figure("played_again", samples.values().stream().mapToInt(List::size).sum());
    report.end();
  }

  /** Each once, however often it was played. */
  Set<String> escaped() {
    return Stream.concat(results.stream(), samples.values().stream().flatMap(Collection::stream))
        .filter(Result::escaped)
        .map(result -> result.attempt().id())
        .collect(Collectors.toSet());
  }

  private static void row(Report report, String name, List<Result> some) {
    report.row(
        name,
        some.size(),
        count(some, Result::reached),
        count(some, Result::refused),
        count(some, Result::flagged),
        count(some, Result::escaped));
  }

  private static long count(List<Result> some, Predicate<Result> what) {
    return some.stream().filter(what).count();
  }
}
