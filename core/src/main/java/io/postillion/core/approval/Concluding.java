package io.postillion.core.approval;

import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.post.History;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.RevisionId;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what an approval process came to. A process can say "approved" only of words that a
 * person voted for: the approval is that person's, and without one there is none.
 */
public final class Concluding {

  private final Posts posts;
  private final Approvals approvals;
  private final People people;
  private final History history;
  private final Transactions transactions;
  private final Clock clock;

  public Concluding(
      Posts posts,
      Approvals approvals,
      People people,
      History history,
      Transactions transactions,
      Clock clock) {
    this.posts = posts;
    this.approvals = approvals;
    this.people = people;
    this.history = history;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Doing it again changes nothing.
   *
   * @return false when the text is another one by now, or whoever approved it took that back: it
   *     must be checked and approved afresh
   * @throws IllegalStateException when the process says approved and nobody voted for it
   */
  public boolean conclude(BrandId brand, PostId id, RevisionId revision, Decision outcome) {
    return transactions.in(() -> concludeNow(posts.get(brand, id), revision, outcome));
  }

  private boolean concludeNow(Post post, RevisionId revision, Decision outcome) {
    if (post.status() != PostStatus.IN_REVIEW) {
      return outcome != Decision.APPROVED
          || post.status().isFinal()
          || approvals.holding(post.brand(), post.id()).isPresent();
    }
    Optional<Vote> deciding =
        Optional.ofNullable(post.current()).flatMap(words -> deciding(post, words, outcome));
    if (outcome == Decision.APPROVED && deciding.isEmpty()) {
      if (!revision.equals(post.current()) || wasTakenBack(post, revision)) {
        return false;
      }
      throw new IllegalStateException(
          "The approval process of post %s ended with 'approved' although nobody approved it. "
                  .formatted(post.id())
              + "Mend the model: only an answered review leads to 'approved'.");
    }
    deciding.ifPresent(vote -> approvals.insert(post.brand(), vote.approval(clock.instant())));
    posts.update(post.in(statusAfter(outcome)));
    log(
        post,
        deciding.filter(vote -> vote.standing() != null).isPresent()
            ? PostEvent.Kind.APPROVED_BEFOREHAND
            : eventOf(outcome),
        deciding.flatMap(vote -> people.find(vote.person())).map(Person::name).orElse(null),
        deciding.map(Vote::comment).orElse(""));
    return true;
  }

  /** A standing approval covered it, and was taken back before that was written down. */
  private boolean wasTakenBack(Post post, RevisionId words) {
    return approvals.votes(post.brand(), post.id()).stream()
        .anyMatch(
            vote -> vote.revision().equals(words) && vote.standing() != null && !vote.counts());
  }

  /** The newest vote for the words by which the process could come to this. */
  private Optional<Vote> deciding(Post post, RevisionId words, Decision outcome) {
    return approvals.votes(post.brand(), post.id()).stream()
        .filter(vote -> vote.countsFor(words) && vote.decision() == outcome)
        .reduce((earlier, later) -> later);
  }

  /**
   * The approval did not come in time: the post does not go out, and a person decides what becomes
   * of it. Doing it again changes nothing.
   */
  public void expire(BrandId brand, PostId id) {
    transactions.run(
        () -> {
          Post post = posts.get(brand, id);
          if (post.status() == PostStatus.IN_REVIEW) {
            approvals.voidAll(brand, id, clock.instant());
            posts.update(
                post.needing(
                    "Nobody approved it in time, so it does not go out. Give it a new time and"
                        + " hand it over again, or drop it."));
            log(post, PostEvent.Kind.EXPIRED, null, "");
          }
        });
  }

  private void log(Post post, PostEvent.Kind kind, @Nullable String actor, String why) {
    history.add(
        post.brand(),
        new PostEvent(
            post.id(), clock.instant(), kind, actor == null ? PostEvent.SYSTEM : actor, why));
  }

  private static PostStatus statusAfter(Decision decision) {
    return switch (decision) {
      case APPROVED -> PostStatus.APPROVED;
      case CHANGES -> PostStatus.CHANGES_REQUESTED;
      case REJECTED -> PostStatus.REJECTED;
    };
  }

  private static PostEvent.Kind eventOf(Decision decision) {
    return switch (decision) {
      case APPROVED -> PostEvent.Kind.APPROVED;
      case CHANGES -> PostEvent.Kind.CHANGES_REQUESTED;
      case REJECTED -> PostEvent.Kind.REJECTED;
    };
  }
}
