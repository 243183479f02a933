package io.postillion.plugin.desk.memory;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PeopleBook;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonEntry;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Rights;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

final class MemoryPeopleBook implements PeopleBook {

  private final Map<PersonId, PersonEntry> entries = new LinkedHashMap<>();

  /** Whom the configuration names. */
  MemoryPeopleBook(List<Person> configured) {
    configured.forEach(
        person ->
            entries.put(
                person.id(), new PersonEntry(person, false, true, true, "", person.brands())));
  }

  List<Person> people() {
    return entries.values().stream()
        .filter(PersonEntry::listed)
        .map(PersonEntry::person)
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  @Override
  public Optional<PersonEntry> byLogin(String login) {
    return entries.values().stream()
        .filter(entry -> entry.person().login().equals(login.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  @Override
  public Optional<PersonEntry> find(PersonId id) {
    return Optional.ofNullable(entries.get(id));
  }

  @Override
  public List<PersonEntry> of(BrandId brand) {
    return entries.values().stream().filter(entry -> entry.isIn(brand)).toList();
  }

  @Override
  public void hold(BrandId brand) {}

  @Override
  public void hold(PersonId person) {}

  @Override
  public boolean insert(Person person, String email) {
    return byLogin(person.login()).isEmpty()
        && entries.put(person.id(), new PersonEntry(person, true, true, false, email, Set.of()))
            == null;
  }

  @Override
  public void revive(PersonId person, String email) {
    PersonEntry entry = entries.get(person);
    entries.put(
        person, new PersonEntry(entry.person(), true, true, false, email, entry.everywhere()));
  }

  @Override
  public void grant(BrandId brand, PersonId person, Rights rights) {
    change(person, all -> with(all, brand, rights));
  }

  private static Map<BrandId, Rights> with(Map<BrandId, Rights> all, BrandId brand, Rights rights) {
    Map<BrandId, Rights> next = new HashMap<>(all);
    next.put(brand, rights);
    return next;
  }

  @Override
  public void remove(BrandId brand, PersonId person) {
    change(
        person,
        all -> {
          Map<BrandId, Rights> next = new HashMap<>(all);
          next.remove(brand);
          return next;
        });
  }

  private void change(PersonId id, UnaryOperator<Map<BrandId, Rights>> change) {
    PersonEntry entry = entries.get(id);
    Person was = entry.person();
    Person person =
        new Person(
            id, was.login(), was.name(), change.apply(was.rights()), was.locale(), was.zone());
    boolean listed = !person.brands().isEmpty();
    entries.put(
        id,
        new PersonEntry(
            person,
            entry.ofDesk(),
            listed,
            listed && entry.hasPassword(),
            entry.email(),
            person.brands()));
  }

  @Override
  public void describe(PersonId id, String name, Locale locale, ZoneId zone, String email) {
    PersonEntry entry = entries.get(id);
    entries.put(
        id,
        new PersonEntry(
            new Person(id, entry.person().login(), name, entry.person().rights(), locale, zone),
            entry.ofDesk(),
            entry.listed(),
            entry.hasPassword(),
            email,
            entry.everywhere()));
  }

  @Override
  public void password(PersonId person, Secret hash) {
    PersonEntry entry = entries.get(person);
    entries.put(
        person,
        new PersonEntry(
            entry.person(),
            entry.ofDesk(),
            entry.listed(),
            true,
            entry.email(),
            entry.everywhere()));
  }
}
