package io.postillion.plugin.desk.review;

import io.postillion.core.brief.Brief;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.CmsItem;
import io.postillion.plugin.desk.frame.Times.Moment;
import io.postillion.plugin.desk.text.SourceText;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.text.WebAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The article beside the post.
 *
 * @param link null when readers cannot reach it
 * @param facts what a person added in the brief; empty when nothing
 * @param isNewer it changed after the text was written
 */
record SourceView(
    ArticleId id,
    List<SourceText.Block> title,
    List<SourceText.Block> body,
    List<SourceText.Block> facts,
    @Nullable String link,
    String language,
    @Nullable String author,
    Moment published,
    boolean isNewer) {

  static SourceView of(
      Article article, Brief brief, Evidence evidence, int writtenFrom, Moment published) {
    CmsItem item = article.item();
    return new SourceView(
        article.id(),
        SourceText.blocks(item.title(), evidence.passages()),
        SourceText.blocks(item.body(), evidence.passages()),
        SourceText.blocks(brief.keyMessage() + "\n\n" + brief.facts(), evidence.passages()),
        Optional.ofNullable(item.link())
            .map(Object::toString)
            .filter(WebAddress::isOne)
            .orElse(null),
        item.language().toLanguageTag(),
        item.author() == null ? null : Visible.text(item.author()),
        published,
        writtenFrom > 0 && article.version() > writtenFrom);
  }
}
