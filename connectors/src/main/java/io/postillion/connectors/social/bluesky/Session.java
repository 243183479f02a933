package io.postillion.connectors.social.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.core.Secret;
import java.net.URI;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * An account that is logged in.
 *
 * @param did the account's permanent name
 * @param server the account's own server (PDS)
 * @param access lives for minutes to hours
 * @param refresh is good for one new session
 */
record Session(String did, String handle, URI server, Secret access, Secret refresh) {

  /**
   * @param asked the server that answered, which is the account's own unless it names another
   * @return empty when something is missing
   */
  static Optional<Session> of(JsonNode json, URI asked) {
    String did = json.path("did").asText();
    String access = json.path("accessJwt").asText();
    String refresh = json.path("refreshJwt").asText();
    if (!did.startsWith("did:") || access.isBlank() || refresh.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new Session(
            did,
            json.path("handle").asText(did),
            server(json.path("didDoc"), asked),
            Secret.of(access),
            Secret.of(refresh)));
  }

  /** Tokens are not sent to a server with less protection than the one that was configured. */
  private static URI server(JsonNode didDocument, URI asked) {
    return StreamSupport.stream(didDocument.path("service").spliterator(), false)
        .filter(service -> service.path("id").asText().endsWith("#atproto_pds"))
        .map(service -> service.path("serviceEndpoint").asText())
        .filter(
            endpoint ->
                endpoint.startsWith("https://") || endpoint.startsWith(asked.getScheme() + "://"))
        .findFirst()
        .map(URI::create)
        .orElse(asked);
  }
}
