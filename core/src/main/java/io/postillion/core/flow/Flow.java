package io.postillion.core.flow;

import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.post.PostId;

/**
 * Tells the process engine what happened. Each call belongs to the caller's transaction where the
 * engine shares the database.
 */
public interface Flow {

  /** Starts the way from an article to its posts. */
  void startArticle(BrandId brand, ArticleId article);

  /** Starts the way of one post that a person or program created without an article. */
  void startPost(BrandId brand, PostId post);

  /** An approver decided on the post that waits in review. */
  void decided(BrandId brand, PostId post, Decision decision, String comment);

  /**
   * An approved post was edited: it goes back to be checked and approved. A question of what to do
   * about it (it is late, stuck or waits for its channel) is answered by that.
   */
  void edited(BrandId brand, PostId post);

  /** An approved post that waits got another time; the same goes for questions about it. */
  void rescheduled(BrandId brand, PostId post);

  /** A person called the post off, wherever it stands. */
  void cancelled(BrandId brand, PostId post);
}
