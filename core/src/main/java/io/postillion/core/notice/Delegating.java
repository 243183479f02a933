package io.postillion.core.notice;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.Transactions;
import io.postillion.core.approval.Approvers;
import io.postillion.core.approval.Turn;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.core.post.History;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import java.time.Clock;

/**
 * Hands the review of one post to a colleague, on record. The colleague then answers on behalf of
 * the one who is asked, who may still do so too.
 */
public final class Delegating {

  private final Delegations delegations;
  private final Approvers approvers;
  private final People people;
  private final History history;
  private final Announcing announcing;
  private final Transactions transactions;
  private final Clock clock;

  public Delegating(
      Delegations delegations,
      Approvers approvers,
      People people,
      History history,
      Announcing announcing,
      Transactions transactions,
      Clock clock) {
    this.delegations = delegations;
    this.approvers = approvers;
    this.people = people;
    this.history = history;
    this.announcing = announcing;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @throws RefusedException when one of the two is no approver of the brand, it is the same
   *     person, the first one is not asked, or the model keeps the colleague out
   */
  public void delegate(Person from, BrandId brand, PostId post, PersonId to) {
    from.require(Role.APPROVER, brand);
    Person colleague = people.get(to);
    Substitutes.requireInside(colleague, brand);
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
    approvers.require(from, brand, post);
    for (Turn turn : approvers.turns(from, brand, approvers.questions(brand, post))) {
      PersonId asked = turn.onBehalfOf() == null ? from.id() : turn.onBehalfOf().id();
      delegations.put(
          new Delegation(
              brand, turn.question().id(), post, asked, from.id(), to.id(), clock.instant()));
      announcing.delegated(turn.question(), to);
    }
    approvers.require(to, brand, post);
    history.add(
        brand,
        new PostEvent(post, clock.instant(), PostEvent.Kind.DELEGATED, from.name(), to.name()));
  }
}
