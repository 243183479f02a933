package io.postillion.core.publish;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.Transactions;
import io.postillion.core.approval.Approval;
import io.postillion.core.approval.Approvals;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Connection;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.History;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Schedule;
import io.postillion.core.publish.Publication.State;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Ledger, network, ledger. Everything that was begun is written down before the network hears of
 * it, and after a doubt nobody sends before having looked.
 */
public final class Publisher {

  /** No call of a network takes longer. */
  public static final Duration CALL_LIMIT = Duration.ofSeconds(30);

  /** How long a claim holds; well beyond the longest call. */
  static final Duration LEASE = CALL_LIMIT.multipliedBy(3);

  private final Posts posts;
  private final Channels channels;
  private final Approvals approvals;
  private final Ledger ledger;
  private final NetworkConnections networks;
  private final DueQueue dueQueue;
  private final Transactions transactions;
  private final Clock clock;
  private final Envelopes envelopes;
  private final Bookkeeping books;

  public Publisher(
      Posts posts,
      Channels channels,
      Approvals approvals,
      Ledger ledger,
      NetworkConnections networks,
      MediaStore media,
      History history,
      DueQueue dueQueue,
      Transactions transactions,
      Clock clock) {
    this.posts = posts;
    this.channels = channels;
    this.approvals = approvals;
    this.ledger = ledger;
    this.networks = networks;
    this.dueQueue = dueQueue;
    this.transactions = transactions;
    this.clock = clock;
    this.envelopes = new Envelopes(posts, media);
    this.books = new Bookkeeping(posts, channels, ledger, history, transactions, clock);
  }

  /**
   * Enters an approved post in the ledger.
   *
   * @return when it is due: its schedule, or now
   * @throws NotDueException when no approval holds for its current revision
   */
  public Instant plan(BrandId brand, PostId id) {
    return transactions.in(
        () -> {
          Post post = posts.get(brand, id);
          Approval approval =
              approvals
                  .holding(brand, id)
                  .orElseThrow(
                      () -> new NotDueException("No approval holds for post %s".formatted(id)));
          Instant due = post.scheduled().map(Schedule::at).orElseGet(clock::instant);
          Publication entry = ledger.plan(brand, post.channel(), approval, due);
          books.planned(post, entry);
          return entry.dueAt();
        });
  }

  /**
   * Arms the post, waits until it is due, and sends it. Called again after it went out, it answers
   * with what is in the ledger.
   *
   * @return fails with a {@link Failure} or {@link NotDueException}, never with anything else of
   *     the network's
   */
  public CompletionStage<Sent> publish(BrandId brand, PostId id) {
    try {
      Publication entry = ledger.live(brand, id).orElseThrow(() -> withdrawn(id));
      Optional<Sent> sent = begun(entry);
      if (sent.isPresent()) {
        return CompletableFuture.completedFuture(sent.get());
      }
      Optional<Publication> armed = arm(entry);
      return armed.isPresent()
          ? whenDue(armed.get())
          : CompletableFuture.completedFuture(overtaken(entry));
    } catch (RuntimeException problem) {
      return CompletableFuture.failedFuture(problem);
    }
  }

  /**
   * What became of an entry that is on its way or out.
   *
   * @return empty when its sending has not begun
   * @throws OutcomeUnknown when nobody knows yet
   */
  private static Optional<Sent> begun(Publication entry) {
    if (entry.state() == State.SENDING || entry.state() == State.UNKNOWN) {
      throw new OutcomeUnknown(
          "Post %s was begun to be sent to %s, and how it ended is not known here"
              .formatted(entry.post(), entry.channel()));
    }
    return entry.sent();
  }

  private Optional<Publication> arm(Publication entry) {
    requireRunning(entry);
    try {
      String handle =
          networks.to(entry.channel()).prepare(envelopes.of(entry), entry.handle(), keep -> {});
      return books.armed(entry, handle);
    } catch (Rejected failure) {
      books.unfit(entry, failure);
      throw failure;
    } catch (Unauthorised failure) {
      books.unreachable(entry, failure);
      throw failure;
    } catch (OutcomeUnknown failure) {
      throw new Transient(String.valueOf(failure.getMessage()), null, failure);
    }
  }

  /** A clock that was set back while the post waited does not send it early. */
  private CompletionStage<Sent> whenDue(Publication armed) {
    return dueQueue
        .at(armed.dueAt())
        .thenCompose(
            woken ->
                clock.instant().isBefore(armed.dueAt())
                    ? whenDue(armed)
                    : CompletableFuture.completedFuture(fire(armed)));
  }

  private Sent fire(Publication armed) {
    requireRunning(armed);
    Optional<Publication> claimed = books.sending(armed, LEASE);
    return claimed.isPresent() ? send(claimed.get()) : overtaken(armed);
  }

  /** Another node was handed the same work, or a person called it off. */
  private Sent overtaken(Publication entry) {
    return ledger
        .find(entry.brand(), entry.id())
        .flatMap(Publisher::begun)
        .orElseThrow(() -> withdrawn(entry.post()));
  }

