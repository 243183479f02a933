package io.postillion.connectors.ai.offline;

import io.postillion.connectors.ai.text.Sentence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which sentences to try, in which order, given the text that people have already. */
final class Choice {

  private final List<Ranked> leading;
  private final List<Ranked> best;
  private final List<Ranked> used;

  /**
   * @param leading come first, in this order; a sentence that stands twice comes once
   * @param best the best first
   * @param before empty when there is no text yet
   */
  Choice(List<Sentence> leading, List<Ranked> best, String before) {
    Set<String> told = new LinkedHashSet<>();
    List<Sentence> first = leading.stream().filter(sentence -> told.add(sentence.plain())).toList();
    this.leading =
        IntStream.range(0, first.size())
            .mapToObj(at -> new Ranked(at - first.size(), first.get(at)))
            .toList();
    this.best = best.stream().filter(one -> !told.contains(one.sentence().plain())).toList();
    this.used = this.best.stream().filter(one -> before.contains(one.sentence().plain())).toList();
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
