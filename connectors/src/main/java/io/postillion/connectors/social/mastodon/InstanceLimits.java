package io.postillion.connectors.social.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.check.NetworkLimits.Measure;
import io.postillion.core.check.TextLengths;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What one server takes, as its instance document says; what it does not say is as on Mastodon.
 * Source: docs.joinmastodon.org/entities/Instance and V1_Instance.
 */
final class InstanceLimits {

  private static final Set<String> PICTURES =
      Set.of("image/jpeg", "image/png", "image/webp", "image/gif");
  private static final int MANNERLY_HASHTAGS = 10;
  private static final int MANNERLY_THREAD = 25;

  private InstanceLimits() {}

  static NetworkLimits usual() {
    return of(MissingNode.getInstance());
  }

  /**
   * @param instance of version 2 or 1, which say these the same way; Pleroma's {@code
   *     max_toot_chars} is understood
   */
  static NetworkLimits of(JsonNode instance) {
    JsonNode statuses = instance.at("/configuration/statuses");
    JsonNode media = instance.at("/configuration/media_attachments");
    int characters =
        positive(statuses.path("max_characters"), positive(instance.path("max_toot_chars"), 500));
    int perUrl = positive(statuses.path("characters_reserved_per_url"), 23);
    return new NetworkLimits(
            List.of(new Measure("characters", characters, TextLengths.mastodon(perUrl))),
            positive(statuses.path("max_media_attachments"), 4),
            pictures(media.path("supported_mime_types")),
            positive(media.path("image_size_limit"), 16_777_216),
            positive(media.path("image_matrix_limit"), 33_177_600),
            positive(media.path("description_limit"), 1_500),
            MANNERLY_HASHTAGS,
            false)
        .withThreadsOf(MANNERLY_THREAD);
  }

  private static int positive(JsonNode value, int usual) {
    return value.asInt() > 0 ? value.asInt() : usual;
  }

  private static Set<String> pictures(JsonNode types) {
    Set<String> known =
        StreamSupport.stream(types.spliterator(), false)
            .map(JsonNode::asText)
            .filter(PICTURES::contains)
            .collect(Collectors.toUnmodifiableSet());
    return known.isEmpty() ? PICTURES : known;
  }
}
