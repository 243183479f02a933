package io.postillion.core.testing;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.approval.Asked;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for people, and what they answered. */
public final class MemoryWorkItems implements WorkItems {

  private final List<WorkItem> items;
  private final List<String> answers;
  private int number = 1;

  MemoryWorkItems(MemoryTransactions transactions) {
    items = transactions.enlist(new ArrayList<>());
    answers = transactions.enlist(new ArrayList<>());
  }

  /**
   * @return its id
   */
  public String ask(WorkItem.Kind kind, PostId post, Role role) {
    return add(kind, post, null, role);
  }

  /**
   * An approval asks.
   *
   * @return its id
   */
  public String ask(PostId post, Asked asked) {
    String id = "task-%d".formatted(number++);
    items.add(
        new WorkItem(
            id,
            WorkItem.Kind.REVIEW_POST,
            World.ACME,
            post,
            null,
            Role.APPROVER,
            Instant.EPOCH,
            asked));
    return id;
  }

  void close(String id) {
    items.removeIf(item -> item.id().equals(id));
  }

  /**
   * @return its id
   */
  public String askForBrief(ArticleId article) {
    return add(WorkItem.Kind.COMPLETE_BRIEF, null, article, Role.MANAGER);
  }

  private String add(
      WorkItem.Kind kind, @Nullable PostId post, @Nullable ArticleId article, Role role) {
    String id = "task-%d".formatted(number++);
    items.add(new WorkItem(id, kind, World.ACME, post, article, role, Instant.EPOCH));
    return id;
  }

  /** Oldest first. */
  public List<String> answers() {
    return List.copyOf(answers);
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
    if (!items.removeIf(item -> item.brand().equals(brand) && item.id().equals(id))) {
      throw new RefusedException(Reason.ALREADY_DONE, "Question %s was answered".formatted(id));
    }
    answers.add(answer);
  }
}
