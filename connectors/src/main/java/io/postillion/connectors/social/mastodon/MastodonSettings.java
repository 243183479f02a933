package io.postillion.connectors.social.mastodon;

import io.postillion.core.Secret;
import java.net.URI;
import java.util.List;

/**
 * How to reach one account.
 *
 * @param server e.g. {@code https://mastodon.social}
 * @param token an access token with the scopes {@code read:accounts read:statuses write:statuses
 *     write:media}, made under Preferences, Development
 * @param visibility who sees the posts: {@code public}, {@code unlisted} or {@code private}
 */
public record MastodonSettings(URI server, Secret token, String visibility) {

  /** The usual one first. */
  public static final List<String> VISIBILITIES = List.of("public", "unlisted", "private");

  public MastodonSettings {
    if (!VISIBILITIES.contains(visibility)) {
      throw new IllegalArgumentException(
          "The visibility '%s' is unknown. Known are: public, unlisted, private."
              .formatted(visibility));
    }
  }
}
