package io.postillion.plugin.security;

import io.postillion.core.people.Person;

/** The person who is logged in. */
@FunctionalInterface
public interface CurrentPerson {

  /**
   * @throws org.springframework.security.access.AccessDeniedException when nobody is logged in
   */
  Person get();
}
