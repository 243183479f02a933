package io.postillion.connectors.social.oauth;

import io.postillion.core.Secret;
import io.postillion.core.brand.Grant;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one network grants tokens.
 *
 * @param name the word of the network, e.g. {@code x}
 * @param title as people know it
 * @param separator between scopes
 * @param pkce whether it takes a challenge (RFC 7636)
 * @param authentication how our app proves who it is
 * @param longLived Meta's way of renewing; null for the refresh token of RFC 6749
 * @param ahead how long before its end a token is renewed
 * @param minimumAge younger tokens are not renewed
 */
public record OAuthProvider(
    String name,
    String title,
    String clientId,
    Secret clientSecret,
    URI authorizeUri,
    URI tokenUri,
    List<String> scopes,
    String separator,
    boolean pkce,
    ClientAuthentication authentication,
    @Nullable LongLived longLived,
    Whoami whoami,
    Duration ahead,
    Duration minimumAge) {

  /** The networks that are known. */
  public static final Set<String> NAMES = Set.of("x", "linkedin", "instagram", "threads");

  private static final Duration A_MONTH = Duration.ofDays(30);
  private static final Duration A_DAY = Duration.ofDays(1);

  /** How an app proves who it is. */
  enum ClientAuthentication {
    /** In the header {@code Authorization}. */
    BASIC,
    /** As {@code client_id} and {@code client_secret} in the form. */
    FORM
  }

  /**
   * The first token lasts an hour and is exchanged for one of 60 days, which renews itself.
   *
   * @param prefix of the grant types: {@code ig} or {@code th}
   */
  record LongLived(URI exchangeUri, URI refreshUri, String prefix) {}

  /**
   * Where the network says whose token it is.
   *
   * @param pointer to the name in the answer (RFC 6901)
   * @param sign before the name, e.g. {@code @}
   */
  record Whoami(URI uri, String pointer, String sign) {}

  public OAuthProvider {
    scopes = List.copyOf(scopes);
  }

  /**
   * @throws IllegalArgumentException when the network is not one of {@link #NAMES}
   */
  public static OAuthProvider of(String name, OAuthApp app) {
    return switch (name) {
      case "x" -> x(app);
      case "linkedin" -> linkedIn(app);
      case "instagram" -> instagram(app);
      case "threads" -> threads(app);
      default ->
          throw new IllegalArgumentException(
              "OAuth is known for %s, not for '%s'."
                  .formatted(String.join(", ", NAMES.stream().sorted().toList()), name));
    };
  }

  /** X: tokens of two hours; each refresh token serves once. */
  private static OAuthProvider x(OAuthApp app) {
    return new OAuthProvider(
        "x",
        "X",
        app.clientId(),
        app.clientSecret(),
        or(app.authorizeUri(), "https://x.com/i/oauth2/authorize"),
        or(app.tokenUri(), "https://api.x.com/2/oauth2/token"),
        or(
            app.scopes(),
            "tweet.read",
            "tweet.write",
            "users.read",
            "media.write",
            "offline.access"),
        " ",
        true,
        ClientAuthentication.BASIC,
        null,
        new Whoami(or(app.accountUri(), "https://api.x.com/2/users/me"), "/data/username", "@"),
        Duration.ofMinutes(10),
        Duration.ZERO);
  }

  /** LinkedIn: tokens of 60 days; refresh tokens for approved partners only. */
  private static OAuthProvider linkedIn(OAuthApp app) {
    return new OAuthProvider(
        "linkedin",
        "LinkedIn",
        app.clientId(),
        app.clientSecret(),
        or(app.authorizeUri(), "https://www.linkedin.com/oauth/v2/authorization"),
        or(app.tokenUri(), "https://www.linkedin.com/oauth/v2/accessToken"),
        or(app.scopes(), "openid", "profile", "w_member_social"),
        " ",
        false,
        ClientAuthentication.FORM,
        null,
        new Whoami(or(app.accountUri(), "https://api.linkedin.com/v2/userinfo"), "/name", ""),
        A_MONTH,
        A_DAY);
  }

  /** Instagram with Instagram login: tokens of 60 days, renewable when a day old. */
  private static OAuthProvider instagram(OAuthApp app) {
    return new OAuthProvider(
        "instagram",
        "Instagram",
        app.clientId(),
        app.clientSecret(),
        or(app.authorizeUri(), "https://www.instagram.com/oauth/authorize"),
        or(app.tokenUri(), "https://api.instagram.com/oauth/access_token"),
        or(app.scopes(), "instagram_business_basic", "instagram_business_content_publish"),
        ",",
        false,
        ClientAuthentication.FORM,
        new LongLived(
            or(app.exchangeUri(), "https://graph.instagram.com/access_token"),
            or(app.refreshUri(), "https://graph.instagram.com/refresh_access_token"),
            "ig"),
        new Whoami(
            or(app.accountUri(), "https://graph.instagram.com/me?fields=user_id,username"),
            "/username",
            "@"),
        A_MONTH,
        A_DAY);
  }

  /** Threads: as Instagram, with an app id and secret of its own. */
  private static OAuthProvider threads(OAuthApp app) {
    return new OAuthProvider(
        "threads",
        "Threads",
        app.clientId(),
        app.clientSecret(),
        or(app.authorizeUri(), "https://threads.net/oauth/authorize"),
        or(app.tokenUri(), "https://graph.threads.net/oauth/access_token"),
        or(app.scopes(), "threads_basic", "threads_content_publish"),
        ",",
        false,
        ClientAuthentication.FORM,
        new LongLived(
            or(app.exchangeUri(), "https://graph.threads.net/access_token"),
            or(app.refreshUri(), "https://graph.threads.net/refresh_access_token"),
            "th"),
        new Whoami(
            or(app.accountUri(), "https://graph.threads.net/v1.0/me?fields=id,username"),
            "/username",
            "@"),
        A_MONTH,
        A_DAY);
  }

  /** Whether it is time to renew, well before the end. */
  boolean isDue(Grant grant, Instant now) {
    return !grant.lasts(ahead, now) && !grant.issuedAt().plus(minimumAge).isAfter(now);
  }

  private static URI or(@Nullable URI configured, String documented) {
    return Objects.requireNonNullElseGet(configured, () -> URI.create(documented));
  }

  private static List<String> or(List<String> configured, String... needed) {
    return configured.isEmpty() ? List.of(needed) : configured;
  }
}
