package io.postillion.core.notice;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.Person;
import java.util.List;
import java.util.Optional;

/** Where people and rooms are reached, and how they want to be. */
public interface AddressBook {

  /** Empty when nobody is called that any more. */
  Optional<Recipient> find(String key);

  Recipient of(Person person);

  /** The people of a brand. */
  List<Person> people(BrandId brand);

  /** The rooms in which a brand's news are told. */
  List<Recipient> rooms(BrandId brand);
}
