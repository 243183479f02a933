package io.postillion.plugin.desk.ideas;

import io.postillion.core.content.ArticleId;
import io.postillion.core.ideas.IdeaId;
import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.frame.Times.Moment;
import io.postillion.plugin.desk.view.Byline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An idea as a person sees it.
 *
 * @param channel the name of the one it is for; null when any will do
 * @param article null when it rests on none
 * @param title of the article
 * @param briefed whether using it leads to the brief of its article
 * @param near what was posted like it
 */
public record IdeaRow(
    IdeaId id,
    String kind,
    String hook,
    String language,
    String why,
    Byline byline,
    Moment found,
    @Nullable String channel,
    @Nullable ArticleId article,
    @Nullable String title,
    String topic,
    boolean briefed,
    boolean tooNear,
    List<Near> near) {

  /** A post that is out or on its way, on one line. */
  public record Near(PostId post, String text, int percent) {}
}
