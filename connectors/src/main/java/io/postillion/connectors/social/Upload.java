package io.postillion.connectors.social;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.postillion.core.post.Media;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture that lies on a network's server and belongs to no post yet; part of a handle.
 *
 * @param sha256 of the picture's bytes
 * @param id the network's own
 * @param ready whether it can be posted: processed, and its alt text said
 */
public record Upload(String sha256, String id, Instant at, boolean ready) {

  /** Networks drop what nobody posts after a day (X, Mastodon); long enough before that. */
  private static final Duration GOOD_FOR = Duration.ofHours(20);

  /**
   * What of an earlier preparation can still be used: its first pictures, up to one that is another
   * or has lain too long.
   *
   * @param written by {@link #json}
   */
  public static List<Upload> stillGood(JsonNode written, List<Media> pictures, Instant now) {
    List<Upload> good = new ArrayList<>();
    for (JsonNode each : written) {
      if (good.size() == pictures.size()) {
        break;
      }
      Upload upload = read(each);
      if (!upload.sha256().equals(pictures.get(good.size()).sha256())
          || upload.at().isBefore(now.minus(GOOD_FOR))) {
        break;
      }
      good.add(upload);
    }
    return good;
  }

  /** All of them, as {@link #stillGood} reads them. */
  public static ArrayNode json(List<Upload> uploads) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    uploads.forEach(
        upload ->
            list.addObject()
                .put("sha256", upload.sha256())
                .put("id", upload.id())
                .put("at", upload.at().toString())
                .put("ready", upload.ready()));
    return list;
  }

  /** What {@link #json} wrote, however old. */
  public static List<Upload> all(JsonNode written) {
    List<Upload> all = new ArrayList<>();
    written.forEach(each -> all.add(read(each)));
    return all;
  }

  private static Upload read(JsonNode json) {
    try {
      return new Upload(
          json.required("sha256").asText(),
          json.required("id").asText(),
          Instant.parse(json.required("at").asText()),
          json.required("ready").asBoolean());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalStateException("This is no uploaded picture of a handle", e);
    }
  }

  Upload readied() {
    return new Upload(sha256, id, at, true);
  }
}
