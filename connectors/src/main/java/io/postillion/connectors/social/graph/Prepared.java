package io.postillion.connectors.social.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * How far the containers of a post are: kept as the publication's handle.
 *
 * @param account the id that the post belongs to
 * @param name of the account; empty when it did not say
 * @param children those made so far
 * @param whole the container that is published; null until it is made
 */
record Prepared(String account, String name, List<Made> children, @Nullable Made whole) {

  private static final ObjectMapper JSON = new ObjectMapper();

  Prepared {
    children = List.copyOf(children);
  }

  /** A container and when it was made. */
  record Made(String id, Instant at) {

    private static Made of(JsonNode json) {
      return new Made(json.required("id").textValue(), Instant.parse(json.required("at").asText()));
    }

    private ObjectNode json() {
      return JsonNodeFactory.instance.objectNode().put("id", id).put("at", at.toString());
    }
  }

  static Prepared parse(String handle) {
    try {
      JsonNode json = JSON.readTree(handle);
      JsonNode whole = json.path("whole");
      return new Prepared(
          json.required("account").textValue(),
          json.required("name").textValue(),
          StreamSupport.stream(json.required("children").spliterator(), false)
              .map(Made::of)
              .toList(),
          whole.isObject() ? Made.of(whole) : null);
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      throw new IllegalStateException("This handle was not made for a network of Meta's", e);
    }
  }

  String handle() {
    ObjectNode json =
        JsonNodeFactory.instance.objectNode().put("account", account).put("name", name);
    ArrayNode list = json.putArray("children");
    children.forEach(child -> list.add(child.json()));
    if (whole != null) {
      json.set("whole", whole.json());
    }
    return json.toString();
  }

  Prepared withChild(Made child) {
    return new Prepared(
        account, name, Stream.concat(children.stream(), Stream.of(child)).toList(), whole);
  }

  Prepared withWhole(Made container) {
    return new Prepared(account, name, children, container);
  }

  /** For the same account, from the beginning. */
  Prepared emptied() {
    return new Prepared(account, name, List.of(), null);
  }

  /**
   * @throws IllegalStateException when the preparation was not finished
   */
  Made ready() {
    if (whole == null) {
      throw new IllegalStateException("What was prepared half way is not sent");
    }
    return whole;
  }
}
