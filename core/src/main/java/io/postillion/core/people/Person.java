package io.postillion.core.people;

import static java.util.stream.Collectors.toMap;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.brand.BrandId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Someone with a name who can be asked and who answers for what they decided.
 *
 * @param rights what they may do for each of their brands
 * @param locale of their account; {@link Locale#ROOT} where it says none
 */
public record Person(
    PersonId id,
    String login,
    String name,
    Map<BrandId, Rights> rights,
    Locale locale,
    ZoneId zone) {

  /** Begins the login of whoever has none: an outside person, who was invited to decide. */
  public static final String OUTSIDE = "client:";

  /** The one group that outside people belong to, and the only one as which they are asked. */
  public static final String OUTSIDERS = "client";

  public Person {
    rights = Map.copyOf(rights);
  }

  /** The same for each of these brands, and of no group. */
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

  /** The same for each of these brands. */
  public Person(
      PersonId id,
      String login,
      String name,
      Set<Role> roles,
      Set<BrandId> brands,
      Locale locale,
      ZoneId zone,
      Set<String> groups) {
    this(
        id,
        login,
        name,
        brands.stream().collect(toMap(brand -> brand, brand -> new Rights(roles, groups))),
        locale,
        zone);
  }

  /** Those they may look at. */
  public Set<BrandId> brands() {
    return rights.keySet();
  }

  /** What they may do for the brand. */
  public Rights in(BrandId brand) {
    return rights.getOrDefault(brand, Rights.NONE);
  }

  /** Has no account; whatever their roles say, they only answer for {@link #OUTSIDERS}. */
  public boolean isOutside() {
    return login.startsWith(OUTSIDE);
  }

  /**
   * Whether they answer for a group of the brand: one they belong to, or one that has the name of
   * their role.
   */
  public boolean isIn(String group, BrandId brand) {
    if (isOutside()) {
      return group.equals(OUTSIDERS) && in(brand).groups().contains(group);
    }
    return in(brand).isIn(group);
  }

  public boolean may(Role role, BrandId brand) {
    return in(brand).roles().contains(role);
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
