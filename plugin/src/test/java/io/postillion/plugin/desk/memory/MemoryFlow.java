package io.postillion.plugin.desk.memory;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.approval.Ballot;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.flow.Flow;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.post.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An engine of paper: questions go away when they are answered, and it remembers the answers. */
public final class MemoryFlow implements Flow, WorkItems, Keeping {

  private final List<WorkItem> items = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();

  public void ask(WorkItem item) {
    items.add(item);
  }

  @Override
  public Runnable keep() {
    List<WorkItem> then = List.copyOf(items);
    return () -> {
      items.clear();
      items.addAll(then);
    };
  }

  /** What it was told, oldest first. */
  public List<String> heard() {
    return heard;
  }

  @Override
  public void startArticle(BrandId brand, ArticleId article) {
    heard.add("start article");
  }

  @Override
  public void startPost(BrandId brand, PostId post) {
    heard.add("start post");
  }

  @Override
  public Optional<Decision> decided(BrandId brand, PostId post, Ballot ballot) {
    heard.add(ballot.decision().word() + ": " + ballot.comment());
    items.removeIf(item -> item.id().equals(ballot.question()));
    boolean othersAreAsked =
        of(brand, post).stream().anyMatch(item -> item.kind() == WorkItem.Kind.REVIEW_POST);
    return othersAreAsked ? Optional.empty() : Optional.of(ballot.decision());
  }

  @Override
  public void reviewUntil(BrandId brand, PostId post, Instant until) {
    heard.add("review until " + until);
  }

  @Override
  public void edited(BrandId brand, PostId post) {
    heard.add("edited");
  }

  @Override
  public void rescheduled(BrandId brand, PostId post) {
    heard.add("rescheduled");
  }

  @Override
  public void cancelled(BrandId brand, PostId post) {
    heard.add("cancelled");
    items.removeIf(item -> post.equals(item.post()));
  }

  /** An hour after somebody was asked first. */
  @Override
  public Optional<Instant> until(BrandId brand, PostId post) {
    return of(brand, post).stream()
        .filter(item -> item.kind() == WorkItem.Kind.REVIEW_POST)
        .map(item -> item.since().plus(Duration.ofHours(1)))
        .findFirst();
  }

  @Override
  public List<WorkItem> of(BrandId brand) {
    return items.stream().filter(item -> item.brand().equals(brand)).toList();
  }

  @Override
  public List<WorkItem> of(BrandId brand, PostId post) {
    return of(brand).stream().filter(item -> post.equals(item.post())).toList();
  }

  @Override
  public void answer(BrandId brand, String id, String answer) {
    if (!items.removeIf(item -> item.id().equals(id))) {
      throw new RefusedException(Reason.ALREADY_DONE, "Answered meanwhile");
    }
    heard.add(id + ": " + answer);
  }
}
