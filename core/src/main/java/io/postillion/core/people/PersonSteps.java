package io.postillion.core.people;

import io.postillion.core.brand.BrandId;
import java.util.List;

/** Who did what about the people of a brand. Nothing in it is ever changed or removed. */
public interface PersonSteps {

  void add(PersonStep step);

  /** The newest first. */
  List<PersonStep> newest(BrandId brand, int most);

  /** About one person, the newest first. */
  List<PersonStep> about(BrandId brand, PersonId person);

  /** Whether this brand made the account, and no other ever gave them rights at the desk. */
  boolean isAtHome(BrandId brand, PersonId person);
}
