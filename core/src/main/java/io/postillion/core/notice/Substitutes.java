package io.postillion.core.notice;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who stands in for whom. Only approvers need somebody, and only an approver can. A substitute
 * answers what the absent person is asked; what neither of the two may answer, such as a question
 * about words of their own under four eyes, stays closed.
 */
public final class Substitutes {

  private final Absences absences;
  private final People people;
  private final Clock clock;

  public Substitutes(Absences absences, People people, Clock clock) {
    this.absences = absences;
    this.people = people;
    this.clock = clock;
  }

  /**
   * The person is away on these days of their time zone, both included.
   *
   * @throws RefusedException when one of the two is no approver of the brand, it is the same
   *     person, or the last day is over or before the first
   */
  public void away(
      Person person, BrandId brand, LocalDate first, LocalDate last, PersonId substitute) {
    person.require(Role.APPROVER, brand);
    Person other = people.get(substitute);
    requireInside(other, brand);
    if (other.id().equals(person.id())) {
      throw new RefusedException(
          Reason.NOT_ALLOWED,
          "Nobody stands in for themselves. Choose a colleague.",
          person.name(),
          Role.APPROVER,
          brand);
    }
    Instant until = last.plusDays(1).atStartOfDay(person.zone()).toInstant();
    if (last.isBefore(first) || !until.isAfter(clock.instant())) {
      throw new RefusedException(
          Reason.TIME_IN_PAST, "The last day is over, or before the first. Correct it.", last);
    }
    absences.put(
        new Absence(
            brand, person.id(), first.atStartOfDay(person.zone()).toInstant(), until, other.id()));
  }

  /**
   * Only an approver of the brand who comes to the desk acts for others.
   *
   * @throws RefusedException when it is somebody else
   */
  static void requireInside(Person person, BrandId brand) {
    person.require(Role.APPROVER, brand);
    if (person.isOutside()) {
      throw new RefusedException(
          Reason.NOT_ALLOWED,
          "%s is no colleague and answers for nobody else. Choose a colleague."
              .formatted(person.name()),
          person.name(),
          Role.APPROVER,
          brand);
    }
  }

  /** The person is back. */
  public void back(Person person, BrandId brand) {
    absences.clear(brand, person.id());
  }

  public Optional<Absence> of(Person person, BrandId brand) {
    return absences.of(brand, person.id()).filter(away -> away.until().isAfter(clock.instant()));
  }

  /**
   * Who acts in the place of this person now: themselves while they are here, else their
   * substitute, or the substitute's substitute; themselves again when nobody of them is here.
   */
  public Person actingFor(Person person, BrandId brand) {
    return actingFor(person, brand, away(brand));
  }

  private List<Absence> away(BrandId brand) {
    return absences.of(brand).stream().filter(each -> each.isAt(clock.instant())).toList();
  }

  private Person actingFor(Person person, BrandId brand, List<Absence> away) {
    Set<PersonId> seen = new HashSet<>();
    Person acting = person;
    while (seen.add(acting.id())) {
      PersonId one = acting.id();
      Optional<Absence> absence =
          away.stream().filter(each -> each.person().equals(one)).findFirst();
      if (absence.isEmpty()) {
        return acting;
      }
      Optional<Person> next =
          people.find(absence.get().substitute()).filter(other -> other.may(Role.APPROVER, brand));
      if (next.isEmpty()) {
        return person;
      }
      acting = next.get();
    }
    return person;
  }

  /** On behalf of whom this person may act now, besides themselves. */
  public List<Person> onBehalfOf(Person acting, BrandId brand) {
    if (!acting.may(Role.APPROVER, brand)) {
      return List.of();
    }
    List<Absence> away = away(brand);
    return away.stream()
        .filter(each -> !each.person().equals(acting.id()))
        .flatMap(each -> people.find(each.person()).stream())
        .filter(person -> person.may(Role.APPROVER, brand))
        .filter(person -> actingFor(person, brand, away).id().equals(acting.id()))
        .toList();
  }
}
