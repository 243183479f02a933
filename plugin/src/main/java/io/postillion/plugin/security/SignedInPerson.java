package io.postillion.plugin.security;

import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Looks the person up anew for each request, so that a role taken away is gone at once. */
final class SignedInPerson implements CurrentPerson {

  private final Logins logins;
  private final People people;

  SignedInPerson(Logins logins, People people) {
    this.logins = logins;
    this.people = people;
  }

  @Override
  public Person get() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who instanceof TokenAuthentication token) {
      return token.getPrincipal();
    }
    if (who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken) {
      throw new AuthenticationCredentialsNotFoundException("Log in first.");
    }
    return logins
        .find(who.getName())
        .filter(LoginRecord::enabled)
        .flatMap(login -> people.find(login.person()))
        .orElseThrow(
            () -> new DisabledException("Login '%s' was closed.".formatted(who.getName())));
  }
}
