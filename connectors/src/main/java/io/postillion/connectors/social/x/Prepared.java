package io.postillion.connectors.social.x;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.postillion.connectors.social.Upload;
import io.postillion.core.publish.Sent;
import java.net.URI;
import java.util.List;

/**
 * What is kept as a publication's handle.
 *
 * @param user X's id of the account
 * @param name the account's name in addresses, without {@code @}
 * @param pictures as {@link Upload#json} writes them
 */
record Prepared(String user, String name, JsonNode pictures) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Prepared parse(String handle) {
    try {
      JsonNode json = JSON.readTree(handle);
      return new Prepared(
          json.required("user").textValue(),
          json.required("name").textValue(),
          json.required("pictures"));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new IllegalStateException("This handle was not made for X", e);
    }
  }

  Prepared with(List<Upload> uploads) {
    return new Prepared(user, name, Upload.json(uploads));
  }

  String handle() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("user", user).put("name", name);
    return json.<ObjectNode>set("pictures", pictures).toString();
  }

  Sent sent(String id) {
    return new Sent(id, URI.create("https://x.com/%s/status/%s".formatted(name, id)));
  }
}
