package io.postillion.plugin.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What browsers are told about every answer of ours. Spring Security adds {@code nosniff}, {@code
 * X-Frame-Options: DENY} and, on https, HSTS by itself.
 */
public final class SecurityHeaders {

  /** Styles may stand inline because bpmn-js places its labels with them; scripts may not. */
  public static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'self'",
          "script-src 'self'",
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' data:",
          "frame-ancestors 'none'",
          "form-action 'self'",
          "base-uri 'none'",
          "object-src 'none'");

  static final String PERMISSIONS_POLICY =
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

  private SecurityHeaders() {}

  static void write(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
  }
}
