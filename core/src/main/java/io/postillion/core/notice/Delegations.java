package io.postillion.core.notice;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import java.util.List;
import java.util.Optional;

/** Which reviews were handed to whom; the last word on each counts. */
public interface Delegations {

  void put(Delegation delegation);

  Optional<Delegation> of(BrandId brand, String task);

  List<Delegation> of(BrandId brand, PostId post);

  /** What was handed to this person, answered or not. */
  List<Delegation> to(BrandId brand, PersonId person);
}
