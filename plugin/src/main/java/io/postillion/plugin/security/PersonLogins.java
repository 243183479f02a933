package io.postillion.plugin.security;

import io.postillion.plugin.store.Logins;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** People as Spring Security wants to see them. */
final class PersonLogins implements UserDetailsService {

  private final Logins logins;

  PersonLogins(Logins logins) {
    this.logins = logins;
  }

  @Override
  public UserDetails loadUserByUsername(String login) {
    Logins.Login found =
        logins.login(login).orElseThrow(() -> new UsernameNotFoundException("Unknown login"));
    return new PasswordUser(found.person().login(), found.passwordHash());
  }
}
