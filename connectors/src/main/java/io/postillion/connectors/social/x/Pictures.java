package io.postillion.connectors.social.x;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Multipart;
import io.postillion.connectors.social.Uploads;
import io.postillion.connectors.social.Uploads.Arrived;
import io.postillion.core.post.Media;

/** Uploads pictures to X and says what they show. */
final class Pictures implements Uploads.Steps {

  private final XApi api;

  Pictures(XApi api) {
    this.api = api;
  }

  @Override
  public Arrived upload(Media picture, byte[] bytes) {
    Multipart form =
        new Multipart()
            .field("media_category", "tweet_image")
            .field("media_type", picture.type())
            .file("media", "picture", picture.type(), bytes);
    Call call = api.post("/2/media/upload", form.contentType(), form.body()).harmless();
    String id = api.json(call).path("data").path("id").asText();
    if (id.isEmpty()) {
      throw api.unreadable(call, "its answer names no picture");
    }
    return new Arrived(id, picture.alt().isEmpty());
  }

  @Override
  public void ready(Media picture, String id) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("id", id);
    body.putObject("metadata").putObject("alt_text").put("text", picture.alt());
    api.requireOk(api.send(api.post("/2/media/metadata", body).harmless()));
  }
}
