package io.postillion.connectors.social.bluesky;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.postillion.core.publish.Sent;
import java.net.URI;

/**
 * All that is needed to send a post, and to recognise it: kept as the publication's handle.
 *
 * @param did the account
 * @param key of the record, chosen by us
 * @param post the record, complete
 */
record Prepared(String did, String key, JsonNode post) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Prepared parse(String handle) {
    try {
      JsonNode json = JSON.readTree(handle);
      return new Prepared(
          json.required("did").textValue(),
          json.required("key").textValue(),
          json.required("post"));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new IllegalStateException("This handle was not made for Bluesky", e);
    }
  }

  String handle() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("did", did).put("key", key);
    return json.<ObjectNode>set("post", post).toString();
  }

  String createdAt() {
    return post.path("createdAt").asText();
  }

  /** Creates only: a record that is there already stays as it is. */
  String creation() {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("repo", did)
            .put("collection", PostRecord.COLLECTION)
            .put("rkey", key);
    json.set("record", post);
    return json.putNull("swapRecord").toString();
  }

  /** Whether a record found under our key is the one that we sent. */
  boolean isOurs(JsonNode record) {
    return record.path("text").equals(post.path("text"))
        && record.path("createdAt").equals(post.path("createdAt"));
  }

  /** The permalink names the account by its DID, which outlives a change of the handle. */
  Sent sent() {
    return new Sent(
        "at://%s/%s/%s".formatted(did, PostRecord.COLLECTION, key),
        URI.create("https://bsky.app/profile/%s/post/%s".formatted(did, key)));
  }
}
