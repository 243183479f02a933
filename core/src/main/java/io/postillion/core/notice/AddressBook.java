package io.postillion.core.notice;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.Person;
import io.postillion.core.post.PostId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where people and rooms are reached, and how they want to be. */
public interface AddressBook {

  /** As they are told of a brand's news; empty when nobody is called that any more. */
  Optional<Recipient> find(String key, BrandId brand);

  /** As they are told of a brand's news. */
  Recipient of(Person person, BrandId brand);

  /** The people of a brand. */
  List<Person> people(BrandId brand);

  /**
   * Whoever may be told of a post: the people of the brand, and those outside who are invited to
   * it.
   *
   * @param post null for what is about none
   */
  default List<Person> people(BrandId brand, @Nullable PostId post) {
    return people(brand);
  }

  /** The rooms in which a brand's news are told. */
  List<Recipient> rooms(BrandId brand);
}
