package io.postillion.core.publish;

import io.postillion.core.RefusedException;
import io.postillion.core.Transactions;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Channels;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.post.History;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.Publication.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes down what becomes of a post on its way out: ledger, post, channel and history in one
 * transaction each. Where the ledger says that another node holds the entry by now, nothing else is
 * touched.
 */
final class Bookkeeping {

  private final Posts posts;
  private final Channels channels;
  private final Ledger ledger;
  private final History history;
  private final Transactions transactions;
  private final Clock clock;

  Bookkeeping(
      Posts posts,
      Channels channels,
      Ledger ledger,
      History history,
      Transactions transactions,
      Clock clock) {
    this.posts = posts;
    this.channels = channels;
    this.ledger = ledger;
    this.history = history;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Due some time; a post that is on its way or out stays what it is. */
  void planned(Post post, Publication entry) {
    if (entry.state() == State.PLANNED && post.status() != PostStatus.SCHEDULED) {
      posts.update(post.in(PostStatus.SCHEDULED));
      log(entry, PostEvent.Kind.SCHEDULED, entry.dueAt().toString());
    }
  }

  /** Everything is prepared; empty when the entry was withdrawn or is on its way meanwhile. */
  Optional<Publication> armed(Publication entry, String handle) {
    return transactions.in(
        () -> {
          if (!ledger.arm(entry.brand(), entry.id(), handle)) {
            return Optional.empty();
          }
          log(entry, PostEvent.Kind.ARMED, "");
          return ledger.find(entry.brand(), entry.id());
        });
  }

  /** From now on it may be out; empty when it must not be sent, or not by this node. */
  Optional<Publication> sending(Publication armed, Duration lease) {
    return transactions.in(
        () -> {
          Instant now = clock.instant();
          Optional<Publication> claim =
              ledger.claim(armed.brand(), armed.id(), now, now.plus(lease));
          claim.ifPresent(
              claimed -> {
                posts.update(post(claimed).in(PostStatus.PUBLISHING));
                log(claimed, PostEvent.Kind.SENDING, Integer.toString(claimed.attempt()));
              });
          return claim;
        });
  }

  /**
   * It is out.
   *
   * @throws RefusedException when somebody touched the post at this very moment: say it again
   */
  Sent sent(Publication entry, Sent sent, PostEvent.Kind how) {
    return transactions.in(() -> sentNow(entry, sent, how));
  }

  private Sent sentNow(Publication entry, Sent sent, PostEvent.Kind how) {
    if (ledger.sent(entry.brand(), entry.id(), entry.fence(), sent, clock.instant())) {
      posts.update(post(entry).in(PostStatus.PUBLISHED));
      log(entry, how, sent.permalink().toString());
      Channel channel = channels.get(entry.brand(), entry.channel());
      channels.update(entry.brand(), entry.channel(), channel.connection().well(clock.instant()));
      return sent;
    }
    return ledger
        .find(entry.brand(), entry.id())
        .flatMap(Publication::sent)
        .orElseThrow(
            () ->
                new OutcomeUnknown(
                    "Post %s went out as %s, but another node holds its entry"
                        .formatted(entry.post(), sent.permalink())));
  }

  /** Certainly not out, and it may be tried again. */
  void postponed(Publication claimed, Transient failure) {
    transactions.run(
        () -> {
          if (release(claimed, words(failure))) {
            posts.update(post(claimed).in(PostStatus.SCHEDULED));
            log(claimed, PostEvent.Kind.POSTPONED, words(failure));
          }
        });
  }

  /** Certainly not out, and its channel must be reconnected. */
  void signedOut(Publication claimed, Unauthorised failure) {
    transactions.run(
        () -> {
          if (release(claimed, words(failure))) {
            unauthorised(claimed, failure);
          }
        });
  }

  /** Certainly not out, and never as it is. */
  void refused(Publication claimed, Rejected failure) {
    transactions.run(
        () -> {
          if (ledger.refused(claimed.brand(), claimed.id(), claimed.fence(), words(failure))) {
            attention(claimed, PostEvent.Kind.REFUSED, failure);
          }
        });
  }

  /** Nobody knows. */
  void doubted(Publication claimed, OutcomeUnknown failure) {
    transactions.run(
        () -> {
          if (ledger.unknown(claimed.brand(), claimed.id(), claimed.fence(), words(failure))) {
            attention(claimed, PostEvent.Kind.UNKNOWN, failure);
          }
        });
  }

  /** It was refused before anything was sent. */
  void unfit(Publication entry, Rejected failure) {
    transactions.run(
        () -> {
          if (ledger.cancel(entry.brand(), entry.post())) {
            attention(entry, PostEvent.Kind.REFUSED, failure);
          }
        });
  }

  /** Its channel must be reconnected before anything can be prepared or asked. */
  void unreachable(Publication entry, Unauthorised failure) {
    transactions.run(() -> unauthorised(entry, failure));
  }

  /**
   * Somebody looked and it is certainly not out.
   *
   * @param who as shown
   */
  void absent(Publication entry, String who) {
    transactions.run(
        () -> {
          if (release(entry, "Not out, says " + who)) {
            posts.update(post(entry).in(PostStatus.SCHEDULED));
            log(entry, PostEvent.Kind.LOOKED, who, "absent");
          }
        });
  }

  /** Somebody looked and could not tell. */
  void unclear(Publication entry, String why) {
    transactions.run(
        () -> {
          posts.update(post(entry).needing(why));
          log(entry, PostEvent.Kind.LOOKED, why);
        });
  }

  private boolean release(Publication entry, String problem) {
    return ledger.release(entry.brand(), entry.id(), entry.fence(), problem);
  }

  private void unauthorised(Publication entry, Unauthorised failure) {
    Channel channel = channels.get(entry.brand(), entry.channel());
    channels.update(
        entry.brand(),
        entry.channel(),
        channel.connection().unauthorised(words(failure), clock.instant()));
    attention(entry, PostEvent.Kind.UNAUTHORISED, failure);
  }

  private void attention(Publication entry, PostEvent.Kind kind, Failure failure) {
    posts.update(post(entry).needing(words(failure)));
    log(entry, kind, words(failure));
  }

  private Post post(Publication entry) {
    return posts.get(entry.brand(), entry.post());
  }

  private void log(Publication entry, PostEvent.Kind kind, String detail) {
    log(entry, kind, PostEvent.SYSTEM, detail);
  }

  private void log(Publication entry, PostEvent.Kind kind, String actor, String detail) {
    history.add(entry.brand(), new PostEvent(entry.post(), clock.instant(), kind, actor, detail));
  }

  private static String words(Failure failure) {
    return String.valueOf(failure.getMessage());
  }
}
