package io.postillion.core.check.claim;

import io.postillion.core.check.Checkable;
import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.claim.Facts.Fact;
import java.util.List;
import java.util.Objects;

/** A post held against a source in another language. */
final class Across {

  private Across() {}

  static List<Finding> unsupported(Checkable draft) {
    String source = draft.source();
    if (source == null || source.isBlank()) {
      return List.of();
    }
    Facts post = Facts.of(draft.content().text(), draft.content().language());
    Facts told = Facts.of(source, Objects.requireNonNull(draft.sourceLanguage()));
    return post.missingIn(told).stream()
        .map(fact -> code(fact).at(fact.span(), fact.words()))
        .toList();
  }

  private static FindingCode code(Fact fact) {
    return switch (fact.kind()) {
      case FIGURE ->
          fact.words().contains("%") ? FindingCode.CLAIM_PERCENTAGE : FindingCode.CLAIM_NUMBER;
      case DATE -> FindingCode.CLAIM_DATE;
      case NAME -> FindingCode.CLAIM_NAME;
      case QUOTE -> FindingCode.CLAIM_QUOTATION;
    };
  }
}
