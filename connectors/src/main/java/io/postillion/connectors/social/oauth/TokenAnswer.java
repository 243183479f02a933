package io.postillion.connectors.social.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.core.Secret;
import io.postillion.core.brand.Grant;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What a token endpoint gave: RFC 6749, section 5.1, with the additions of the networks. */
final class TokenAnswer {

  private final JsonNode json;

  private TokenAnswer(JsonNode json) {
    this.json = json;
  }

  /**
   * @return empty when there is no token in it
   */
  static Optional<TokenAnswer> of(JsonNode answer) {
    JsonNode listed = answer.at("/data/0"); // Instagram wraps its first token
    JsonNode json = listed.isObject() ? listed : answer;
    return json.path("access_token").asText().isBlank()
        ? Optional.empty()
        : Optional.of(new TokenAnswer(json));
  }

  /**
   * @param before what this renews; null for a new grant. What the answer does not say stays
   */
  Grant grant(Instant now, @Nullable Grant before) {
    Instant refreshEnd = end("refresh_token_expires_in", now);
    return new Grant(
        access(),
        json.path("refresh_token").asText().isBlank()
            ? before == null ? null : before.refresh()
            : Secret.of(json.path("refresh_token").asText()),
        now,
        end("expires_in", now),
        refreshEnd == null && before != null ? before.refreshExpiresAt() : refreshEnd,
        before == null ? "" : before.account(),
        scope(before));
  }

  /** Meta's long-lived token, with which itself is renewed. */
  Grant selfRenewing(Instant now, Grant before) {
    return new Grant(
        access(), access(), now, end("expires_in", now), null, before.account(), scope(before));
  }

  private Secret access() {
    return Secret.of(json.path("access_token").asText());
  }

  private @Nullable Instant end(String name, Instant now) {
    long seconds = json.path(name).asLong();
    return seconds <= 0 ? null : now.plusSeconds(seconds);
  }

  private String scope(@Nullable Grant before) {
    JsonNode scope = json.has("scope") ? json.path("scope") : json.path("permissions");
    String said =
        scope.isArray()
            ? StreamSupport.stream(scope.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(" "))
            : scope.asText();
    return said.isBlank() && before != null ? before.scope() : said;
  }
}
