package io.postillion.plugin.desk.people;

import io.postillion.core.notice.Absence;
import io.postillion.core.notice.Substitutes;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.Groups;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The people of the brand, for everyone of the brand. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/people")
final class PeoplePage {

  private final People people;
  private final Substitutes substitutes;
  private final Times times;
  private final Words words;
  private final Groups groups;

  PeoplePage(People people, Substitutes substitutes, Times times, Words words) {
    this.people = people;
    this.substitutes = substitutes;
    this.times = times;
    this.words = words;
    this.groups = new Groups(words);
  }

  @GetMapping
  String show(Desk desk, Model model) {
    model.addAttribute(
        "people",
        people.members(desk.id()).stream()
            .filter(person -> !person.isOutside())
            .map(person -> row(desk, person))
            .toList());
    return "desk:people";
  }

  private PersonRow row(Desk desk, Person person) {
    Optional<Absence> away =
        substitutes.of(person, desk.id()).filter(absence -> absence.isAt(times.now()));
    return new PersonRow(
        person.login(),
        Visible.text(person.name()),
        person.id().equals(desk.person().id()),
        Stream.of(Role.values())
            .filter(role -> person.may(role, desk.id()))
            .map(role -> role.name().toLowerCase(Locale.ROOT))
            .toList(),
        groups.names(person.groups().stream().sorted().toList()),
        times.at(times.now(), person.zone()).text(),
        away.map(absence -> lastDay(absence, person)).orElse(null),
        away.flatMap(absence -> people.find(absence.substitute()))
            .map(other -> Visible.text(other.name()))
            .orElse(null));
  }

  private String lastDay(Absence absence, Person person) {
    return LocalDate.ofInstant(absence.until(), person.zone())
        .minusDays(1)
        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale()));
  }
}
