package io.postillion.plugin.desk.review;

import io.postillion.core.ai.OfferedDraft;
import io.postillion.core.ai.Variants.SeenDraft;
import io.postillion.core.brand.Channel;
import io.postillion.core.post.Support;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.Byline;
import io.postillion.plugin.desk.view.FindingLine;
import io.postillion.plugin.desk.view.LiveCheck;
import io.postillion.plugin.desk.view.Preview;
import java.util.List;

/**
 * An offered version as a person sees it before they take it.
 *
 * @param passages what it rests on, word for word
 */
record VariantView(
    String id,
    String variant,
    Byline byline,
    Preview preview,
    List<String> passages,
    List<FindingLine> findings) {

  static VariantView of(Channel channel, SeenDraft seen, LiveCheck check, Words words) {
    OfferedDraft draft = seen.draft();
    return new VariantView(
        draft.id().toString(),
        draft.variant().name(),
        Byline.of(draft.author()),
        check.preview(channel, draft.content(), List.of()),
        draft.support().stream()
            .map(Support::passages)
            .flatMap(List::stream)
            .distinct()
            .map(Visible::text)
            .toList(),
        FindingLine.of(seen.findings(), draft.content().text(), words));
  }
}
