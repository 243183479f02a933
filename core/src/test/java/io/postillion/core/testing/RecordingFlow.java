package io.postillion.core.testing;

import io.postillion.core.approval.Ballot;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.flow.Flow;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Remembers what the process engine was told, in words. Its approval comes to what the last one
 * answers who is asked.
 */
public final class RecordingFlow implements Flow {

  private final List<String> told;
  private final List<Ballot> ballots;
  private final MemoryWorkItems items;

  RecordingFlow(MemoryTransactions transactions, MemoryWorkItems items) {
    told = transactions.enlist(new ArrayList<>());
    ballots = transactions.enlist(new ArrayList<>());
    this.items = items;
  }

  /** Oldest first: {@code article}, {@code post}, {@code approved}, {@code edited} ... */
  public List<String> told() {
    return List.copyOf(told);
  }

  @Override
  public void startArticle(BrandId brand, ArticleId article) {
    told.add("article");
  }

  @Override
  public void startPost(BrandId brand, PostId post) {
    told.add("post");
  }

  @Override
  public Optional<Decision> decided(BrandId brand, PostId post, Ballot ballot) {
    told.add(ballot.decision().word());
    ballots.add(ballot);
    items.close(ballot.question());
    return items.of(brand, post).stream().anyMatch(item -> item.kind() == Kind.REVIEW_POST)
        ? Optional.empty()
        : Optional.of(ballot.decision());
  }

  @Override
  public void reviewUntil(BrandId brand, PostId post, Instant until) {
    told.add("until " + until);
  }

  /** What approval processes heard, oldest first. */
  public List<Ballot> ballots() {
    return List.copyOf(ballots);
  }

  @Override
  public void edited(BrandId brand, PostId post) {
    told.add("edited");
  }

  @Override
  public void rescheduled(BrandId brand, PostId post) {
    told.add("rescheduled");
  }

  @Override
  public void cancelled(BrandId brand, PostId post) {
    told.add("cancelled");
  }
}
