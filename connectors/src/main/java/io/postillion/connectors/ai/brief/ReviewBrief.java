package io.postillion.connectors.ai.brief;

import io.postillion.connectors.ai.text.Numbered;
import io.postillion.connectors.ai.text.PlainText;
import io.postillion.core.brand.Brand;
import io.postillion.core.brief.Brief;
import io.postillion.core.brief.BriefRequest;
import java.util.Locale;
import java.util.stream.Collectors;

/** The variables of the prompt {@code review-brief}. */
record ReviewBrief(
    String brand,
    String tone,
    String language,
    String reader,
    String missing,
    String keyMessage,
    String audience,
    String goal,
    String callToAction,
    String briefTone,
    String avoid,
    String article) {

  static ReviewBrief of(BriefRequest request, Numbered source) {
    Brand brand = request.brand();
    Brief brief = request.brief();
    return new ReviewBrief(
        brand.name(),
        brand.voice().tone(),
        request.article().item().language().getDisplayLanguage(Locale.ENGLISH),
        request.reader().getDisplayLanguage(Locale.ENGLISH),
        request.missing().stream()
            .map(criterion -> "- " + criterion.question())
            .collect(Collectors.joining("\n")),
        PlainText.line(brief.keyMessage()),
        PlainText.line(brief.audience()),
        PlainText.line(brief.goal()),
        PlainText.line(brief.callToAction()),
        PlainText.line(brief.tone()),
        PlainText.line(brief.avoid()),
        source.article());
  }
}
