package io.postillion.connectors.social.bluesky;

import io.postillion.core.Secret;
import java.net.URI;

/**
 * How to log in to one account.
 *
 * @param service where accounts log in, e.g. {@code https://bsky.social}; the account's own server
 *     is found out from there
 * @param identifier handle, e-mail or DID
 * @param password an app password, made in Bluesky under Settings, Privacy and security
 */
public record BlueskySettings(URI service, String identifier, Secret password) {

  public static final URI BLUESKY = URI.create("https://bsky.social");
}
