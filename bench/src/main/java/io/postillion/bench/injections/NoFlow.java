package io.postillion.bench.injections;

import io.postillion.core.RefusedException;
import io.postillion.core.approval.Asked;
import io.postillion.core.approval.Ballot;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.flow.Flow;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stands where the engine would: the suite takes its steps itself, and each post waits for review.
 */
final class NoFlow implements Flow, WorkItems {

  @Override
  public void startArticle(BrandId brand, ArticleId article) {}

  @Override
  public void startPost(BrandId brand, PostId post) {}

  @Override
  public Optional<Decision> decided(BrandId brand, PostId post, Ballot ballot) {
    return Optional.of(ballot.decision());
  }

  @Override
  public void edited(BrandId brand, PostId post) {}

  @Override
  public void rescheduled(BrandId brand, PostId post) {}

  @Override
  public void reviewUntil(BrandId brand, PostId post, Instant until) {}

  @Override
  public void cancelled(BrandId brand, PostId post) {}

  @Override
  public List<WorkItem> of(BrandId brand) {
    return List.of();
  }

  @Override
  public List<WorkItem> of(BrandId brand, PostId post) {
    return List.of(
        new WorkItem(
            "review of " + post,
            WorkItem.Kind.REVIEW_POST,
            brand,
            post,
            null,
            Role.APPROVER,
            Instant.EPOCH,
            Asked.APPROVER));
  }

  @Override
  public void answer(BrandId brand, String id, String answer) {
    throw new RefusedException(RefusedException.Reason.WRONG_STATUS, "Nothing is asked here");
  }
}
