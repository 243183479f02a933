package io.postillion.processes.rest;

import io.postillion.core.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where the engine is and how we log in there.
 *
 * @param url of its REST API, e.g. {@code https://camunda.example/engine-rest}
 * @param user for basic authentication, with a password; or null
 * @param token a bearer token; or null
 * @param longPoll how long the engine keeps a question for work open
 */
public record RestSettings(
    URI url,
    @Nullable String user,
    @Nullable Secret password,
    @Nullable Secret token,
    Duration longPoll) {

  private static final Duration LONGEST = Duration.ofMinutes(5);

  public RestSettings {
    if (!"https".equals(url.getScheme()) && !"http".equals(url.getScheme())) {
      throw new IllegalArgumentException(
          "postillion.engine.remote.url must begin with https:// or http://, but is '%s'"
              .formatted(url));
    }
    if ((user == null) != (password == null) || (user != null && token != null)) {
      throw new IllegalArgumentException(
          "postillion.engine.remote: set user and password, or token, or none of them");
    }
    if (longPoll.isNegative() || longPoll.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "postillion.engine.remote.long-poll must be at most %d s".formatted(LONGEST.toSeconds()));
    }
  }

  /** The header's value; null when the engine asks nobody who they are. */
  @Nullable String authorization() {
    if (token != null) {
      return "Bearer " + token.reveal();
    }
    if (user == null || password == null) {
      return null;
    }
    byte[] pair = (user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
