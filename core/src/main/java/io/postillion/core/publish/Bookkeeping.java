package io.postillion.core.publish;

import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Connection;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.post.History;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import io.postillion.core.publish.Publication.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes down what becomes of a post on its way out: ledger, post, channel and history in one
 * transaction each. Where the ledger says that another node holds the entry by now, nothing else is
 * touched.
 */
final class Bookkeeping {

  /** How long a channel that answered counts as well without writing it down again. */
  private static final Duration WELL_FOR = Duration.ofMinutes(1);

  private final Posts posts;
  private final Channels channels;
  private final Ledger ledger;
  private final History history;
  private final Transactions transactions;
  private final Clock clock;

  /** When this node looked last whether the channel was known to be well. */
  private final Map<ChannelId, Instant> wellSaid = new ConcurrentHashMap<>();

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

  /** Half prepared; false when the entry was withdrawn or is on its way meanwhile. */
  boolean kept(Publication entry, String handle) {
    return ledger.keep(entry.brand(), entry.id(), handle);
  }

  /** From now on these may be out; what is not among them must not be sent, or not by this node. */
  List<Claimed> sending(Collection<Publication> armed, Duration lease) {
    return transactions.in(
        () -> {
          Instant now = clock.instant();
          List<Claimed> claimed = new ArrayList<>();
          byBrand(armed)
              .forEach(
                  (brand, due) -> {
                    List<Publication> entries =
                        ledger.claim(brand, due.stream().map(Publication::id).toList(), now, lease);
                    posts.settle(brand, postsOf(entries), PostStatus.PUBLISHING);
                    history.add(brand, entries.stream().map(entry -> begun(entry, now)).toList());
                    claimed.addAll(withRevisions(brand, entries));
                  });
          return claimed;
        });
  }

  private List<Claimed> withRevisions(BrandId brand, List<Publication> entries) {
    Map<RevisionId, Revision> revisions =
        posts.revisions(brand, entries.stream().map(Publication::revision).toList()).stream()
            .collect(Collectors.toMap(Revision::id, Function.identity()));
    return entries.stream()
        .map(entry -> new Claimed(entry, Optional.ofNullable(revisions.get(entry.revision()))))
        .toList();
  }

  private static PostEvent begun(Publication entry, Instant now) {
    return new PostEvent(
        entry.post(),
        now,
        PostEvent.Kind.SENDING,
        PostEvent.SYSTEM,
        Integer.toString(entry.attempt()));
  }

  /**
   * They are out.
   *
   * @return those whose entry another node holds by now; nothing was written about them
   */
  Set<Publication> sent(Map<Publication, Sent> departed, PostEvent.Kind how) {
    return transactions.in(
        () -> {
          Instant now = clock.instant();
          Set<Publication> elsewhere = new HashSet<>(departed.keySet());
          byBrand(departed.keySet())
              .forEach(
                  (brand, all) -> {
                    Set<PublicationId> ours = ledger.sent(brand, of(departed, all), now);
                    List<Publication> entries =
                        all.stream().filter(entry -> ours.contains(entry.id())).toList();
                    elsewhere.removeAll(entries);
                    posts.settle(brand, postsOf(entries), PostStatus.PUBLISHED);
                    history.add(
                        brand,
                        entries.stream()
                            .map(
                                entry ->
                                    new PostEvent(
                                        entry.post(),
                                        now,
                                        how,
                                        PostEvent.SYSTEM,
                                        sentAt(departed, entry)))
                            .toList());
                    entries.stream()
                        .map(Publication::channel)
                        .distinct()
                        .forEach(channel -> well(brand, channel, now));
                  });
          return elsewhere;
        });
  }

  private static Map<Publication, Sent> of(Map<Publication, Sent> departed, List<Publication> all) {
    return all.stream()
        .collect(
            Collectors.toMap(
                Function.identity(), entry -> Objects.requireNonNull(departed.get(entry))));
  }

  private static String sentAt(Map<Publication, Sent> departed, Publication entry) {
    return Objects.requireNonNull(departed.get(entry)).permalink().toString();
  }

  /** Said once in a while, and when it was not. */
  private void well(BrandId brand, ChannelId id, Instant now) {
    Instant said = wellSaid.get(id);
    if (said != null && now.isBefore(said.plus(WELL_FOR))) {
      return;
    }
    wellSaid.put(id, now);
    Connection connection = channels.get(brand, id).connection();
    Instant checked = connection.checkedAt();
    if (connection.problem() != null
        || connection.state() == Connection.State.UNAUTHORISED
        || checked == null
        || checked.plus(WELL_FOR).isBefore(now)) {
      channels.update(brand, id, connection.well(now));
    }
  }

