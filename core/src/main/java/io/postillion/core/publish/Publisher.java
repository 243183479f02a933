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
import io.postillion.core.post.Media;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.Schedule;
import io.postillion.core.publish.Publication.State;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

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
  private final MediaStore media;
  private final History history;
  private final DueQueue dueQueue;
  private final Transactions transactions;
  private final Clock clock;

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
    this.media = media;
    this.history = history;
    this.dueQueue = dueQueue;
    this.transactions = transactions;
    this.clock = clock;
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
          if (ledger.live(brand, id).filter(old -> !isOf(approval, old)).isPresent()) {
            ledger.cancel(brand, id);
          }
          Publication entry = ledger.plan(brand, post.channel(), approval, due);
          if (entry.state() == State.PLANNED && post.status() != PostStatus.SCHEDULED) {
            posts.update(post.in(PostStatus.SCHEDULED));
            log(post, PostEvent.Kind.SCHEDULED, entry.dueAt().toString());
          }
          return entry.dueAt();
        });
  }

  private static boolean isOf(Approval approval, Publication entry) {
    return entry.approval().equals(approval.id());
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
      return sent.isPresent() ? CompletableFuture.completedFuture(sent.get()) : whenDue(arm(entry));
    } catch (Failure | NotDueException problem) {
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
    return switch (entry.state()) {
      case SENT -> Optional.of(sentOf(entry));
      case SENDING, UNKNOWN ->
          throw new OutcomeUnknown(
              "Post %s was begun to be sent to %s, and how it ended is not known here"
                  .formatted(entry.post(), entry.channel()));
      case PLANNED, ARMED, REFUSED, CANCELLED -> Optional.empty();
    };
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

  private Publication arm(Publication entry) {
    Channel channel = channels.get(entry.brand(), entry.channel());
    if (channel.connection().state() == Connection.State.PAUSED) {
      throw new Transient("Channel %s is paused. Resume it.".formatted(channel.name()));
    }
    String handle =
        guarded(entry, () -> networks.to(entry.channel()).prepare(outgoing(entry), entry.handle()));
    if (!ledger.arm(entry.brand(), entry.id(), handle)) {
      throw lost(entry);
    }
    log(entry, PostEvent.Kind.ARMED, "");
    return ledger.find(entry.brand(), entry.id()).orElseThrow(() -> withdrawn(entry.post()));
  }

  private Sent fire(Publication armed) {
    Optional<Publication> claim = transactions.in(() -> claim(armed));
    return claim.isPresent() ? send(claim.get()) : overtaken(armed);
  }

  /** Another node was handed the same work, or a person called it off. */
  private Sent overtaken(Publication armed) {
    return ledger
        .find(armed.brand(), armed.id())
        .flatMap(Publisher::begun)
        .orElseThrow(() -> withdrawn(armed.post()));
  }

  private Sent send(Publication claimed) {
    try {
      Sent sent = networks.to(claimed.channel()).send(outgoing(claimed), handleOf(claimed));
      return transactions.in(() -> out(claimed, sent, PostEvent.Kind.PUBLISHED));
    } catch (Transient | Unauthorised failure) {
      transactions.run(() -> notOut(claimed, failure));
      throw failure;
    } catch (Rejected failure) {
      transactions.run(
          () -> {
            if (ledger.refused(claimed.brand(), claimed.id(), claimed.fence(), words(failure))) {
              attention(claimed, PostEvent.Kind.REFUSED, failure);
            }
          });
      throw failure;
    } catch (RuntimeException failure) {
      OutcomeUnknown doubt =
          failure instanceof OutcomeUnknown unknown
              ? unknown
              : new OutcomeUnknown(
                  "Sending post %s to %s broke off: %s"
                      .formatted(claimed.post(), claimed.channel(), failure.getMessage()),
                  failure);
      transactions.run(
          () -> {
            if (ledger.unknown(claimed.brand(), claimed.id(), claimed.fence(), words(doubt))) {
              attention(claimed, PostEvent.Kind.UNKNOWN, doubt);
            }
          });
      throw doubt;
    }
  }

  private Optional<Publication> claim(Publication armed) {
    Instant now = clock.instant();
    Optional<Publication> claim = ledger.claim(armed.brand(), armed.id(), now, now.plus(LEASE));
    claim.ifPresent(
        claimed -> {
          Post post = posts.get(armed.brand(), armed.post());
          posts.update(post.in(PostStatus.PUBLISHING));
          log(claimed, PostEvent.Kind.SENDING, "%d".formatted(claimed.attempt()));
        });
    return claim;
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
    if (live.isEmpty()
        || live.get().state() == State.PLANNED
        || live.get().state() == State.ARMED) {
      return new Lookup.Absent();
    }
    Publication entry = live.get();
    if (entry.state() == State.SENT) {
      return new Lookup.Found(sentOf(entry));
    }
    if (entry.state() == State.SENDING && !ledger.expire(brand, entry.id(), clock.instant())) {
      throw new Transient("Another node may still be sending post %s".formatted(id));
    }
    Lookup lookup = ask(entry);
    transactions.run(() -> learn(entry, lookup));
    return lookup;
  }

  /** Whatever goes wrong with asking says nothing about whether it is out. */
  private Lookup ask(Publication entry) {
    try {
      return networks.to(entry.channel()).look(outgoing(entry), handleOf(entry));
    } catch (Rejected failure) {
      return new Lookup.CannotTell(words(failure));
    } catch (Unauthorised failure) {
      transactions.run(() -> unauthorised(entry, failure));
      throw new Transient(words(failure), null, failure);
    } catch (OutcomeUnknown failure) {
      throw new Transient(words(failure), null, failure);
    }
  }

  private void learn(Publication entry, Lookup lookup) {
    if (lookup instanceof Lookup.Found found) {
      out(entry, found.sent(), PostEvent.Kind.ADOPTED);
    } else if (lookup instanceof Lookup.Absent) {
      absent(entry, PostEvent.SYSTEM);
    } else if (lookup instanceof Lookup.CannotTell blind) {
      posts.update(posts.get(entry.brand(), entry.post()).needing(blind.why()));
      log(entry, PostEvent.Kind.LOOKED, blind.why());
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
        () ->
            out(
                doubtful(brand, id),
                new Sent(permalink.toString(), permalink),
                PostEvent.Kind.ADOPTED));
  }

  /**
   * A person looked and the post is not out there: it may be sent again.
   *
   * @throws RefusedException when nobody doubts any more how its sending ended, or not yet
   */
  public void declareAbsent(Person person, BrandId brand, PostId id) {
    person.require(Role.MANAGER, brand);
    transactions.run(() -> absent(doubtful(brand, id), person.name()));
  }

  /** While a send may still be on the wire, a person's word must not let a second one begin. */
  private Publication doubtful(BrandId brand, PostId id) {
    Publication entry =
        ledger
            .live(brand, id)
            .filter(live -> live.state() == State.SENDING || live.state() == State.UNKNOWN)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Reason.ALREADY_DONE,
                        "How post %s ended is known by now. Reload the page.".formatted(id),
                        id));
    if (entry.state() == State.SENDING && !ledger.expire(brand, entry.id(), clock.instant())) {
      throw new RefusedException(
          Reason.ALREADY_SENDING,
          "Post %s is still on its way out. Look at it in a minute.".formatted(id),
          id);
    }
    return entry;
  }

  private void absent(Publication entry, String who) {
    if (ledger.release(entry.brand(), entry.id(), entry.fence(), "Not out, says " + who)) {
      posts.update(posts.get(entry.brand(), entry.post()).in(PostStatus.SCHEDULED));
      history.add(
          entry.brand(),
          new PostEvent(entry.post(), clock.instant(), PostEvent.Kind.LOOKED, who, "absent"));
    }
  }

  private Sent out(Publication entry, Sent sent, PostEvent.Kind how) {
    if (ledger.sent(entry.brand(), entry.id(), entry.fence(), sent, clock.instant())) {
      posts.update(posts.get(entry.brand(), entry.post()).in(PostStatus.PUBLISHED));
      log(entry, how, sent.permalink().toString());
      channelIsWell(entry);
      return sent;
    }
    return ledger
        .find(entry.brand(), entry.id())
        .filter(now -> now.state() == State.SENT)
        .map(Publisher::sentOf)
        .orElseThrow(
            () ->
                new OutcomeUnknown(
                    "Post %s went out as %s, but another node holds its entry"
                        .formatted(entry.post(), sent.permalink())));
  }

  /** A call that changes nothing public: its failure marks post and channel and leaves. */
  private <T> T guarded(Publication entry, Supplier<T> call) {
    try {
      return call.get();
    } catch (Rejected failure) {
      transactions.run(
          () -> {
            ledger.cancel(entry.brand(), entry.post());
            attention(entry, PostEvent.Kind.REFUSED, failure);
          });
      throw failure;
    } catch (Unauthorised failure) {
      transactions.run(() -> unauthorised(entry, failure));
      throw failure;
    } catch (OutcomeUnknown failure) {
      throw new Transient(words(failure), null, failure);
    }
  }

  private void notOut(Publication claimed, Failure failure) {
    if (!ledger.release(claimed.brand(), claimed.id(), claimed.fence(), words(failure))) {
      return;
    }
    if (failure instanceof Unauthorised unauthorised) {
      unauthorised(claimed, unauthorised);
    } else {
      posts.update(posts.get(claimed.brand(), claimed.post()).in(PostStatus.SCHEDULED));
      log(claimed, PostEvent.Kind.POSTPONED, words(failure));
    }
  }

  private void unauthorised(Publication entry, Unauthorised failure) {
    Channel channel = channels.get(entry.brand(), entry.channel());
    channels.update(
        entry.brand(),
        entry.channel(),
        channel.connection().unauthorised(words(failure), clock.instant()));
    attention(entry, PostEvent.Kind.UNAUTHORISED, failure);
  }

  private void channelIsWell(Publication entry) {
    Channel channel = channels.get(entry.brand(), entry.channel());
    channels.update(entry.brand(), entry.channel(), channel.connection().well(clock.instant()));
  }

  private void attention(Publication entry, PostEvent.Kind kind, Failure failure) {
    posts.update(posts.get(entry.brand(), entry.post()).needing(words(failure)));
    log(entry, kind, words(failure));
  }

  private Outgoing outgoing(Publication entry) {
    Revision revision =
        posts
            .revision(entry.brand(), entry.revision())
            .orElseThrow(() -> new IllegalStateException("Revisions are never deleted"));
    if (!revision.seal().equals(entry.seal()) || !revision.isIntact(entry.channel())) {
      throw new Rejected(
          "The text of post %s is not the one that was approved. Have it approved again."
              .formatted(entry.post()));
    }
    Map<String, byte[]> pictures = new HashMap<>();
    for (Media picture : revision.content().media()) {
      pictures.put(
          picture.sha256(),
          media
              .read(entry.brand(), picture.sha256())
              .orElseThrow(
                  () ->
                      new Rejected(
                          "Picture %s of post %s is gone. Remove it or add it again."
                              .formatted(picture.sha256(), entry.post()))));
    }
    return new Outgoing(entry.id(), revision.content(), entry.dueAt(), pictures);
  }

  private static String handleOf(Publication entry) {
    String handle = entry.handle();
    if (handle == null) {
      throw new IllegalStateException("An armed publication has a handle");
    }
    return handle;
  }

  private static Sent sentOf(Publication entry) {
    String remoteId = entry.remoteId();
    URI permalink = entry.permalink();
    if (remoteId == null || permalink == null) {
      throw new IllegalStateException("A sent publication has a remote id and a permalink");
    }
    return new Sent(remoteId, permalink);
  }

  /** Somebody was faster: another node that sends it, or a person who withdrew it. */
  private RuntimeException lost(Publication entry) {
    State now =
        ledger.find(entry.brand(), entry.id()).map(Publication::state).orElse(State.CANCELLED);
    return switch (now) {
      case SENDING, UNKNOWN, SENT ->
          new OutcomeUnknown(
              "Another node took over the sending of post %s".formatted(entry.post()));
      case PLANNED, ARMED, REFUSED, CANCELLED -> withdrawn(entry.post());
    };
  }

  private static NotDueException withdrawn(PostId post) {
    return new NotDueException(
        "Post %s was called off, edited or moved while it waited".formatted(post));
  }

  private static String words(Failure failure) {
    return String.valueOf(failure.getMessage());
  }

  private void log(Publication entry, PostEvent.Kind kind, String detail) {
    history.add(
        entry.brand(),
        new PostEvent(entry.post(), clock.instant(), kind, PostEvent.SYSTEM, detail));
  }

  private void log(Post post, PostEvent.Kind kind, String detail) {
    history.add(
        post.brand(), new PostEvent(post.id(), clock.instant(), kind, PostEvent.SYSTEM, detail));
  }
}
