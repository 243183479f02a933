package io.postillion.plugin.desk.frame;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import java.time.ZoneId;

/** The logged-in person at the desk of one of their brands; controllers take it as an argument. */
public record Desk(Person person, Brand brand) {

  public BrandId id() {
    return brand.id();
  }

  public boolean may(Role role) {
    return person.may(role, brand.id());
  }

  public ZoneId zone() {
    return person.zone();
  }
}