  /** It is out, as somebody saw; what the ledger says when another node holds the entry by now. */
  Sent adopted(Publication entry, Sent sent) {
    return sent(Map.of(entry, sent), PostEvent.Kind.ADOPTED).isEmpty()
        ? sent
        : ledger
            .find(entry.brand(), entry.id())
            .flatMap(Publication::sent)
            .orElseThrow(() -> heldElsewhere(entry, sent));
  }

  static OutcomeUnknown heldElsewhere(Publication entry, Sent sent) {
    return new OutcomeUnknown(
        "Post %s went out as %s, but another node holds its entry"
            .formatted(entry.post(), sent.permalink()));
  }

  private static Map<BrandId, List<Publication>> byBrand(Collection<Publication> entries) {
    return entries.stream().collect(Collectors.groupingBy(Publication::brand));
  }

  private static List<PostId> postsOf(List<Publication> entries) {
    return entries.stream().map(Publication::post).toList();
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
          channelIsOut(claimed, failure);
          if (release(claimed, words(failure))) {
            attention(claimed, PostEvent.Kind.UNAUTHORISED, failure);
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

  /**
   * One post of a thread is out.
   *
   * @return false when another node holds the entry by now; nothing was written
   */
  boolean reached(Publication entry, Reached part, int of) {
    return transactions.in(
        () -> {
          boolean ours =
              ledger.reached(entry.brand(), entry.id(), entry.fence(), part, clock.instant());
          if (ours) {
            log(entry, PostEvent.Kind.PART_OUT, "%d/%d".formatted(part.number(), of));
          }
          return ours;
        });
  }

  /** Some of a thread is out, and the network refuses the rest: a person has to decide. */
  void stopped(Publication claimed, HalfOutException stop) {
    transactions.run(
        () -> {
          String why = String.valueOf(stop.getMessage());
          if (ledger.stopped(claimed.brand(), claimed.id(), claimed.fence(), why)) {
            posts.update(post(claimed).needing(why));
            log(claimed, PostEvent.Kind.STOPPED, why);
          }
        });
  }

  /** Somebody looked: the rest of the thread may go on. */
  void partly(Publication entry, Lookup.Partly partly) {
    transactions.run(
        () -> {
          String seen = "%d/%d".formatted(partly.out(), partly.of());
          if (release(entry, seen)) {
            posts.update(post(entry).in(PostStatus.SCHEDULED));
            log(entry, PostEvent.Kind.LOOKED, seen);
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
          if (ledger.drop(entry.brand(), entry.id(), words(failure))) {
            attention(entry, PostEvent.Kind.REFUSED, failure);
          }
        });
  }

  /**
   * Later than its brand tolerates, before it was begun.
   *
   * @throws NotDueException when a person withdrew it meanwhile, so that nobody need be asked
   */
  void late(Publication entry, LateException late) {
    transactions.run(
        () -> {
          String why = String.valueOf(late.getMessage());
          if (!ledger.note(entry.brand(), entry.id(), why)) {
            throw Publisher.withdrawn(entry.post());
          }
          posts.update(post(entry).needing(why));
          log(entry, PostEvent.Kind.LATE, why);
        });
  }

  /** Its channel must be reconnected before anything can be prepared or asked. */
  void unreachable(Publication entry, Unauthorised failure) {
    transactions.run(
        () -> {
          channelIsOut(entry, failure);
          if (ledger.note(entry.brand(), entry.id(), words(failure))) {
            attention(entry, PostEvent.Kind.UNAUTHORISED, failure);
          }
        });
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
          if (ledger.note(entry.brand(), entry.id(), why)) {
            posts.update(post(entry).needing(why));
            log(entry, PostEvent.Kind.LOOKED, why);
          }
        });
  }

  private boolean release(Publication entry, String problem) {
    return ledger.release(entry.brand(), entry.id(), entry.fence(), problem);
  }

  private void channelIsOut(Publication entry, Unauthorised failure) {
    wellSaid.remove(entry.channel());
    Channel channel = channels.get(entry.brand(), entry.channel());
    channels.update(
        entry.brand(),
        entry.channel(),
        channel.connection().unauthorised(words(failure), clock.instant()));
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
