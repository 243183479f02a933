package io.postillion.core.flow.running;

import java.util.HashMap;
import java.util.Map;

/**
 * What ended in a model in some time; what was broken off is not in it.
 *
 * @param steps by the id of the element; a boundary event is one, too, and took no time
 * @param decisions how often a review ended so, by the word that the approval handed back
 */
public record Ended(Map<String, Spread> steps, Map<String, Long> decisions) {

  public static final Ended NOTHING = new Ended(Map.of(), Map.of());

  public Ended {
    steps = Map.copyOf(steps);
    decisions = Map.copyOf(decisions);
  }

  /** Both together. */
  public Ended plus(Ended other) {
    Map<String, Spread> both = new HashMap<>(steps);
    other.steps.forEach((step, spread) -> both.merge(step, spread, Spread::plus));
    Map<String, Long> words = new HashMap<>(decisions);
    other.decisions.forEach((word, count) -> words.merge(word, count, Long::sum));
    return new Ended(both, words);
  }

  /** How long one step took. */
  public Took took(String step) {
    return steps.getOrDefault(step, Spread.NONE).took();
  }
}
