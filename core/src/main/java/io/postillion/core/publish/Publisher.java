package io.postillion.core.publish;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.Transactions;
import io.postillion.core.approval.Approval;
import io.postillion.core.approval.Approvals;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channels;
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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Ledger, network, ledger. Everything that was begun is written down before the network hears of
 * it, and after a doubt nobody sends before having looked.
 */
public final class Publisher {

  /** No call of a network takes longer. */
  public static final Duration CALL_LIMIT = Duration.ofSeconds(30);

  private static final Logger LOG = System.getLogger(Publisher.class.getName());

  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

  /** Between two looks at what is due, so that several that get free leave together. */
  private static final Duration BREATH = Duration.ofMillis(15);

  /** Of one channel's posts, so many are prepared at once. */
  private static final int PREPARED_AT_ONCE = 2;

  /** So many use the database at once while they are prepared: those that are due go first. */
  private static final int READING_AT_ONCE = 4;

  private final Posts posts;
  private final Brands brands;
  private final Approvals approvals;
  private final Ledger ledger;
  private final NetworkConnections networks;
  private final Transactions transactions;
  private final PublishSettings settings;
  private final Clock clock;
  private final Envelopes envelopes;
  private final Bookkeeping books;
  private final Dispatch dispatch;
  private final Laggards laggards;

  /** What {@link #wakeLaggards} woke, until it is out or failed. */
  private final Map<PublicationId, CompletableFuture<Sent>> woken = new ConcurrentHashMap<>();

  private final Lanes lanes;
  private final Semaphore reading = new Semaphore(READING_AT_ONCE);
  private final Recorder recorder;
  private final DepartureBoard board;

