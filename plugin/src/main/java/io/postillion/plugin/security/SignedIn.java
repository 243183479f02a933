package io.postillion.plugin.security;

import io.postillion.core.people.People;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Looks the person up anew for each request, so that a role taken away is gone at once. */
final class SignedIn implements CurrentCaller {

  private final People people;

  SignedIn(People people) {
    this.people = people;
  }

  @Override
  public Caller get() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who instanceof TokenAuthentication token) {
      return token.getPrincipal();
    }
    if (who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken) {
      throw new AuthenticationCredentialsNotFoundException("Log in first.");
    }
    return people
        .byLogin(who.getName())
        .map(Caller.Someone::new)
        .orElseThrow(
            () -> new DisabledException("The login '%s' was closed.".formatted(who.getName())));
  }
}
