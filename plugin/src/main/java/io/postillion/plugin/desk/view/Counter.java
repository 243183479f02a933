package io.postillion.plugin.desk.view;

import io.postillion.core.check.NetworkLimits;
import io.postillion.core.post.ThreadText;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of a network's room a text takes.
 *
 * @param measures the one that people see, then those that are exceeded; of a thread, the one that
 *     people see for each post
 * @param problem why it cannot be counted now; null when it can
 * @param threads whether the network has threads
 */
public record Counter(List<Measure> measures, @Nullable String problem, boolean threads) {

  /**
   * One measure in its unit, the message {@code unit.<unit>}.
   *
   * @param post which post of a thread, from 1; 0 when it is none
   */
  public record Measure(String unit, int used, int max, int post) {

    public boolean isOver() {
      return used > max;
    }

    public int left() {
      return max - used;
    }
  }

  static Counter of(NetworkLimits limits, String text) {
    List<ThreadText.Part> parts = limits.counted(text);
    return new Counter(
        IntStream.range(0, parts.size())
            .boxed()
            .flatMap(i -> measures(limits, parts.get(i).text(), parts.size() == 1 ? 0 : i + 1))
            .toList(),
        null,
        limits.hasThreads());
  }

  private static Stream<Measure> measures(NetworkLimits limits, String text, int post) {
    return limits.text().stream()
        .map(measure -> new Measure(measure.unit(), measure.length().of(text), measure.max(), post))
        .filter(measure -> measure.unit().equals(limits.visible().unit()) || measure.isOver());
  }

  static Counter unknown(String why) {
    return new Counter(List.of(), why, false);
  }
}
