package io.postillion.core.flow;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.post.Posts;
import java.util.List;

/** Lets the posts go on that wait for their channel to be reconnected. */
public final class Releasing {

  private final WorkItems items;
  private final Posts posts;
  private final Transactions transactions;

  public Releasing(WorkItems items, Posts posts, Transactions transactions) {
    this.items = items;
    this.posts = posts;
    this.transactions = transactions;
  }

  /**
   * Each in a transaction of its own: one that was answered meanwhile does not hold the others.
   *
   * @return how many go on
   */
  public int release(BrandId brand, ChannelId channel) {
    List<WorkItem> waiting =
        items.of(brand).stream()
            .filter(item -> item.kind() == Kind.RECONNECT_CHANNEL)
            .filter(item -> isFor(channel, brand, item))
            .toList();
    return (int) waiting.stream().filter(item -> retry(brand, item)).count();
  }

  private boolean isFor(ChannelId channel, BrandId brand, WorkItem item) {
    return posts
        .find(brand, item.postOf())
        .filter(post -> post.channel().equals(channel))
        .isPresent();
  }

  /**
   * @return false when somebody answered meanwhile
   */
  private boolean retry(BrandId brand, WorkItem item) {
    try {
      transactions.run(() -> items.answer(brand, item.id(), "retry"));
      return true;
    } catch (RefusedException refusal) {
      if (refusal.reason() == Reason.ALREADY_DONE) {
        return false;
      }
      throw refusal;
    }
  }
}
