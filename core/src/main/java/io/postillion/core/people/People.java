package io.postillion.core.people;

import io.postillion.core.NotFoundException;
import java.util.Optional;

/** The people of this installation. */
public interface People {

  Optional<Person> find(PersonId id);

  Optional<Person> byLogin(String login);

  /**
   * @throws NotFoundException when there is no such person
   */
  default Person get(PersonId id) {
    return find(id).orElseThrow(() -> new NotFoundException("person", id));
  }
}
