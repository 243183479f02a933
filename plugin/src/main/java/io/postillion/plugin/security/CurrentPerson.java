package io.postillion.plugin.security;

import io.postillion.core.people.Person;

/** The person who makes the present request. */
@FunctionalInterface
public interface CurrentPerson {

  /**
   * @throws org.springframework.security.core.AuthenticationException when nobody is logged in, or
   *     the person may not come in any more
   * @throws io.postillion.core.RefusedException with {@code NOT_A_PERSON} when it is a program
   */
  Person get();
}
