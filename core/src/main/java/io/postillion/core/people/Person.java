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
 * @param locale of their account, else as they last read the desk; {@link Locale#ROOT} before they
 *     did
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

  /** Begins the login of whoever has none: an outside person, who was invited to decide. */
  public static final String OUTSIDE = "client:";

  /** The one group that outside people belong to, and the only one as which they are asked. */
  public static final String OUTSIDERS = "client";

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

  /** In which they are written to: their own, else English. */
  public Locale language() {
    return locale.getLanguage().isEmpty() ? Locale.ENGLISH : locale;
  }

  /** Has no account; whatever their roles say, they only answer for {@link #OUTSIDERS}. */
  public boolean isOutside() {
    return login.startsWith(OUTSIDE);
  }

  /**
   * Whether they answer for a group: one they belong to, or one that has the name of their role.
   */
  public boolean isIn(String group) {
    if (isOutside()) {
      return group.equals(OUTSIDERS) && groups.contains(group);
    }
    return groups.contains(group)
        || roles.stream().anyMatch(role -> role.name().toLowerCase(Locale.ROOT).equals(group));
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
