package io.postillion.connectors.social.threads;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How to reach one account.
 *
 * @param server {@link #THREADS}
 * @param version of the API, e.g. {@code v1.0}
 * @param account the id of the account; null to find it out
 */
public record ThreadsSettings(URI server, String version, @Nullable String account) {

  public static final URI THREADS = URI.create("https://graph.threads.net");

  public static final String VERSION = "v1.0";

  URI root() {
    return URI.create("%s/%s".formatted(server.toString().replaceAll("/+$", ""), version));
  }
}
