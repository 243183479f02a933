package io.postillion.plugin.security;

import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.plugin.store.Logins;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Looks the person up anew for each request, so that a role taken away is gone at once, and so is
 * who came in with a password that is theirs no more.
 */
final class SignedIn implements CurrentCaller {

  private final Logins logins;
  private final People people;

  SignedIn(Logins logins, People people) {
    this.logins = logins;
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
    return person(who)
        .map(Caller.Someone::new)
        .orElseThrow(
            () -> new DisabledException("The login '%s' was closed.".formatted(who.getName())));
  }

  private Optional<Person> person(Authentication who) {
    if (who.getPrincipal() instanceof PasswordUser user) {
      return logins
          .login(user.getUsername())
          .filter(login -> user.cameWith(login.passwordHash()))
          .map(Logins.Login::person);
    }
    return people.byLogin(who.getName());
  }
}
