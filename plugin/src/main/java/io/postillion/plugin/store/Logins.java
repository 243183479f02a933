package io.postillion.plugin.store;

import io.postillion.core.Secret;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who may come in by the front door. */
public interface Logins {

  /** Empty for someone whom configuration no longer names, or who has no password here. */
  Optional<Login> login(String login);

  /** Everyone whom configuration names, by name. */
  List<Person> all();

  /** Remembers in which language somebody reads, for what is written to them. */
  void reads(PersonId person, Locale locale);

  /** A person and the hash of their password. */
  record Login(Person person, Secret passwordHash) {}
}
