package io.postillion.plugin.desk.view;

import io.postillion.core.check.NetworkLimits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a network's room a text takes.
 *
 * @param measures the one that people see, then those that are exceeded
 * @param problem why it cannot be counted now; null when it can
 */
public record Counter(List<Measure> measures, @Nullable String problem) {

  /** One measure in its unit, the message {@code unit.<unit>}. */
  public record Measure(String unit, int used, int max) {

    public boolean isOver() {
      return used > max;
    }

    public int left() {
      return max - used;
    }
  }

  static Counter of(NetworkLimits limits, String text) {
    return new Counter(
        limits.text().stream()
            .map(measure -> new Measure(measure.unit(), measure.length().of(text), measure.max()))
            .filter(measure -> measure.unit().equals(limits.visible().unit()) || measure.isOver())
            .toList(),
        null);
  }

  static Counter unknown(String why) {
    return new Counter(List.of(), why);
  }
}
