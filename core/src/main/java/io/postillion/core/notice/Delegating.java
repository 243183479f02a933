package io.postillion.core.notice;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.core.post.History;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import java.time.Clock;
import java.util.List;

/** Hands the review of one post to a colleague, on record. Who may decide does not change by it. */
public final class Delegating {

  private final Delegations delegations;
  private final WorkItems items;
  private final People people;
  private final History history;
  private final Announcing announcing;
  private final Transactions transactions;
  private final Clock clock;

  public Delegating(
      Delegations delegations,
      WorkItems items,
      People people,
      History history,
      Announcing announcing,
      Transactions transactions,
      Clock clock) {
    this.delegations = delegations;
    this.items = items;
    this.people = people;
    this.history = history;
    this.announcing = announcing;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @throws RefusedException when one of the two is no approver of the brand, it is the same
   *     person, or no review waits any more
   */
  public void delegate(Person from, BrandId brand, PostId post, PersonId to) {
    from.require(Role.APPROVER, brand);
    Person colleague = people.get(to);
    colleague.require(Role.APPROVER, brand);
    if (colleague.id().equals(from.id())) {
      throw new RefusedException(
          Reason.NOT_ALLOWED,
          "It is yours already. Choose a colleague.",
          from.name(),
          Role.APPROVER,
          brand);
    }
    transactions.run(() -> delegateNow(from, brand, post, colleague));
  }

  private void delegateNow(Person from, BrandId brand, PostId post, Person to) {
    List<WorkItem> reviews =
        items.of(brand, post).stream()
            .filter(item -> item.kind() == WorkItem.Kind.REVIEW_POST)
            .toList();
    if (reviews.isEmpty()) {
      throw new RefusedException(
          Reason.ALREADY_DONE, "This review was answered meanwhile. Reload the page.");
    }
    reviews.forEach(
        item -> {
          delegations.put(
              new Delegation(brand, item.id(), post, from.id(), to.id(), clock.instant()));
          announcing.delegated(item, to);
        });
    history.add(
        brand,
        new PostEvent(post, clock.instant(), PostEvent.Kind.DELEGATED, from.name(), to.name()));
  }
}
