package io.postillion.plugin.security;

import io.postillion.core.people.PersonId;

/**
 * What is known of a person's login.
 *
 * @param passwordHash with the prefix that says how it was made, as {@link Passwords} writes it
 * @param enabled false when the person may not come in any more; their sessions and tokens end too
 */
public record LoginRecord(PersonId person, String passwordHash, boolean enabled) {

  @Override
  public String toString() {
    return "LoginRecord[%s, enabled=%s]".formatted(person, enabled);
  }
}
