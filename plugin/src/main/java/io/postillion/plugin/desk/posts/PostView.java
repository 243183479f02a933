package io.postillion.plugin.desk.posts;

import io.postillion.core.content.ArticleId;
import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.frame.Times.Moment;
import io.postillion.plugin.desk.text.Piece;
import io.postillion.plugin.desk.text.SourceText;
import io.postillion.plugin.desk.view.Byline;
import io.postillion.plugin.desk.view.CampaignTag;
import io.postillion.plugin.desk.view.OriginalView;
import io.postillion.plugin.desk.view.Originals;
import io.postillion.plugin.desk.view.ShownExample;
import io.postillion.plugin.desk.view.WhenHints;
import io.postillion.plugin.desk.view.WhoWrote;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about a post.
 *
 * @param home where people see the account; null when the network does not say
 * @param articleTitle null when a person wrote it from nothing
 * @param due null means: as soon as it is approved
 * @param original what it was translated from; null when it was not
 * @param text of the newest version
 * @param translations of this post, oldest first
 * @param versions newest first
 * @param examples posts that models were shown as examples
 * @param publications newest first
 * @param events newest first
 * @param steps the names of the steps in which it stands; empty when it has left its process
 * @param called the processes that it called, e.g. approvals, the newest first
 * @param tasks the questions that this person may answer here
 * @param halfOut where a thread begins of which some posts are out and others are not; null when
 *     there is none
 * @param isThread whether its text is one
 * @param campaign null when it belongs to none
 * @param campaigns into which it can be put
 */
record PostView(
    PostId id,
    String status,
    String network,
    String channel,
    String account,
    @Nullable String home,
    @Nullable ArticleId article,
    @Nullable String articleTitle,
    @Nullable String attention,
    @Nullable Moment due,
    String dueField,
    String zone,
    WhoWrote who,
    @Nullable OriginalView original,
    List<SourceText.Block> text,
    List<Originals.Other> translations,
    List<Version> versions,
    List<ShownExample> examples,
    List<Going> publications,
    List<Event> events,
    boolean hasDiagram,
    List<String> steps,
    List<Called> called,
    List<Task> tasks,
    @Nullable String halfOut,
    boolean isThread,
    Rights rights,
    Set<String> zones,
    WhenHints.Hint hint,
    @Nullable CampaignTag campaign,
    List<CampaignTag> campaigns) {

  /**
   * A called process.
   *
   * @param steps where it stands; empty when it is through
   */
  record Called(String id, String name, List<String> steps) {}

  /**
   * One revision.
   *
   * @param changes against the one before; the whole text for the first
   */
  record Version(
      int number,
      Byline byline,
      Moment at,
      String language,
      List<Piece> changes,
      List<Verdict> verdicts,
      String seal) {}

  /** One decision on a revision. */
  record Verdict(String decision, String person, Moment at, String comment, boolean isVoid) {}

  /**
   * One entry of the ledger.
   *
   * @param thread where the posts of a thread are, as far as it is out; empty when it is none
   */
  record Going(
      String state,
      int version,
      Moment due,
      @Nullable Moment sent,
      @Nullable String permalink,
      List<String> thread,
      int attempt,
      @Nullable String problem) {}

  /**
   * One line of the history.
   *
   * @param link where it can be seen; null when nowhere
   */
  record Event(
      String kind, Moment at, String text, @Nullable String detail, @Nullable String link) {}

  /** A question that is answered on this page. */
  record Task(String id, String kind) {}

  /** What this person may do with the post as it stands. */
  record Rights(boolean review, boolean move, boolean cancel, boolean translate) {}
}
