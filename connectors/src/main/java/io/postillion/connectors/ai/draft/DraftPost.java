package io.postillion.connectors.ai.draft;

import io.postillion.connectors.ai.text.LanguageName;
import io.postillion.connectors.ai.text.Numbered;
import io.postillion.connectors.ai.text.PlainText;
import io.postillion.core.ai.DraftRequest;
import io.postillion.core.brand.Brand;
import io.postillion.core.brief.Brief;
import java.util.Locale;

/** The variables of the prompt {@code draft-post}. */
record DraftPost(
    String brand,
    String tone,
    String rules,
    String forbidden,
    String required,
    String language,
    String written,
    String network,
    int room,
    String unit,
    int hashtags,
    String keyMessage,
    String audience,
    String goal,
    String callToAction,
    String angle,
    String briefTone,
    String avoid,
    String article,
    String facts,
    String before,
    String wish,
    String manner) {

  static DraftPost of(DraftRequest request, Numbered source) {
    Brand brand = request.brand();
    Brief brief = request.brief();
    return new DraftPost(
        brand.name(),
        brand.voice().tone(),
        String.join(" ", brand.voice().rules()),
        String.join(", ", brand.words().forbidden()),
        String.join(", ", brand.words().required()),
        LanguageName.of(request.language()),
        LanguageName.of(request.article().item().language()),
        request.channel().network(),
        Math.max(0, request.room()),
        request.limits().visible().unit(),
        request.limits().maxHashtags(),
        PlainText.line(brief.keyMessage()),
        PlainText.line(brief.audience()),
        PlainText.line(brief.goal()),
        PlainText.line(brief.callToAction()),
        PlainText.line(brief.angle()),
        PlainText.line(brief.tone()),
        PlainText.line(brief.avoid()),
        source.article(),
        source.facts(),
        request.before(),
        PlainText.line(request.wish()),
        request.variant().name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }
}
