package io.postillion.core.content;

import io.postillion.core.Transactions;
import io.postillion.core.flow.Flow;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes items in exactly once: the same item delivered again is recognised, a changed one becomes
 * the next version, and only a new one starts the way to posts.
 */
public final class ContentInbox {

  /** What became of a delivered item. */
  public enum Receipt {
    NEW,
    CHANGED,
    SAME,
    /** Its source was removed. */
    LEFT_OUT
  }

  private final Sources sources;
  private final Articles articles;
  private final Flow flow;
  private final Transactions transactions;
  private final Clock clock;

  public ContentInbox(
      Sources sources, Articles articles, Flow flow, Transactions transactions, Clock clock) {
    this.sources = sources;
    this.articles = articles;
    this.flow = flow;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Storing the article and starting its process is one transaction: neither without the other. */
  public Receipt receive(SourceId sourceId, CmsItem item) {
    Source source = sources.get(sourceId);
    return transactions.in(() -> isTakenInFrom(source) ? receive(source, item) : Receipt.LEFT_OUT);
  }

  /**
   * Samples can be removed at any moment: what is on its way in then is either in before, or not.
   */
  private boolean isTakenInFrom(Source source) {
    return !(source.sample() || source.isRemoved())
        || sources.hold(source.id()).filter(held -> !held.isRemoved()).isPresent();
  }

  private Receipt receive(Source source, CmsItem item) {
    Optional<Article> known =
        articles.byExternalId(source.brand(), source.id(), item.externalId(), item.language());
    String hash = item.contentHash();
    if (known.isEmpty()) {
      Article article =
          new Article(
              ArticleId.random(), source.brand(), source.id(), item, hash, 1, clock.instant());
      if (!articles.insert(article)) {
        return Receipt.SAME;
      }
      flow.startArticle(article.brand(), article.id());
      return Receipt.NEW;
    }
    Article before = known.get();
    if (before.contentHash().equals(hash)) {
      return Receipt.SAME;
    }
    articles.update(
        new Article(
            before.id(),
            before.brand(),
            before.source(),
            item,
            hash,
            before.version() + 1,
            before.receivedAt(),
            before.removedAt()));
    return Receipt.CHANGED;
  }
}
