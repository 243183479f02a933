package io.postillion.core.setting;

import io.postillion.core.brand.BrandId;
import io.postillion.core.notice.AddressBook;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.notice.Recipient;
import io.postillion.core.notice.UsualWishes;
import io.postillion.core.notice.WishBook;
import io.postillion.core.notice.Wishes;
import io.postillion.core.people.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says how the people of a brand would be told. */
public final class Telling {

  /** Somewhere in most people's night. */
  public static final LocalTime NIGHT = LocalTime.of(23, 0);

  /** Whose wishes count for somebody. */
  public enum Way {
    /** Those of the brand. */
    USUAL,
    /** Their own, whatever the brand's are. */
    OWN,
    /** Nobody's: no address of theirs is known. */
    UNREACHED
  }

  /**
   * Somebody of the brand.
   *
   * @param by which means they are told of a review that waits; empty when they are not
   * @param now when they would be told of a review that begins now; null when they would not
   * @param night the same of one that begins when it is next {@link #NIGHT} for them
   */
  public record Reader(
      Person person, Way way, Set<Means> by, @Nullable Instant now, @Nullable Instant night) {

    public Reader {
      by = Set.copyOf(by);
    }
  }

  /**
   * How it would be.
   *
   * @param isOn whether anybody is told anything at all
   * @param untold what those who said nothing else would not be told
   */
  public record Prospect(boolean isOn, List<Reader> readers, List<NoticeKind> untold) {

    public Prospect {
      readers = List.copyOf(readers);
      untold = List.copyOf(untold);
    }
  }

  private final AddressBook book;
  private final WishBook wishes;
  private final UsualWishes configured;
  private final boolean isOn;
  private final Clock clock;

  /**
   * @param configured without what was chosen
   * @param isOn whether anybody can be told at all
   */
  public Telling(
      AddressBook book, WishBook wishes, UsualWishes configured, boolean isOn, Clock clock) {
    this.book = book;
    this.wishes = wishes;
    this.configured = configured;
    this.isOn = isOn;
    this.clock = clock;
  }

  Prospect foresee(BrandId brand, Chosen wanted) {
    Wishes usual = wanted.on(configured.of(brand));
    return new Prospect(
        isOn,
        book.people(brand).stream()
            .map(person -> reader(brand, person, usual))
            .sorted(Comparator.comparing(reader -> reader.person().name()))
            .toList(),
        Arrays.stream(NoticeKind.values()).filter(kind -> usual.of(kind).isEmpty()).toList());
  }

  private Reader reader(BrandId brand, Person person, Wishes usual) {
    Recipient known = book.of(person, brand);
    Set<Means> reachable = known.addresses().keySet();
    boolean isOwn = wishes.of(person.id()).isPresent();
    Wishes counting = isOwn ? known.wishes() : usual.reaching(reachable);
    Set<Means> by = new TreeSet<>(counting.of(NoticeKind.REVIEW));
    by.retainAll(reachable);
    return new Reader(
        person,
        reachable.isEmpty() ? Way.UNREACHED : isOwn ? Way.OWN : Way.USUAL,
        by,
        by.isEmpty() ? null : due(counting, person, clock.instant()),
        by.isEmpty() ? null : due(counting, person, night(person)));
  }

  private static Instant due(Wishes wishes, Person person, Instant moment) {
    return wishes.due(NoticeKind.REVIEW, person.zone(), moment);
  }

  private Instant night(Person person) {
    ZonedDateTime now = clock.instant().atZone(person.zone());
    ZonedDateTime tonight = ZonedDateTime.of(now.toLocalDate(), NIGHT, person.zone());
    return (tonight.isBefore(now) ? tonight.plusDays(1) : tonight).toInstant();
  }
}
