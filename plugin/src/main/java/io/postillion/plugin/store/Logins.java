package io.postillion.plugin.store;

import io.postillion.core.Secret;
import io.postillion.core.people.Person;
import java.util.List;
import java.util.Optional;

/** Who may come in by the front door. */
public interface Logins {

  /** Empty for someone who may not come in any more, or who has no password here. */
  Optional<Login> login(String login);

  /** Everyone who may come in, whoever keeps them, by name. */
  List<Person> all();

  /** A person and the hash of their password. */
  record Login(Person person, Secret passwordHash) {}
}
