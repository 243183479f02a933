package io.postillion.bench.injections;

import io.postillion.bench.report.Report;
import java.util.function.Consumer;

/** Says how far it is, and each escape at once. */
final class Teller implements Consumer<Result> {

  private static final int EVERY = 50;

  private final Report report;
  private int played;

  Teller(Report report) {
    this.report = report;
  }

  @Override
  public synchronized void accept(Result result) {
    played++;
    if (played % EVERY == 0) {
      report.progress("%d played", played);
    }
    result
        .escapes()
        .forEach(escape -> report.progress("ESCAPED %s: %s", result.attempt().id(), escape));
  }
}
