package io.postillion.plugin.security;

import io.postillion.core.people.Person;

/** The person in whose name the present request is made. */
@FunctionalInterface
public interface CurrentPerson {

  /**
   * @throws org.springframework.security.core.AuthenticationException when nobody is logged in, or
   *     the person may not come in any more
   */
  Person get();
}
