package io.postillion.core.link;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;

/** Tells outside people from those with a login. */
@FunctionalInterface
public interface Guests {

  /** Whether this person is an outside one who was invited to this post and may come. */
  boolean areAskedAbout(BrandId brand, PersonId person, PostId post);
}
