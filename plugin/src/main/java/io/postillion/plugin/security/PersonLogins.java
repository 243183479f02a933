package io.postillion.plugin.security;

import io.postillion.core.people.People;
import io.postillion.core.people.Person;
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
  private final People people;

  PersonLogins(Logins logins, People people) {
    this.logins = logins;
    this.people = people;
  }

  @Override
  public UserDetails loadUserByUsername(String login) {
    LoginRecord found =
        logins.find(login).orElseThrow(() -> new UsernameNotFoundException("Unknown login"));
    Person person =
        people
            .find(found.person())
            .orElseThrow(() -> new UsernameNotFoundException("Login of nobody"));
    return User.withUsername(login)
        .password(found.passwordHash())
        .disabled(!found.enabled())
        .authorities(authorities(person))
        .build();
  }

  private static List<GrantedAuthority> authorities(Person person) {
    List<GrantedAuthority> all = new ArrayList<>();
    all.add(Authorities.PERSON);
    person.roles().forEach(role -> all.add(new SimpleGrantedAuthority("ROLE_" + role.name())));
    return all;
  }
}
