package io.postillion.plugin.desk.view;

import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.frame.Times.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A post on one line of a list.
 *
 * @param text the beginning of its words; empty while nobody has written any
 * @param article the title of the article it is about; null when there is none
 * @param due null means: as soon as it is approved
 * @param campaign null when it belongs to none
 */
public record PostRow(
    PostId id,
    String network,
    String channel,
    String status,
    String text,
    String language,
    @Nullable String article,
    @Nullable String attention,
    @Nullable Moment due,
    Moment created,
    @Nullable CampaignTag campaign) {

  /** For a list beside the article itself. */
  public PostRow besideItsArticle() {
    return new PostRow(
        id, network, channel, status, text, language, null, attention, due, created, campaign);
  }
}
