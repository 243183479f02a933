package io.postillion.core.people;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The accounts. Those of the configuration stand here too, and are changed by a start alone. */
public interface PeopleBook {

  /** Whoever has or had this login; upper and lower case are the same. Outside people have none. */
  Optional<PersonEntry> byLogin(String login);

  /** The same by id. */
  Optional<PersonEntry> find(PersonId id);

  /** Everyone who may do something for the brand, by name. */
  List<PersonEntry> of(BrandId brand);

  /** Until the transaction ends, whoever changes the people of the brand so waits. */
  void hold(BrandId brand);

  /** Until the transaction ends, whoever changes this person so waits. */
  void hold(PersonId person);

  /**
   * Makes an account of the desk, without password and rights.
   *
   * @return false when the login is taken
   */
  boolean insert(Person person, String email);

  /** An account that nobody may use becomes one of the desk, without password and rights. */
  void revive(PersonId person, String email);

  /** What they may do for the brand from now on, in place of what they might. */
  void grant(BrandId brand, PersonId person, Rights rights);

  /** From now on they have no right for the brand; whoever has none left cannot come in. */
  void remove(BrandId brand, PersonId person);

  void describe(PersonId person, String name, Locale locale, ZoneId zone, String email);

  /**
   * @param hash as the host's password encoder made it
   */
  void password(PersonId person, Secret hash);
}
