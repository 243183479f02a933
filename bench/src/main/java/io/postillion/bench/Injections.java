package io.postillion.bench;

import io.postillion.bench.injections.Suite;
import io.postillion.bench.report.Report;
import java.nio.file.Path;

/** Attempts to give the model orders through an article; their own set, or anybody's. */
final class Injections {

  private Injections() {}

  static void run(Options options, Report report, Path folder) {
    String set = options.word("set", "");
    options.requireAllUsed();
    int escaped = (set.isEmpty() ? Suite.own() : Suite.of(Path.of(set))).run(report);
    if (escaped > 0) {
      throw new Bench.Failed(
          "%d attempts escaped; the table says of which kind".formatted(escaped));
    }
  }
}