  /**
   * @param threads prepare, send and write; each call of a network keeps one busy, so there must be
   *     as many as {@link PublishSettings#threads} and two for each channel
   */
  public Publisher(
      Posts posts,
      Channels channels,
      Brands brands,
      Approvals approvals,
      Ledger ledger,
      NetworkConnections networks,
      MediaStore media,
      History history,
      Brakes brakes,
      Transactions transactions,
      Executor threads,
      PublishSettings settings,
      Clock clock) {
    this.posts = posts;
    this.brands = brands;
    this.approvals = approvals;
    this.ledger = ledger;
    this.networks = networks;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
    this.envelopes = new Envelopes(posts, media);
    this.books = new Bookkeeping(posts, channels, ledger, history, transactions, clock);
    this.lanes = new Lanes(threads, PREPARED_AT_ONCE);
    this.recorder = new Recorder(books, threads, this::isPressed);
    this.laggards = new Laggards(ledger, settings.ahead(), clock);
    this.dispatch = new Dispatch(networks, ledger, books);
    Sender sender = new Sender(dispatch, envelopes, ledger, books, recorder, threads);
    this.board =
        new DepartureBoard(
            ledger, channels, brands, brakes, networks, books, sender, settings, clock);
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
   * Arms the post, waits until it is due, and sends it; no thread waits with it. Called again after
   * it went out, it answers with what is in the ledger. What waits goes out only while somebody
   * calls {@link #depart}.
   *
   * @return fails with a {@link Failure}, {@link LateException} or {@link NotDueException}, never
   *     with anything else of the network's
   */
  public CompletionStage<Sent> publish(BrandId brand, PostId id) {
    CompletableFuture<Sent> answer = new CompletableFuture<>();
    try {
      Publication entry = ledger.live(brand, id).orElseThrow(() -> noLonger(brand, id));
      CompletableFuture<Sent> onItsWay = woken.get(entry.id());
      if (onItsWay != null) {
        return onItsWay;
      }
      Optional<Sent> sent = begun(entry);
      if (sent.isPresent()) {
        answer.complete(sent.get());
      } else {
        lanes.run(entry.channel(), () -> arm(entry, answer));
      }
    } catch (RuntimeException problem) {
      answer.completeExceptionally(problem);
    }
    return answer;
  }

  /**
   * Arms what is due within moments and nobody has woken: work for a thread that does it about once
   * a second, on each node. Whoever is told to publish such a post later finds what became of it.
   */
  public void wakeLaggards() {
    laggards.look(
        entry -> {
          CompletableFuture<Sent> answer = new CompletableFuture<>();
          woken.put(entry.id(), answer);
          answer.whenComplete((sent, problem) -> woken.remove(entry.id()));
          lanes.runFirst(entry.channel(), () -> wake(entry, answer));
        });
  }

  /** Whatever fails here is for whoever is told to publish it, who meets it again. */
  private void wake(Publication entry, CompletableFuture<Sent> answer) {
    try {
      Optional<Publication> armed = prepared(entry);
      if (armed.isPresent()) {
        board.add(armed.get(), answer);
        return;
      }
      answer.complete(overtaken(ledger, entry));
    } catch (RuntimeException | LinkageError | VirtualMachineError problem) {
      LOG.log(Level.DEBUG, "Post {0} could not be woken: {1}", entry.post(), problem);
      answer.completeExceptionally(
          new Transient("Post %s is tried again".formatted(entry.post()), null, problem));
    }
  }

  /**
   * Sends off what is due now.
   *
   * @return when to do so again at the latest
   */
  public Duration depart() {
    return board.tick();
  }

  /**
   * Sends off what is due, until the thread is interrupted: work for a thread of its own, one on
   * each node.
   */
  public void departAlways() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Duration rest = tickSafely();
        Thread.sleep(BREATH.toMillis());
        board.await(rest);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whatever goes wrong, the thread that sends off what is due lives on. */
  private Duration tickSafely() {
    try {
      return board.tick();
    } catch (RuntimeException broken) {
      LOG.log(Level.ERROR, "What is due could not be sent off; trying again soon", broken);
      return AFTER_TROUBLE;
    }
  }

  /** A brake was pulled or released, say: looks at once. */
  public void lookNow() {
    board.look();
  }

  /**
   * Waits until nothing of this node is on the wire and all that came back is written down.
   *
   * @return false when something still was at the end of the time
   */
  public boolean comesHome(Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    return board.comesHome(atMost) && recorder.isDone(Duration.ofNanos(end - System.nanoTime()));
  }

  private boolean isPressed() {
    return board.isPressed();
  }

  /** How many armed posts wait on this node. */
  public int waiting() {
    return board.size();
  }

  /**
   * What became of an entry that is on its way or out.
   *
   * @return empty when its sending has not begun
   * @throws OutcomeUnknown when nobody knows yet
   */
  static Optional<Sent> begun(Publication entry) {
    if (entry.state() == State.SENDING || entry.state() == State.UNKNOWN) {
      throw new OutcomeUnknown(
          "Post %s was begun to be sent to %s, and how it ended is not known here"
              .formatted(entry.post(), entry.channel()));
    }
    return entry.sent();
  }

  private void arm(Publication entry, CompletableFuture<Sent> answer) {
    try {
      requireInTime(entry);
      Optional<Publication> armed = arm(entry);
      if (armed.isPresent()) {
        board.add(armed.get(), answer);
      } else {
        answer.complete(overtaken(ledger, entry));
      }
    } catch (RuntimeException | LinkageError | VirtualMachineError problem) {
      answer.completeExceptionally(problem);
    }
  }

  /** The rest of a thread follows however late it is. */
  private void requireInTime(Publication entry) {
    if (entry.progress().isHalfOut()) {
      return;
    }
    Duration tolerance = brands.get(entry.brand()).tolerance();
    if (clock.instant().isAfter(entry.dueAt().plus(tolerance))) {
      LateException late = new LateException(entry.post(), entry.dueAt(), tolerance);
      books.late(entry, late);
      throw late;
    }
  }

  private Optional<Publication> prepared(Publication entry) {
    Outgoing post = inTurn(() -> envelopes.of(entry));
    String handle = dispatch.prepare(entry, post, half -> inTurn(() -> books.kept(entry, half)));
    return inTurn(() -> books.armed(entry, handle));
  }

  private Optional<Publication> arm(Publication entry) {
    try {
      return prepared(entry);
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

  private <T> T inTurn(Supplier<T> work) {
    reading.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      reading.release();
    }
  }

  /**
   * Somebody else was first, or a person called it off: what became of it.
   *
   * @throws Transient when the other try came to nothing, so that it is tried again
   */
  static Sent overtaken(Ledger ledger, Publication entry) {
    Publication now =
        ledger.find(entry.brand(), entry.id()).orElseThrow(() -> withdrawn(entry.post()));
    return begun(now)
        .orElseThrow(
            () ->
                switch (now.state()) {
                  case PLANNED, ARMED ->
                      new Transient(
                          "Another try to send post %s came to nothing: %s"
                              .formatted(entry.post(), now.problem()));
                  case REFUSED -> new Rejected(String.valueOf(now.problem()));
                  default -> withdrawn(entry.post());
                });
  }

  /**
   * Asks the network whether a post whose sending broke off is out.
   *
   * @return {@link Lookup.Found}: the ledger says sent; {@link Lookup.Absent}: it may be sent
   *     again; {@link Lookup.Partly}: the rest of the thread may be sent; {@link
   *     Lookup.CannotTell}: a person has to look
   * @throws Transient when the network does not answer, another node may still be sending, or what
   *     was accepted may not show yet
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
    if (entry.progress().stopped()) {
      return new Lookup.CannotTell(String.valueOf(entry.problem()));
    }
    Duration unsettled = unsettled(entry);
    Lookup lookup = ask(entry);
    if (lookup instanceof Lookup.Found found) {
      return new Lookup.Found(books.adopted(entry, found.sent()));
    } else if (lookup instanceof Lookup.Partly partly) {
      if (!partly.settled()) {
        requireSettled(entry, unsettled);
      }
      books.partly(entry, partly);
    } else if (lookup instanceof Lookup.Absent) {
      requireSettled(entry, unsettled);
      books.absent(entry, PostEvent.SYSTEM);
    } else if (lookup instanceof Lookup.CannotTell blind) {
      books.unclear(entry, blind.why());
    }
    return lookup;
  }

  private static void requireSettled(Publication entry, Duration unsettled) {
    if (!unsettled.isZero()) {
      throw new Transient(
          "Post %s does not show on %s, but may yet do so".formatted(entry.post(), entry.channel()),
          unsettled,
          null);
    }
  }

  /**
   * For how long what the network accepted may not show: the last request of the send may begin and
   * end late, and what it brought may take its time. By the database's clock, for this node's may
   * be wrong; and as of before the network is asked, for an answer may be old when it is read.
   *
   * @return zero when an absence that is seen from now on is one
   */
  private Duration unsettled(Publication entry) {
    Duration settling = networks.to(entry.channel()).settling();
    if (settling.isZero()) {
      return Duration.ZERO;
    }
    Duration since = ledger.sinceClaim(entry.brand(), entry.id()).orElse(Duration.ZERO);
    Duration left = settings.silence().plus(settling).minus(since);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Whatever goes wrong with asking says nothing about whether it is out. */
  private Lookup ask(Publication entry) {
    try {
      return dispatch.look(entry, envelopes.of(entry));
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
          books.adopted(doubtful(brand, id), sent);
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
    return entry.state() == State.SENDING && !ledger.expire(entry.brand(), entry.id());
  }

  static String handleOf(Publication entry) {
    String handle = entry.handle();
    if (handle == null) {
      throw new IllegalStateException("An armed publication has a handle");
    }
    return handle;
  }

  /** A refusal that whoever asked did not hear of, or a person withdrew it. */
  private RuntimeException noLonger(BrandId brand, PostId id) {
    Optional<Publication> last = ledger.of(brand, id).stream().reduce((earlier, later) -> later);
    boolean stands =
        last.filter(entry -> entry.state() == State.REFUSED)
            .flatMap(
                entry ->
                    approvals
                        .holding(brand, id)
                        .filter(approval -> approval.id().equals(entry.approval())))
            .isPresent();
    return stands ? new Rejected(String.valueOf(last.get().problem())) : withdrawn(id);
  }

  static NotDueException withdrawn(PostId post) {
    return new NotDueException(
        "Post %s was called off, edited or moved while it waited".formatted(post));
  }
}
