package io.postillion.plugin.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whoever comes with a good token in {@code Authorization: Bearer …}. */
final class BearerFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final TokenLogin tokens;
  private final AuthenticationEntryPoint refuse;

  BearerFilter(TokenLogin tokens, AuthenticationEntryPoint refuse) {
    this.tokens = tokens;
    this.refuse = refuse;
  }

  /** Whether the request is to be judged by a token and by nothing else. */
  static boolean carriesToken(HttpServletRequest request) {
    @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String presented = request.getHeader(HttpHeaders.AUTHORIZATION).substring(SCHEME.length());
    Optional<Caller> who = tokens.of(presented.strip());
    if (who.isEmpty()) {
      refuse.commence(
          request,
          response,
          new BadCredentialsException(
              "This token is unknown, revoked or expired. Make a new one and use that."));
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new TokenAuthentication(who.get()));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }
}
