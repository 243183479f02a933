package io.postillion.connectors.social.instagram;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How to reach one account.
 *
 * @param server {@link #INSTAGRAM}, or {@code https://graph.facebook.com} for an application with
 *     Facebook Login
 * @param version of the Graph API, e.g. {@code v26.0}
 * @param account the id of the professional account; null to find it out, which works with
 *     Instagram Login
 */
public record InstagramSettings(URI server, String version, @Nullable String account) {

  public static final URI INSTAGRAM = URI.create("https://graph.instagram.com");

  /** Each lives for two years or so; this one is of July 2026. */
  public static final String VERSION = "v26.0";

  URI root() {
    return URI.create("%s/%s".formatted(server.toString().replaceAll("/+$", ""), version));
  }
}
