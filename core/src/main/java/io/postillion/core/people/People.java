package io.postillion.core.people;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people of this installation. */
public interface People {

  Optional<Person> find(PersonId id);

  Optional<Person> byLogin(String login);

  /** Everyone who may do something for the brand, by name. */
  List<Person> members(BrandId brand);

  /** The groups to which anyone belongs, of all brands. */
  Set<String> groups();

  /**
   * @throws NotFoundException when there is no such person
   */
  default Person get(PersonId id) {
    return find(id).orElseThrow(() -> new NotFoundException("person", id));
  }
}
