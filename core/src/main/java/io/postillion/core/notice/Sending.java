package io.postillion.core.notice;

import io.postillion.core.approval.Approvers;
import io.postillion.core.approval.Turn;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.Person;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due, at least once: what was sent is marked at once, and what a node took and did
 * not mark, because it died, is taken again after its lease. No transaction is open meanwhile.
 */
public final class Sending {

  private static final int BATCH = 100;

  /** Of a node that died, the letters are taken by another one after this time. */
  static final Duration LEASE = Duration.ofMinutes(10);

  static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  static final Duration LONGEST_WAIT = Duration.ofHours(1);

  /** After two days it is no news any more. */
  static final Duration GIVE_UP = Duration.ofDays(2);

  private static final int LONGEST_DOUBLING = 6;

  private final Notices notices;
  private final AddressBook book;
  private final WorkItems items;
  private final Approvers approvers;
  private final LetterWriter letters;
  private final Messenger messenger;
  private final Clock clock;

  public Sending(
      Notices notices,
      AddressBook book,
      WorkItems items,
      Approvers approvers,
      LetterWriter letters,
      Messenger messenger,
      Clock clock) {
    this.notices = notices;
    this.book = book;
    this.items = items;
    this.approvers = approvers;
    this.letters = letters;
    this.messenger = messenger;
    this.clock = clock;
  }

  public Means means() {
    return messenger.means();
  }

  /**
   * One round.
   *
   * @return how many letters went out
   */
  public int send() {
    Set<String> silent = new HashSet<>();
    Instant end = clock.instant().plus(LEASE.dividedBy(2));
    int sent = 0;
    for (List<Told> parcel :
        parcels(notices.claim(messenger.means(), clock.instant(), LEASE, BATCH))) {
      String server = messenger.hasOneServer() ? "" : parcel.get(0).delivery().recipient();
      if (silent.contains(server) || clock.instant().isAfter(end)) {
        parcel.forEach(told -> notices.release(told.delivery()));
      } else {
        switch (tried(parcel)) {
          case SENT -> sent++;
          case SILENT -> silent.add(server);
          case NOTHING -> {}
        }
      }
    }
    return sent;
  }

  private enum Result {
    SENT,
    NOTHING,
    SILENT
  }

  /** What goes out in one letter. */
  private static Collection<List<Told>> parcels(List<Told> claimed) {
    Map<String, List<Told>> parcels = new LinkedHashMap<>();
    for (Told told : claimed) {
      Delivery delivery = told.delivery();
      parcels
          .computeIfAbsent(
              delivery.digest() ? delivery.recipient() : delivery.key(), one -> new ArrayList<>())
          .add(told);
    }
    return parcels.values();
  }

  /** Something that is wrong with one does not hold up the others. */
  private Result tried(List<Told> parcel) {
    try {
      return send(parcel);
    } catch (RuntimeException broken) {
      Failure failure = new Transient("The notice could not be written: " + broken, null, broken);
      putOff(parcel, failure, null);
      return Result.NOTHING;
    }
  }

  private Result send(List<Told> parcel) {
    Told first = parcel.get(0);
    Optional<Recipient> reader = book.find(first.delivery().recipient(), first.notice().brand());
    Optional<Address> address =
        reader.flatMap(one -> Optional.ofNullable(one.addresses().get(messenger.means())));
    if (reader.isEmpty() || address.isEmpty()) {
      drop(parcel, "Nobody is reached there any more");
      return Result.NOTHING;
    }
    Map<Boolean, List<Told>> still =
        parcel.stream().collect(Collectors.partitioningBy(told -> matters(told, reader.get())));
    drop(still.getOrDefault(false, List.of()), "Answered meanwhile");
    List<Told> news = still.getOrDefault(true, List.of());
    if (news.isEmpty()) {
      return Result.NOTHING;
    }
    try {
      messenger.send(letters.write(id(news), reader.get(), news), address.get());
    } catch (Transient | OutcomeUnknown | Unauthorised failure) {
      putOff(news, failure, reader.get());
      return Result.SILENT;
    } catch (Failure refusal) {
      fail(news, String.valueOf(refusal.getMessage()));
      return Result.NOTHING;
    }
    news.forEach(told -> notices.sent(told.delivery(), clock.instant()));
    return Result.SENT;
  }

  /** What was answered meanwhile is no news, nor what a person may not see any more. */
  private boolean matters(Told told, Recipient reader) {
    Notice notice = told.notice();
    if (reader.person() != null && !reader.person().brands().contains(notice.brand())) {
      return false;
    }
    if (!notice.kind().asks()) {
      return true;
    }
    List<WorkItem> open =
        notice.post() == null ? items.of(notice.brand()) : items.of(notice.brand(), notice.post());
    List<WorkItem> questions =
        open.stream().filter(item -> item.id().equals(notice.task())).toList();
    if (questions.isEmpty()) {
      return false;
    }
    return switch (notice.kind()) {
      case REVIEW, REMINDER -> isFirst(notice, open, reader.person());
      case ESCALATION -> isFirst(notice, open, null);
      default ->
          reader.person() == null
              || !approvers.turns(reader.person(), notice.brand(), questions).isEmpty();
    };
  }

  /** An approval that asks several at once tells each of them once. */
  private boolean isFirst(Notice notice, List<WorkItem> open, @Nullable Person reader) {
    List<WorkItem> reviews =
        open.stream().filter(item -> item.kind() == WorkItem.Kind.REVIEW_POST).toList();
    Stream<WorkItem> theirs =
        reader == null
            ? reviews.stream()
            : approvers.turns(reader, notice.brand(), reviews).stream().map(Turn::question);
    return theirs.findFirst().filter(item -> item.id().equals(notice.task())).isPresent();
  }

  private void putOff(List<Told> news, Failure failure, @Nullable Recipient reader) {
    Instant now = clock.instant();
    String problem = String.valueOf(failure.getMessage());
    for (Told told : news) {
      if (told.notice().at().plus(GIVE_UP).isBefore(now)
          && told.delivery().due().plus(GIVE_UP.dividedBy(2)).isBefore(now)) {
        notices.failed(told.delivery(), now, problem);
      } else {
        Instant again = now.plus(pause(told.delivery(), failure));
        notices.later(told.delivery(), reader == null ? again : held(told, again), problem);
      }
    }
  }

  /** A digest may tell of brands with different quiet hours. */
  private Instant held(Told told, Instant moment) {
    return book.find(told.delivery().recipient(), told.notice().brand())
        .map(reader -> reader.wishes().held(told.notice().kind(), reader.zone(), moment))
        .orElse(moment);
  }

  private static Duration pause(Delivery delivery, Failure failure) {
    Duration usual =
        FIRST_WAIT.multipliedBy(
            1L << Math.min(LONGEST_DOUBLING, Math.max(0, delivery.attempts() - 1)));
    Duration capped = usual.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : usual;
    return failure instanceof Transient wait
        ? wait.retryAfter().filter(asked -> asked.compareTo(capped) > 0).orElse(capped)
        : capped;
  }

  private void fail(List<Told> news, String problem) {
    news.forEach(told -> notices.failed(told.delivery(), clock.instant(), problem));
  }

  private void drop(List<Told> old, String why) {
    old.forEach(told -> notices.dropped(told.delivery(), clock.instant(), why));
  }

  /** The same for the same notices, so that a repetition can be told. */
  static String id(List<Told> news) {
    String keys =
        news.stream().map(told -> told.delivery().key()).sorted().collect(Collectors.joining(" "));
    return UUID.nameUUIDFromBytes(keys.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
