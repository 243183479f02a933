package io.postillion.plugin.store;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.Rights;
import io.postillion.core.people.Role;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as configuration names them.
 *
 * @param login what they type; upper and lower case are the same
 * @param locale {@link Locale#ROOT} for as they read the desk
 * @param passwordHash as the host's password encoder made it; null for someone who comes in by
 *     another door
 */
public record Account(
    String login,
    String name,
    Set<Role> roles,
    Set<BrandId> brands,
    Locale locale,
    ZoneId zone,
    @Nullable Secret passwordHash,
    Set<String> groups) {

  /** Of no group. */
  public Account(
      String login,
      String name,
      Set<Role> roles,
      Set<BrandId> brands,
      Locale locale,
      ZoneId zone,
      @Nullable Secret passwordHash) {
    this(login, name, roles, brands, locale, zone, passwordHash, Set.of());
  }

  public Account {
    login = normalise(login);
    roles = Set.copyOf(roles);
    brands = Set.copyOf(brands);
    groups = Set.copyOf(groups);
    for (String group : groups) {
      if (!Rights.isGroup(group)) {
        throw new IllegalArgumentException(
            "Person '%s' belongs to group '%s'. A group is lower case letters, digits and hyphens, e.g. legal"
                .formatted(login, group));
      }
    }
    if (login.isEmpty() || name.isBlank()) {
      throw new IllegalArgumentException("A person needs a login and a name");
    }
  }

  static String normalise(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }
}
