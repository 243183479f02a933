package io.postillion.core.ai;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.Channel;
import io.postillion.core.brief.Brief;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.content.Article;
import java.util.Locale;

/**
 * What a draft is made from.
 *
 * @param room how many units of {@link NetworkLimits#visible()} are left for sentences and hashtags
 *     after the link
 * @param wish what a person wants different from the text they have; empty for a first draft
 * @param before the text they have; empty for a first draft
 * @param variant the manner in which it is told
 * @param asked by whom, for which post
 */
public record DraftRequest(
    Brand brand,
    Channel channel,
    NetworkLimits limits,
    int room,
    Article article,
    Brief brief,
    String wish,
    String before,
    Variant variant,
    Asked asked) {

  /** In which the post is wanted: the channel's own language, else the article's. */
  public Locale language() {
    return channel.ownLanguage().orElse(article.item().language());
  }
}
