package io.postillion.bench.bare;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Does nothing but look at the clock. The business key says when it was due. */
final class Arrivals implements JavaDelegate {

  private final Queue<long[]> arrivals = new ConcurrentLinkedQueue<>();

  @Override
  public void execute(DelegateExecution execution) {
    long now = System.currentTimeMillis();
    arrivals.add(new long[] {Long.parseLong(execution.getProcessBusinessKey()), now});
  }

  int count() {
    return arrivals.size();
  }

  /** Due and arrival of each, in epoch milliseconds. */
  List<long[]> all() {
    return List.copyOf(arrivals);
  }
}