  private Sent send(Publication claimed) {
    try {
      Sent sent =
          networks.to(claimed.channel()).send(envelopes.of(claimed), handleOf(claimed), () -> {});
      return remember(claimed, sent);
    } catch (Transient failure) {
      books.postponed(claimed, failure);
      throw failure;
    } catch (Unauthorised failure) {
      books.signedOut(claimed, failure);
      throw failure;
    } catch (Rejected failure) {
      books.refused(claimed, failure);
      throw failure;
    } catch (RuntimeException failure) {
      OutcomeUnknown doubt = doubt(claimed, failure);
      books.doubted(claimed, doubt);
      throw doubt;
    }
  }

  /** A person who touches the post at this very moment does not make us forget that it is out. */
  private Sent remember(Publication claimed, Sent sent) {
    try {
      return books.sent(claimed, sent, PostEvent.Kind.PUBLISHED);
    } catch (RefusedException touched) {
      return books.sent(claimed, sent, PostEvent.Kind.PUBLISHED);
    }
  }

  private static OutcomeUnknown doubt(Publication claimed, RuntimeException failure) {
    return failure instanceof OutcomeUnknown unknown
        ? unknown
        : new OutcomeUnknown(
            "Sending post %s to %s broke off: %s"
                .formatted(claimed.post(), claimed.channel(), failure.getMessage()),
            failure);
  }

  private void requireRunning(Publication entry) {
    Channel channel = channels.get(entry.brand(), entry.channel());
    if (channel.connection().state() == Connection.State.PAUSED) {
      throw new Transient("Channel %s is paused. Resume it.".formatted(channel.name()));
    }
  }

  /**
   * Asks the network whether a post whose sending broke off is out.
   *
   * @return {@link Lookup.Found}: the ledger says sent; {@link Lookup.Absent}: it may be sent
   *     again; {@link Lookup.CannotTell}: a person has to look
   * @throws Transient when the network does not answer, or another node may still be sending
   */
  public Lookup look(BrandId brand, PostId id) {
    Optional<Publication> live = ledger.live(brand, id);
    if (live.isEmpty() || !live.get().isBegun()) {
      return new Lookup.Absent();
    }
    Publication entry = live.get();
    if (entry.sent().isPresent()) {
      return new Lookup.Found(entry.sent().get());
    }
    if (mayBeOnTheWire(entry)) {
      throw new Transient("Another node may still be sending post %s".formatted(id));
    }
    Lookup lookup = ask(entry);
    if (lookup instanceof Lookup.Found found) {
      books.sent(entry, found.sent(), PostEvent.Kind.ADOPTED);
    } else if (lookup instanceof Lookup.Absent) {
      books.absent(entry, PostEvent.SYSTEM);
    } else if (lookup instanceof Lookup.CannotTell blind) {
      books.unclear(entry, blind.why());
    }
    return lookup;
  }

  /** Whatever goes wrong with asking says nothing about whether it is out. */
  private Lookup ask(Publication entry) {
    try {
      return networks.to(entry.channel()).look(envelopes.of(entry), handleOf(entry));
    } catch (Rejected failure) {
      return new Lookup.CannotTell(String.valueOf(failure.getMessage()));
    } catch (Unauthorised failure) {
      books.unreachable(entry, failure);
      throw new Transient(String.valueOf(failure.getMessage()), null, failure);
    } catch (OutcomeUnknown failure) {
      throw new Transient(String.valueOf(failure.getMessage()), null, failure);
    }
  }

  /**
   * A person looked and found the post out there.
   *
   * @throws RefusedException when nobody doubts any more how its sending ended, or not yet
   */
  public void adopt(Person person, BrandId brand, PostId id, URI permalink) {
    person.require(Role.MANAGER, brand);
    transactions.run(
        () -> {
          Sent sent = new Sent(permalink.toString(), permalink);
          books.sent(doubtful(brand, id), sent, PostEvent.Kind.ADOPTED);
        });
  }

  /**
   * A person looked and the post is not out there: it may be sent again.
   *
   * @throws RefusedException when nobody doubts any more how its sending ended, or not yet
   */
  public void declareAbsent(Person person, BrandId brand, PostId id) {
    person.require(Role.MANAGER, brand);
    transactions.run(() -> books.absent(doubtful(brand, id), person.name()));
  }

  /** While a send may still be on the wire, a person's word must not let a second one begin. */
  private Publication doubtful(BrandId brand, PostId id) {
    Publication entry =
        ledger
            .live(brand, id)
            .filter(live -> live.isBegun() && live.sent().isEmpty())
            .orElseThrow(
                () ->
                    new RefusedException(
                        Reason.ALREADY_DONE,
                        "How post %s ended is known by now. Reload the page.".formatted(id),
                        id));
    if (mayBeOnTheWire(entry)) {
      throw new RefusedException(
          Reason.ALREADY_SENDING,
          "Post %s is still on its way out. Look at it in a minute.".formatted(id),
          id);
    }
    return entry;
  }

  private boolean mayBeOnTheWire(Publication entry) {
    return entry.state() == State.SENDING
        && !ledger.expire(entry.brand(), entry.id(), clock.instant());
  }

  private static String handleOf(Publication entry) {
    String handle = entry.handle();
    if (handle == null) {
      throw new IllegalStateException("An armed publication has a handle");
    }
    return handle;
  }

  private static NotDueException withdrawn(PostId post) {
    return new NotDueException(
        "Post %s was called off, edited or moved while it waited".formatted(post));
  }
}
