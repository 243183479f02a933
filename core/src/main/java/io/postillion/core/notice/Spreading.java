package io.postillion.core.notice;

import io.postillion.core.Transactions;
import io.postillion.core.approval.Approval;
import io.postillion.core.approval.Approvals;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out whom to tell of a notice, by which means and when. */
public final class Spreading {

  private static final int BATCH = 100;

  /** Reminders that come so close together are one. */
  static final Duration STEP = Duration.ofMinutes(10);

  private final Notices notices;
  private final AddressBook book;
  private final Posts posts;
  private final Approvals approvals;
  private final Substitutes substitutes;
  private final Delegations delegations;
  private final Transactions transactions;
  private final Clock clock;

  public Spreading(
      Notices notices,
      AddressBook book,
      Posts posts,
      Approvals approvals,
      Substitutes substitutes,
      Delegations delegations,
      Transactions transactions,
      Clock clock) {
    this.notices = notices;
    this.book = book;
    this.posts = posts;
    this.approvals = approvals;
    this.substitutes = substitutes;
    this.delegations = delegations;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @return how many notices were spread
   */
  public int spread() {
    List<Notice> open = notices.unspread(BATCH);
    open.forEach(
        notice ->
            transactions.run(
                () -> notices.spread(notice.id(), clock.instant(), deliveries(notice))));
    return open.size();
  }

  private List<Delivery> deliveries(Notice notice) {
    Instant now = clock.instant();
    Map<PersonId, @Nullable PersonId> readers =
        notice.kind().asks() ? asked(notice) : concerned(notice);
    List<Person> people = book.people(notice.brand());
    Stream<Delivery> toPeople =
        people.stream()
            .filter(person -> readers.containsKey(person.id()))
            .map(book::of)
            .filter(reader -> !wasJustTold(notice, reader, now))
            .flatMap(
                reader -> deliveries(notice, reader, readers.get(reader.reader()), now).stream());
    Stream<Delivery> toRooms =
        book.rooms(notice.brand()).stream()
            .filter(room -> !wasJustTold(notice, room, now))
            .flatMap(room -> deliveries(notice, room, null, now).stream());
    return Stream.concat(toPeople, toRooms).toList();
  }

  private static List<Delivery> deliveries(
      Notice notice, Recipient reader, @Nullable PersonId onBehalfOf, Instant now) {
    List<Delivery> deliveries = new ArrayList<>();
    for (Means means : reader.wishes().of(notice.kind())) {
      if (reader.addresses().containsKey(means)) {
        deliveries.add(
            new Delivery(
                notice.id(),
                notice.brand(),
                reader.key(),
                means,
                reader.wishes().gathers(notice.kind()),
                onBehalfOf,
                reader.wishes().due(notice.kind(), reader.zone(), now),
                0));
      }
    }
    return deliveries;
  }

  private boolean wasJustTold(Notice notice, Recipient reader, Instant now) {
    return notice.kind() == NoticeKind.REMINDER
        && notice.task() != null
        && notices.isToldSince(notice.brand(), reader.key(), notice.task(), now.minus(STEP));
  }

  /** Whom the question asks, each with the one for whom they stand in. */
  private Map<PersonId, @Nullable PersonId> asked(Notice notice) {
    List<Person> asked = delegate(notice).map(List::of).orElseGet(() -> named(notice));
    if (!notice.kind().isReview()) {
      return asked.stream()
          .collect(HashMap::new, (all, one) -> all.put(one.id(), null), Map::putAll);
    }
    Map<PersonId, @Nullable PersonId> readers = new HashMap<>();
    for (Person person : asked) {
      Person acting = substitutes.actingFor(person, notice.brand());
      if (acting.id().equals(person.id())) {
        readers.put(person.id(), null);
      } else {
        readers.putIfAbsent(acting.id(), person.id());
      }
    }
    asked.stream()
        .filter(person -> readers.containsKey(person.id()))
        .forEach(person -> readers.put(person.id(), null));
    return readers;
  }

  /** An escalation is for others than the one who did not answer. */
  private Optional<Person> delegate(Notice notice) {
    return Optional.ofNullable(notice.task())
        .filter(task -> notice.kind() == NoticeKind.REMINDER)
        .flatMap(task -> delegations.of(notice.brand(), task))
        .flatMap(
            handed ->
                book.people(notice.brand()).stream()
                    .filter(person -> person.id().equals(handed.to()))
                    .filter(person -> person.may(Role.APPROVER, notice.brand()))
                    .findFirst());
  }

  private List<Person> named(Notice notice) {
    return book.people(notice.brand()).stream()
        .filter(person -> notice.asked().stream().anyMatch(word -> isAsked(notice, person, word)))
        .toList();
  }

  /** A word is a role, a login or a group; a group is one of approvers. */
  private boolean isAsked(Notice notice, Person person, String word) {
    for (Role role : Role.values()) {
      if (role.name().toLowerCase(Locale.ROOT).equals(word)) {
        return person.may(role, notice.brand());
      }
    }
    return person.login().equalsIgnoreCase(word);
  }

  /** Those who had a hand in it, but for the one whose deed it was. */
  private Map<PersonId, @Nullable PersonId> concerned(Notice notice) {
    if (notice.post() == null) {
      return Map.of();
    }
    Set<PersonId> writers =
        posts.revisions(notice.brand(), notice.post()).stream()
            .map(Revision::author)
            .map(author -> author.person())
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    Set<PersonId> deciders =
        approvals.of(notice.brand(), notice.post()).stream()
            .map(Approval::person)
            .collect(Collectors.toSet());
    boolean isDecision =
        notice.kind() == NoticeKind.APPROVED || notice.kind() == NoticeKind.REJECTED;
    if (isDecision) {
      writers.removeAll(deciders);
    } else {
      writers.addAll(deciders);
    }
    return writers.stream().collect(HashMap::new, (all, one) -> all.put(one, null), Map::putAll);
  }
}
