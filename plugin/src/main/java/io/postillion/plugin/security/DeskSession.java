package io.postillion.plugin.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * What a login at the desk leaves in the session, under names of its own: a host's login lives in
 * the same session, and neither is taken for the other.
 */
final class DeskSession {

  private static final String LOGIN = "postillion.login";
  private static final String CSRF = "postillion.csrf";
  private static final String WANTED = "postillion.wanted";

  private final SecurityContextRepository logins;
  private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
  private final HttpSessionRequestCache requests = new HttpSessionRequestCache();

  DeskSession() {
    HttpSessionSecurityContextRepository session = new HttpSessionSecurityContextRepository();
    session.setSpringSecurityContextKey(LOGIN);
    logins =
        new DelegatingSecurityContextRepository(
            new RequestAttributeSecurityContextRepository(LOGIN), session);
    tokens.setSessionAttributeName(CSRF);
    requests.setSessionAttrName(WANTED);
  }

  /** Whoever is known to this chain is so by a login at the desk. */
  HttpSecurity over(HttpSecurity http) throws Exception {
    return http.securityContext(context -> context.securityContextRepository(logins))
        .csrf(csrf -> csrf.csrfTokenRepository(tokens));
  }

  RequestCache requests() {
    return requests;
  }
}
