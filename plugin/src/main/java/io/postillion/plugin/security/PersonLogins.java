package io.postillion.plugin.security;

import io.postillion.core.people.Person;
import io.postillion.plugin.store.Logins;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
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
    return User.withUsername(found.person().login())
        .password(found.passwordHash().reveal())
        .authorities(authorities(found.person()))
        .build();
  }

  private static List<GrantedAuthority> authorities(Person person) {
    List<GrantedAuthority> all = new ArrayList<>();
    all.add(Authorities.PERSON);
    person.roles().forEach(role -> all.add(new SimpleGrantedAuthority("ROLE_" + role.name())));
    return all;
  }
}
