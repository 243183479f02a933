package io.postillion.core.people;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody may do for one brand.
 *
 * @param roles empty for somebody who may only look
 * @param groups which approval processes ask by name, e.g. {@code legal}
 */
public record Rights(Set<Role> roles, Set<String> groups) {

  /** To look, and no more. */
  public static final Rights NONE = new Rights(Set.of(), Set.of());

  private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  public Rights {
    roles = Set.copyOf(roles);
    groups = Set.copyOf(groups);
  }

  /** Of no group. */
  public Rights(Set<Role> roles) {
    this(roles, Set.of());
  }

  /** Whether a model can ask for it: lower case letters, digits and hyphens. */
  public static boolean isGroup(String word) {
    return GROUP.matcher(word).matches();
  }

  /** Whether this is one of their groups, or has the name of one of their roles. */
  boolean isIn(String group) {
    return groups.contains(group)
        || roles.stream().anyMatch(role -> role.name().toLowerCase(Locale.ROOT).equals(group));
  }
}
