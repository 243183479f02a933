package io.postillion.plugin.security;

import io.postillion.core.people.Person;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** Someone who came with a token, for this one request. */
final class TokenAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient Person person;

  TokenAuthentication(Person person, GrantedAuthority mark) {
    super(List.of(mark));
    this.person = person;
    setAuthenticated(true);
  }

  @Override
  public Person getPrincipal() {
    return person;
  }

  /** The token is forgotten as soon as it is recognised. */
  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public String getName() {
    return person.login();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
