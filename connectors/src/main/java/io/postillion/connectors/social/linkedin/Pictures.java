package io.postillion.connectors.social.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.social.Pause;
import io.postillion.connectors.social.Uploads;
import io.postillion.connectors.social.Uploads.Arrived;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.post.Media;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Uploads pictures to LinkedIn and waits until it has processed them: a post with one that is not
 * ready is refused.
 */
final class Pictures implements Uploads.Steps {

  private static final int QUESTIONS = 10;
  private static final Duration BETWEEN = Duration.ofSeconds(1);
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final LinkedInSettings settings;
  private final String who;
  private final LinkedInApi api;
  private final Pause pause;
  private boolean rested;

  Pictures(LinkedInSettings settings, String who, LinkedInApi api, Pause pause) {
    this.settings = settings;
    this.who = who;
    this.api = api;
    this.pause = pause;
  }

  @Override
  public Arrived upload(Media picture, byte[] bytes) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.putObject("initializeUploadRequest").put("owner", settings.author());
    Call call = api.post("/rest/images?action=initializeUpload", request).harmless();
    JsonNode place = api.json(call).path("value");
    String id = place.path("image").asText();
    Optional<URI> address = api.trusted(place.path("uploadUrl").asText());
    if (!id.startsWith("urn:li:image:") || address.isEmpty()) {
      throw api.unreadable(call, "its answer does not say where to put the picture");
    }
    api.requireOk(api.send(api.put(address.get(), picture.type(), bytes)));
    return new Arrived(id, false);
  }

  /** A person's token may upload pictures and not ask about them: what is left is to wait a bit. */
  @Override
  public void ready(Media picture, String id) {
    if (settings.isOrganization()) {
      awaitAvailable(id);
    } else if (!rested) {
      pause.of(GRACE);
      rested = true;
    }
  }

  private void awaitAvailable(String id) {
    for (int asked = 0; asked < QUESTIONS; asked++) {
      String status =
          api.json(api.get("/rest/images/" + LinkedInApi.encoded(id))).path("status").asText();
      if (status.equals("AVAILABLE")) {
        return;
      }
      if (status.equals("PROCESSING_FAILED")) {
        throw new Rejected(
            "%s: LinkedIn could not process a picture. Replace it and have the post approved again."
                .formatted(who));
      }
      pause.of(BETWEEN);
    }
    throw new Transient(
        "%s: LinkedIn is still processing a picture after %d seconds. It is tried again by itself."
            .formatted(who, BETWEEN.multipliedBy(QUESTIONS).toSeconds()));
  }
}
