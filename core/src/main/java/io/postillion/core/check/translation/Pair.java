package io.postillion.core.check.translation;

import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Sentences;
import io.postillion.core.check.Span;
import java.util.List;
import java.util.Optional;

/** Source and translation; sentence stands beside sentence where both have as many. */
final class Pair {

  private final String source;
  private final String translation;
  private final List<Span> ofSource;
  private final List<Span> ofTranslation;

  Pair(String source, String translation) {
    this.source = source;
    this.translation = translation;
    ofSource = Sentences.in(source);
    ofTranslation = Sentences.in(translation);
  }

  String source() {
    return source;
  }

  String translation() {
    return translation;
  }

  List<Span> sentences() {
    return ofTranslation;
  }

  List<Span> sentencesOfSource() {
    return ofSource;
  }

  /**
   * @param there in the source
   */
  Finding lost(FindingCode code, Span there, Object... arguments) {
    Finding finding =
        beside(there, ofSource, ofTranslation)
            .map(place -> code.at(place, arguments))
            .orElseGet(() -> code.found(arguments));
    return finding.near(around(there, ofSource).map(span -> span.in(source)).orElse(null));
  }

  /**
   * @param here in the translation
   */
  Finding added(FindingCode code, Span here, Object... arguments) {
    return code.at(here, arguments)
        .near(beside(here, ofTranslation, ofSource).map(span -> span.in(source)).orElse(null));
  }

  private static Optional<Span> around(Span place, List<Span> sentences) {
    return sentences.stream()
        .filter(span -> span.start() <= place.start() && place.start() < span.end())
        .findFirst();
  }

  private static Optional<Span> beside(Span place, List<Span> mine, List<Span> theirs) {
    return mine.size() == theirs.size()
        ? around(place, mine).map(mine::indexOf).map(theirs::get)
        : Optional.empty();
  }
}
