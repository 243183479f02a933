package io.postillion.core.post;

import io.postillion.core.Transactions;
import io.postillion.core.approval.Approvals;
import io.postillion.core.brand.BrandId;
import io.postillion.core.publish.Ledger;
import java.time.Clock;

/** Ends posts that will not go out. */
public final class Closing {

  private final Posts posts;
  private final Approvals approvals;
  private final Ledger ledger;
  private final History history;
  private final Transactions transactions;
  private final Clock clock;

  public Closing(
      Posts posts,
      Approvals approvals,
      Ledger ledger,
      History history,
      Transactions transactions,
      Clock clock) {
    this.posts = posts;
    this.approvals = approvals;
    this.ledger = ledger;
    this.history = history;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Cancels the post unless it has ended already; doing it again changes nothing. A thread that is
   * half out stays as far as it is.
   *
   * @param why in a few words
   * @throws IllegalStateException when it is on its way out, for then it must not be forgotten
   */
  public void close(BrandId brand, PostId id, String why) {
    transactions.run(
        () -> {
          Post post = posts.get(brand, id);
          if (post.status().isFinal()) {
            return;
          }
          if (ledger.leave(brand, id, clock.instant())) {
            posts.update(post.in(PostStatus.PUBLISHED));
            log(brand, id, PostEvent.Kind.LEFT, why);
            return;
          }
          if (!ledger.cancel(brand, id)) {
            throw new IllegalStateException(
                "Post %s cannot be closed: it is on its way out".formatted(id));
          }
          approvals.voidAll(brand, id, clock.instant());
          posts.update(post.in(PostStatus.CANCELLED));
          log(brand, id, PostEvent.Kind.CANCELLED, why);
        });
  }

  private void log(BrandId brand, PostId id, PostEvent.Kind kind, String why) {
    history.add(brand, new PostEvent(id, clock.instant(), kind, PostEvent.SYSTEM, why));
  }

  /** Says on the post what is wrong and that a person must decide. */
  public void flag(BrandId brand, PostId id, String attention) {
    transactions.run(
        () -> {
          Post post = posts.get(brand, id);
          if (!post.status().isFinal()) {
            posts.update(post.needing(attention));
          }
        });
  }
}
