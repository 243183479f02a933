package io.postillion.plugin.desk.voice;

import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.frame.Times.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A voice rule as a person sees it.
 *
 * @param say the rule in words
 * @param language code of the language it is for; empty for all
 * @param evidence the posts that speak for it; without words once it is decided
 * @param kept approved posts that do not keep to it
 * @param verdict null while it is proposed
 * @param by who decided; null while it is proposed
 * @param at null while it is proposed
 */
record RuleRow(
    String id,
    String say,
    String language,
    List<Proof> evidence,
    int kept,
    @Nullable String verdict,
    @Nullable String by,
    @Nullable Moment at) {

  /**
   * One post in which people changed it, before and after; both empty where only the post counts.
   */
  record Proof(PostId post, String before, String after) {}
}
