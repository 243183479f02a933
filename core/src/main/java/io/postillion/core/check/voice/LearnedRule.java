package io.postillion.core.check.voice;

import io.postillion.core.check.Checkable;
import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Rule;
import io.postillion.core.check.Span;
import io.postillion.core.memory.Change;
import java.util.List;
import java.util.stream.Stream;

/** What the brand's people change again and again, and accepted as a rule. */
final class LearnedRule implements Rule {

  @Override
  public List<Finding> check(Checkable draft) {
    String language = draft.content().language().getLanguage();
    String text = draft.content().text();
    return draft.around().learned().stream()
        .filter(rule -> rule.isFor(language))
        .flatMap(rule -> findings(rule, rule.breaks(text), text))
        .toList();
  }

  private static Stream<Finding> findings(Change rule, List<Span> breaks, String text) {
    if (breaks.isEmpty()) {
      return Stream.of();
    }
    return switch (rule.kind()) {
      case REPLACED ->
          breaks.stream()
              .map(span -> FindingCode.VOICE_REPLACED.at(span, span.in(text), rule.instead()));
      case REMOVED ->
          breaks.stream().map(span -> FindingCode.VOICE_REMOVED.at(span, span.in(text)));
      case NO_EMOJI -> counted(FindingCode.VOICE_NO_EMOJI, breaks);
      case NO_EXCLAMATION -> counted(FindingCode.VOICE_NO_EXCLAMATION, breaks);
      case NO_HASHTAG -> counted(FindingCode.VOICE_NO_HASHTAG, breaks);
    };
  }

  private static Stream<Finding> counted(FindingCode code, List<Span> breaks) {
    return Stream.of(code.at(breaks.get(0), breaks.size()));
  }
}
