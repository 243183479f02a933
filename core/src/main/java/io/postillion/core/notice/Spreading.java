package io.postillion.core.notice;

import io.postillion.core.Transactions;
import io.postillion.core.approval.Approvals;
import io.postillion.core.approval.Approvers;
import io.postillion.core.approval.Turn;
import io.postillion.core.approval.Vote;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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
  private final WorkItems items;
  private final Approvers approvers;
  private final Posts posts;
  private final Approvals approvals;
  private final Substitutes substitutes;
  private final Delegations delegations;
  private final Transactions transactions;
  private final Clock clock;

  public Spreading(
      Notices notices,
      AddressBook book,
      WorkItems items,
      Approvers approvers,
      Posts posts,
      Approvals approvals,
      Substitutes substitutes,
      Delegations delegations,
      Transactions transactions,
      Clock clock) {
    this.notices = notices;
    this.book = book;
    this.items = items;
    this.approvers = approvers;
    this.posts = posts;
    this.approvals = approvals;
    this.substitutes = substitutes;
    this.delegations = delegations;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * One round; a notice with which something is wrong does not hold up the others.
   *
   * @return how many notices were spread
   */
  public int spread() {
    int done = 0;
    List<RuntimeException> wrong = new ArrayList<>();
    for (Notice notice : notices.unspread(BATCH)) {
      try {
        transactions.run(() -> notices.spread(notice.id(), clock.instant(), deliveries(notice)));
        done++;
      } catch (RuntimeException broken) {
        wrong.add(broken);
      }
    }
    if (!wrong.isEmpty()) {
      throw wrong.get(0);
    }
    return done;
  }

  private List<Delivery> deliveries(Notice notice) {
    Instant now = clock.instant();
    List<Person> people = book.people(notice.brand(), notice.post());
    Map<PersonId, @Nullable PersonId> readers = readers(notice, people);
    Stream<Delivery> toPeople =
        people.stream()
            .filter(person -> readers.containsKey(person.id()))
            .map(person -> book.of(person, notice.brand()))
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

  /** Each with the one who is away and for whom they stand in. */
  private Map<PersonId, @Nullable PersonId> readers(Notice notice, List<Person> people) {
    if (notice.kind() == NoticeKind.MENTIONED) {
      return toThemselves(mentioned(notice, people));
    }
    if (!notice.kind().asks()) {
      return toThemselves(concerned(notice).stream());
    }
    if (notice.kind() == NoticeKind.ESCALATION) {
      return standing(people.stream().filter(person -> isNamed(notice, person)).toList(), notice);
    }
    List<WorkItem> questions =
        (notice.post() == null ? items.of(notice.brand()) : items.of(notice.brand(), notice.post()))
            .stream().filter(item -> item.id().equals(notice.task())).toList();
    Map<PersonId, Turn> turns = new LinkedHashMap<>();
    for (Person person : people) {
      approvers.turns(person, notice.brand(), questions).stream()
          .findFirst()
          .ifPresent(turn -> turns.put(person.id(), turn));
    }
    if (!notice.kind().isReview()) {
      return toThemselves(turns.keySet().stream());
    }
    return holder(notice, people)
        .flatMap(holder -> reader(holder, notice, turns.keySet()))
        .orElseGet(() -> asked(people, notice, turns));
  }

  /** By their ids alone: a login may read like a role or a group. */
  private static Stream<PersonId> mentioned(Notice notice, List<Person> people) {
    return people.stream()
        .filter(person -> !person.isOutside())
        .map(Person::id)
        .filter(person -> notice.named().contains(person.toString()));
  }

  private static Map<PersonId, @Nullable PersonId> toThemselves(Stream<PersonId> readers) {
    return readers.collect(HashMap::new, (all, one) -> all.put(one, null), Map::putAll);
  }

  /** Whom an escalation names, or whoever stands in for them. */
  private Map<PersonId, @Nullable PersonId> standing(List<Person> named, Notice notice) {
    Map<PersonId, @Nullable PersonId> readers = new HashMap<>();
    for (Person person : named) {
      Person acting = substitutes.actingFor(person, notice.brand());
      readers.putIfAbsent(acting.id(), acting.id().equals(person.id()) ? null : person.id());
    }
    named.stream()
        .map(Person::id)
        .filter(readers::containsKey)
        .forEach(person -> readers.put(person, null));
    return readers;
  }

  /** Whoever may answer; but for those who are away while somebody may answer for them. */
  private Map<PersonId, @Nullable PersonId> asked(
      List<Person> people, Notice notice, Map<PersonId, Turn> turns) {
    Map<PersonId, @Nullable PersonId> readers = new HashMap<>();
    for (Person person : people) {
      Turn turn = turns.get(person.id());
      if (turn != null) {
        PersonId acting = substitutes.actingFor(person, notice.brand()).id();
        if (acting.equals(person.id()) || !turns.containsKey(acting)) {
          readers.put(person.id(), turn.forWhom());
        }
      }
    }
    return readers;
  }

  /** Who has the review in their hands: a colleague to whom it was handed. */
  private Optional<Person> holder(Notice notice, List<Person> people) {
    return switch (notice.kind()) {
      case DELEGATED -> people.stream().filter(person -> isNamed(notice, person)).findFirst();
      case REMINDER ->
          Optional.ofNullable(notice.task())
              .flatMap(task -> delegations.of(notice.brand(), task))
              .flatMap(
                  handed ->
                      people.stream()
                          .filter(person -> person.id().equals(handed.to()))
                          .findFirst());
      default -> Optional.empty();
    };
  }

  /** The holder, or whoever stands in for them; empty when neither may answer any more. */
  private Optional<Map<PersonId, @Nullable PersonId>> reader(
      Person holder, Notice notice, Set<PersonId> mayAnswer) {
    PersonId acting = substitutes.actingFor(holder, notice.brand()).id();
    Map<PersonId, @Nullable PersonId> reader = new HashMap<>();
    if (!acting.equals(holder.id()) && mayAnswer.contains(acting)) {
      reader.put(acting, holder.id());
    } else if (mayAnswer.contains(holder.id())) {
      reader.put(holder.id(), null);
    }
    return reader.isEmpty() ? Optional.empty() : Optional.of(reader);
  }

  /** By a role, a login or a group. */
  private static boolean isNamed(Notice notice, Person person) {
    return notice.named().stream()
        .anyMatch(
            word -> person.login().equalsIgnoreCase(word) || person.isIn(word, notice.brand()));
  }

  /** Those who had a hand in it, but for the one whose deed it was. */
  private Set<PersonId> concerned(Notice notice) {
    if (notice.post() == null) {
      return Set.of();
    }
    Set<PersonId> concerned =
        posts.revisions(notice.brand(), notice.post()).stream()
            .map(Revision::author)
            .map(author -> author.person())
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    List<PersonId> voters =
        approvals.votes(notice.brand(), notice.post()).stream().map(Vote::person).toList();
    boolean isDecision =
        notice.kind() == NoticeKind.APPROVED || notice.kind() == NoticeKind.REJECTED;
    if (!isDecision) {
      concerned.addAll(voters);
    } else if (!voters.isEmpty()) {
      concerned.remove(voters.get(voters.size() - 1));
    }
    return concerned;
  }
}
