package io.postillion.core.flow.running;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a model is held up; each reason is a rule that can be said in one sentence. */
public final class Bottlenecks {

  /** Fewer say nothing. */
  public static final int FEW = 5;

  /** Why a step holds the others up. */
  public enum Reason {
    /** At least {@link #FEW} wait there, and they are half or more of all that wait. */
    PILES_UP,
    /**
     * At least {@link #FEW} wait there, and half of them for longer than nine of ten took before.
     */
    SLOWER_THAN_USUAL,
    /** It took half or more of the time of all steps; at least {@link #FEW} were counted. */
    MOST_OF_THE_TIME
  }

  private Bottlenecks() {}

  /**
   * Timers and messages are no bottlenecks: there it is meant to wait.
   *
   * @return the reasons by the id of the step; steps without one are not in it
   */
  public static Map<String, Set<Reason>> of(List<Step> all, Instant now) {
    List<Step> steps = all.stream().filter(step -> step.kind() != Step.Kind.EVENT).toList();
    long waiting = steps.stream().mapToLong(step -> step.waiting().count()).sum();
    Duration time =
        steps.stream().map(step -> step.took().total()).reduce(Duration.ZERO, Duration::plus);
    Map<String, Set<Reason>> found = new LinkedHashMap<>();
    for (Step step : steps) {
      Set<Reason> reasons = EnumSet.noneOf(Reason.class);
      if (step.waiting().count() >= FEW && 2 * step.waiting().count() >= waiting) {
        reasons.add(Reason.PILES_UP);
      }
      if (isSlower(step, now)) {
        reasons.add(Reason.SLOWER_THAN_USUAL);
      }
      if (step.took().count() >= FEW
          && step.took().total().multipliedBy(2).compareTo(time) >= 0
          && !time.isZero()) {
        reasons.add(Reason.MOST_OF_THE_TIME);
      }
      if (!reasons.isEmpty()) {
        found.put(step.id(), reasons);
      }
    }
    return found;
  }

  private static boolean isSlower(Step step, Instant now) {
    Instant median = step.waiting().median();
    return median != null
        && step.waiting().count() >= FEW
        && step.took().count() >= FEW
        && Duration.between(median, now).compareTo(step.took().p90()) > 0;
  }
}
