package io.postillion.core.publish;

import io.postillion.core.RefusedException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.publish.Brakes.Brake;
import java.time.Clock;

/**
 * The brake: from one moment to the next nothing of a brand, or of any brand, goes out, whatever
 * was promised for when. What is on the wire already cannot be called back. Released, what was held
 * goes out one by one per channel; what is later than its brand tolerates asks a person first.
 */
public final class Braking {

  private final Brakes brakes;
  private final Brands brands;
  private final Clock clock;
  private final Runnable changed;

  /**
   * @param changed called after a brake was pulled or released
   */
  public Braking(Brakes brakes, Brands brands, Clock clock, Runnable changed) {
    this.brakes = brakes;
    this.brands = brands;
    this.clock = clock;
    this.changed = changed;
  }

  /**
   * Anybody who works for the brand may pull it.
   *
   * @throws RefusedException when the person has no role for the brand
   */
  public void pull(Person person, BrandId brand, String why) {
    if (person.in(brand).roles().isEmpty()) {
      person.require(Role.MANAGER, brand);
    }
    brakes.pull(new Brake(brand, person.name(), why, clock.instant()));
    changed.run();
  }

  /**
   * Over all brands.
   *
   * @throws RefusedException when the person does not administer every brand
   */
  public void pullAll(Person person, String why) {
    requireAll(person);
    brakes.pull(new Brake(null, person.name(), why, clock.instant()));
    changed.run();
  }

  /**
   * One that is not pulled stays released; one over all brands still holds.
   *
   * @throws RefusedException when the person is no manager of the brand
   */
  public void release(Person person, BrandId brand) {
    person.require(Role.MANAGER, brand);
    brakes.release(brand);
    changed.run();
  }

  /**
   * @throws RefusedException when the person does not administer every brand
   */
  public void releaseAll(Person person) {
    requireAll(person);
    brakes.release(null);
    changed.run();
  }

  /** Whether this person may pull and release the brake over all brands. */
  public boolean mayHoldAll(Person person) {
    return brands.all().stream().allMatch(brand -> person.may(Role.ADMIN, brand.id()));
  }

  private void requireAll(Person person) {
    brands.all().forEach(brand -> person.require(Role.ADMIN, brand.id()));
  }
}
