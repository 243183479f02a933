package io.postillion.plugin.desk.review;

import io.postillion.core.post.Media;
import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.frame.Times.Moment;
import io.postillion.plugin.desk.text.Piece;
import io.postillion.plugin.desk.view.Byline;
import io.postillion.plugin.desk.view.OriginalView;
import io.postillion.plugin.desk.view.WhenHints;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the review page shows besides preview, findings and counter.
 *
 * @param revision empty while nobody has written anything
 * @param due null means: as soon as it is approved
 * @param byline who wrote the current revision; null while there is none
 * @param origin who wrote the first one, when that was somebody else
 * @param media with the alt texts as typed
 * @param changed what differs after a collision; empty when nothing collided
 * @param source null for a post that a person wrote from nothing
 * @param original null for a post that was not translated
 * @param ask what an approver wants changed; null when nothing
 */
record ReviewView(
    PostId id,
    String status,
    String network,
    String channel,
    String account,
    @Nullable String attention,
    @Nullable Moment due,
    String revision,
    String seal,
    int number,
    @Nullable Byline byline,
    @Nullable Byline origin,
    String language,
    String text,
    List<Media> media,
    Typed typed,
    List<Piece> changed,
    @Nullable SourceView source,
    @Nullable OriginalView original,
    @Nullable Ask ask,
    Rights rights,
    Set<String> zones,
    WhenHints.Hint hint) {

  /**
   * What this person may do with the post as it stands.
   *
   * @param finish the question that "text is ready" answers; null when none is open
   * @param finishKind its kind
   */
  record Rights(
      boolean decide,
      boolean edit,
      boolean another,
      @Nullable String finish,
      @Nullable String finishKind) {}

  /** What an approver asked for. */
  record Ask(String person, String comment, Moment at) {}

  /** The page is there to write rather than to judge. */
  public boolean isWriting() {
    return rights.edit() && (number == 0 || rights.finish() != null);
  }

  public boolean isYoursKept() {
    return typed.text() != null;
  }
}
