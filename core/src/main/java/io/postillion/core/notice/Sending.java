package io.postillion.core.notice;

import io.postillion.core.failure.Failure;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.flow.WorkItems;
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
  private final LetterWriter letters;
  private final Messenger messenger;
  private final Clock clock;

  public Sending(
      Notices notices,
      AddressBook book,
      WorkItems items,
      LetterWriter letters,
      Messenger messenger,
      Clock clock) {
    this.notices = notices;
    this.book = book;
    this.items = items;
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
        switch (send(parcel)) {
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

  private Result send(List<Told> parcel) {
    Optional<Recipient> reader = book.find(parcel.get(0).delivery().recipient());
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
      putOff(news, failure);
      return Result.SILENT;
    } catch (Failure refusal) {
      fail(news, String.valueOf(refusal.getMessage()));
      return Result.NOTHING;
    } catch (RuntimeException broken) {
      putOff(news, new Transient("The notice could not be written: " + broken, null, broken));
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
    return (notice.post() == null
            ? items.of(notice.brand())
            : items.of(notice.brand(), notice.post()))
        .stream()
            .filter(item -> item.id().equals(notice.task()))
            .anyMatch(
                item ->
                    reader.person() == null || reader.person().may(item.role(), notice.brand()));
  }

  private void putOff(List<Told> news, Failure failure) {
    Instant now = clock.instant();
    String problem = String.valueOf(failure.getMessage());
    for (Told told : news) {
      if (told.notice().at().plus(GIVE_UP).isBefore(now)
          && told.delivery().due().plus(GIVE_UP.dividedBy(2)).isBefore(now)) {
        notices.failed(told.delivery(), now, problem);
      } else {
        notices.later(told.delivery(), now.plus(pause(told.delivery(), failure)), problem);
      }
    }
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
  private static String id(List<Told> news) {
    String keys =
        news.stream().map(told -> told.delivery().key()).sorted().collect(Collectors.joining(" "));
    return UUID.nameUUIDFromBytes(keys.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
