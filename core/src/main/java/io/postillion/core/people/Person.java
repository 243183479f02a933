package io.postillion.core.people;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.brand.BrandId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/**
 * Someone with a name who can be asked and who answers for what they decided.
 *
 * @param groups which approval processes ask by name, e.g. {@code legal}
 */
public record Person(
    PersonId id,
    String login,
    String name,
    Set<Role> roles,
    Set<BrandId> brands,
    Locale locale,
    ZoneId zone,
    Set<String> groups) {

  public Person {
    roles = Set.copyOf(roles);
    brands = Set.copyOf(brands);
    groups = Set.copyOf(groups);
  }

  /** Of no group. */
  public Person(
      PersonId id,
      String login,
      String name,
      Set<Role> roles,
      Set<BrandId> brands,
      Locale locale,
      ZoneId zone) {
    this(id, login, name, roles, brands, locale, zone, Set.of());
  }

  public boolean may(Role role, BrandId brand) {
    return roles.contains(role) && brands.contains(brand);
  }

  /**
   * @throws RefusedException when this person does not have the role for the brand
   */
  public void require(Role role, BrandId brand) {
    if (!may(role, brand)) {
      throw new RefusedException(
          Reason.NOT_ALLOWED,
          "%s is not a %s of %s. Ask an administrator for that role."
              .formatted(name, role.name().toLowerCase(Locale.ROOT), brand),
          name,
          role,
          brand);
    }
  }
}
