package io.postillion.plugin.desk.people;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonEntry;
import io.postillion.core.people.PersonWish;
import io.postillion.core.people.Rights;
import io.postillion.core.people.Role;
import io.postillion.plugin.desk.frame.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the form of a person.
 *
 * @param roles the words of roles, e.g. {@code approver}
 * @param groups as typed, with commas or blanks between them
 * @param language a language tag
 * @param seen the mark of what was there; empty for somebody new
 */
record PersonForm(
    String login,
    String name,
    List<String> roles,
    String groups,
    String language,
    String zone,
    String email,
    String seen) {

  static PersonForm empty(Locale language, ZoneId zone) {
    return new PersonForm("", "", List.of(), "", language.getLanguage(), zone.getId(), "", "");
  }

  static PersonForm of(PersonEntry entry, BrandId brand) {
    Person person = entry.person();
    Rights rights = person.in(brand);
    return new PersonForm(
        person.login(),
        person.name(),
        rights.roles().stream().map(PersonForm::word).toList(),
        rights.groups().stream().sorted().collect(Collectors.joining(", ")),
        person.locale().getLanguage(),
        person.zone().getId(),
        entry.email(),
        entry.mark(brand));
  }

  static PersonForm of(MultiValueMap<String, String> fields) {
    return new PersonForm(
        text(fields, "login"),
        text(fields, "name"),
        List.copyOf(fields.getOrDefault("role", List.of())),
        text(fields, "groups"),
        text(fields, "language"),
        text(fields, "zone"),
        text(fields, "email"),
        text(fields, "seen"));
  }

  private static String text(MultiValueMap<String, String> fields, String field) {
    String value = fields.getFirst(field);
    return value == null ? "" : value.strip();
  }

  PersonWish wish() {
    return new PersonWish(login, name, rights(), spoken(), zone, email);
  }

  /** What was typed, over what somebody else made of it meanwhile. */
  PersonForm over(PersonEntry entry, BrandId brand) {
    return new PersonForm(login, name, roles, groups, language, zone, email, entry.mark(brand));
  }

  private Rights rights() {
    Set<Role> wanted =
        Stream.of(Role.values())
            .filter(role -> roles.contains(word(role)))
            .collect(Collectors.toSet());
    Set<String> asked =
        Stream.of(groups.toLowerCase(Locale.ROOT).split("[,;\\s]+"))
            .filter(group -> !group.isEmpty())
            .collect(Collectors.toSet());
    return new Rights(wanted, asked);
  }

  private Locale spoken() {
    return Language.SPOKEN.stream()
        .filter(locale -> locale.getLanguage().equals(language))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
