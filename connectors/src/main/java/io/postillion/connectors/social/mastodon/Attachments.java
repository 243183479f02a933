package io.postillion.connectors.social.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Multipart;
import io.postillion.connectors.social.Pause;
import io.postillion.connectors.social.Uploads;
import io.postillion.connectors.social.Uploads.Arrived;
import io.postillion.core.failure.Transient;
import io.postillion.core.post.Media;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Uploads pictures and waits until the server has processed them. */
final class Attachments implements Uploads.Steps {

  private static final int QUESTIONS = 10;
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final Server server;
  private final Pause pause;

  Attachments(Server server, Pause pause) {
    this.server = server;
    this.pause = pause;
  }

  @Override
  public Arrived upload(Media picture, byte[] bytes) {
    Multipart form =
        new Multipart()
            .field("description", picture.alt())
            .file("file", "picture." + extension(picture), picture.type(), bytes);
    Call call = server.post("/api/v2/media", form.contentType(), form.body()).harmless();
    Answer answer = server.send(call);
    JsonNode attachment = server.json(call, answer);
    String id = attachment.path("id").asText();
    if (id.isEmpty()) {
      throw server.unreadable(call, "its answer names no picture");
    }
    return new Arrived(id, answer.status() != 202);
  }

  /**
   * @throws Transient also when the server takes too long to process it
   */
  @Override
  public void ready(Media picture, String id) {
    Call question = server.get("/api/v1/media/" + URLEncoder.encode(id, StandardCharsets.UTF_8));
    for (int asked = 0; asked < QUESTIONS; asked++) {
      pause.of(BETWEEN);
      Answer answer = server.send(question);
      server.json(question, answer);
      if (answer.status() != 206) {
        return;
      }
    }
    throw new Transient(
        "The server is still processing a picture after %d seconds. It is tried again by itself."
            .formatted(BETWEEN.multipliedBy(QUESTIONS).toSeconds()));
  }

  private static String extension(Media picture) {
    return picture.type().substring(picture.type().indexOf('/') + 1);
  }
}
