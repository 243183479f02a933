package io.postillion.plugin.desk.people;

import io.postillion.core.brand.BrandId;
import io.postillion.core.notice.Absence;
import io.postillion.core.notice.Substitutes;
import io.postillion.core.people.PasswordLinks;
import io.postillion.core.people.People;
import io.postillion.core.people.PeopleKeeping;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonEntry;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.PersonStep;
import io.postillion.core.people.Rights;
import io.postillion.core.people.Role;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.Groups;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people of a brand, and what was done about them, in words. */
public final class PersonViews {

  private static final int STEPS = 50;

  private final PeopleKeeping keeping;
  private final PasswordLinks links;
  private final People people;
  private final Substitutes substitutes;
  private final Times times;
  private final Words words;
  private final Groups groups;

  public PersonViews(
      PeopleKeeping keeping,
      PasswordLinks links,
      People people,
      Substitutes substitutes,
      Times times,
      Words words) {
    this.keeping = keeping;
    this.links = links;
    this.people = people;
    this.substitutes = substitutes;
    this.times = times;
    this.words = words;
    this.groups = new Groups(words);
  }

  List<PersonRow> rows(Desk desk) {
    return keeping.of(desk.id()).stream().map(entry -> row(desk, entry)).toList();
  }

  private PersonRow row(Desk desk, PersonEntry entry) {
    Person person = entry.person();
    Optional<Absence> away =
        substitutes.of(person, desk.id()).filter(absence -> absence.isAt(times.now()));
    return new PersonRow(
        person.login(),
        Visible.text(person.name()),
        person.id().equals(desk.person().id()),
        Stream.of(Role.values())
            .filter(role -> person.may(role, desk.id()))
            .map(PersonForm::word)
            .toList(),
        groups.names(person.in(desk.id()).groups().stream().sorted().toList()),
        times.at(times.now(), person.zone()).text(),
        away.map(absence -> lastDay(absence, person)).orElse(null),
        away.flatMap(absence -> people.find(absence.substitute()))
            .map(other -> Visible.text(other.name()))
            .orElse(null),
        desk.may(Role.ADMIN) ? kept(desk, entry) : null);
  }

  private PersonRow.Keeping kept(Desk desk, PersonEntry entry) {
    Instant until = entry.ofDesk() ? links.until(entry.person().id()) : null;
    return new PersonRow.Keeping(
        entry.person().id().toString(),
        entry.isConfigured(),
        Visible.text(entry.email()),
        entry.ofDesk() && !entry.hasPassword() && links.areNeeded(),
        until == null ? null : times.at(until, desk.zone()),
        keeping.mayLink(desk.person(), entry),
        entry.everywhere().size() > 1);
  }

  private String lastDay(Absence absence, Person person) {
    return LocalDate.ofInstant(absence.until(), person.zone())
        .minusDays(1)
        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale()));
  }

  List<PersonStepRow> steps(Desk desk) {
    return keeping.steps(desk.id(), STEPS).stream()
        .map(
            step ->
                new PersonStepRow(
                    words.say(
                        "people.step." + step.kind().name(),
                        name(step.person()),
                        name(step.about()),
                        detail(step)),
                    times.at(step.at(), desk.zone())))
        .toList();
  }

  private String name(PersonId id) {
    return people
        .find(id)
        .map(person -> "%s (@%s)".formatted(person.name(), person.login()))
        .map(Visible::text)
        .orElse("");
  }

  private String detail(PersonStep step) {
    return switch (step.kind()) {
      case CREATED, ADDED, CHANGED -> said(step.rights());
      default -> Visible.text(step.detail());
    };
  }

  String said(Rights rights) {
    String roles =
        Stream.of(Role.values())
            .filter(rights.roles()::contains)
            .map(role -> words.say("role." + PersonForm.word(role)))
            .collect(Collectors.joining(", "));
    return rights.groups().isEmpty()
        ? roles
        : roles
            + "; "
            + words.say("people.groups", groups.names(rights.groups().stream().sorted().toList()));
  }

  /** Groups that people of the brand belong to. */
  List<String> groupsOf(BrandId brand) {
    return people.members(brand).stream()
        .flatMap(person -> person.in(brand).groups().stream())
        .distinct()
        .sorted()
        .toList();
  }
}
