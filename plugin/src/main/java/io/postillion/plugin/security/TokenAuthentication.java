package io.postillion.plugin.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Someone or something that came with a token, for this one request. */
final class TokenAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient Caller caller;

  TokenAuthentication(Caller caller) {
    super(List.of(caller instanceof Caller.Someone ? Authorities.PERSON : Authorities.CLIENT));
    this.caller = caller;
    setAuthenticated(true);
  }

  @Override
  public Caller getPrincipal() {
    return caller;
  }

  /** The token is forgotten as soon as it is recognised. */
  @Override
  public Object getCredentials() {
    return "";
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
