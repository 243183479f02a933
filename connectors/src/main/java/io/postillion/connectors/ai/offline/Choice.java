package io.postillion.connectors.ai.offline;

import io.postillion.connectors.ai.text.Sentence;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which sentences to try, in which order, given the text that people have already. */
final class Choice {

  private final List<Ranked> leading;
  private final List<Ranked> best;
  private final List<Ranked> used;

  /**
   * @param best the best first
   * @param before empty when there is no text yet
   */
  Choice(List<Sentence> leading, List<Ranked> best, String before) {
    this.leading =
        IntStream.range(0, leading.size())
            .mapToObj(at -> new Ranked(at - leading.size(), leading.get(at)))
            .toList();
    this.best = best;
    this.used = best.stream().filter(one -> before.contains(one.sentence().plain())).toList();
  }

  /** Those that come after the used ones, then the others again. */
  List<Ranked> next() {
    int from = used.isEmpty() ? 0 : best.indexOf(used.get(used.size() - 1)) + 1;
    return Stream.of(leading, best.subList(from, best.size()), best.subList(0, from))
        .flatMap(List::stream)
        .toList();
  }

  /** The used ones while there are several; then those that are shorter than the one used. */
  List<Ranked> shorter() {
    if (used.size() != 1) {
      return used.isEmpty() ? next() : used;
    }
    int length = used.get(0).sentence().plain().length();
    return Stream.concat(
            best.stream().filter(one -> one.sentence().plain().length() < length), used.stream())
        .toList();
  }

  int fewer() {
    return Math.max(1, used.size() - 1);
  }
}
