package io.postillion.core.flow;

import io.postillion.core.RefusedException;
import io.postillion.core.approval.Ballot;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells the process engine what happened. Each call belongs to the caller's transaction where the
 * engine shares the database.
 */
public interface Flow {

  /** Starts the way from an article to its posts. */
  void startArticle(BrandId brand, ArticleId article);

  /** Starts the way of one post that a person or program created without an article. */
  void startPost(BrandId brand, PostId post);

  /**
   * An approver answered a question of the approval in which the post waits.
   *
   * @return what the approval came to with this answer; empty while others are asked, and where the
   *     engine says so later
   * @throws RefusedException with {@code ALREADY_DONE} when it was answered meanwhile
   */
  Optional<Decision> decided(BrandId brand, PostId post, Ballot ballot);

  /**
   * A post was edited that is approved or that some have agreed to: it goes back to be checked and
   * approved. A question of what to do about it (it is late, stuck or waits for its channel) is
   * answered by that.
   */
  void edited(BrandId brand, PostId post);

  /** An approved post that waits got another time; the same goes for questions about it. */
  void rescheduled(BrandId brand, PostId post);

  /** A post in review is to be approved by another time than before. */
  void reviewUntil(BrandId brand, PostId post, Instant until);

  /** A person called the post off, wherever it stands. */
  void cancelled(BrandId brand, PostId post);
}
