package io.postillion.core.approval;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.Person;

/** Hears what people say with their votes, in the transaction of the vote. */
@FunctionalInterface
public interface CommentWatch {

  CommentWatch NONE = (brand, person, vote) -> {};

  void said(BrandId brand, Person person, Vote vote);
}
