package io.postillion.connectors.cms.wordpress;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.postillion.core.content.SocialStatus;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST postillion/v1/posts/{id}/status}, as the plugin's rest.php takes it. */
final class StatusMessage {

  private StatusMessage() {}

  static String json(SocialStatus status) {
    ObjectNode message =
        JsonNodeFactory.instance
            .objectNode()
            .put("status", status.summary())
            .put("updated", status.updated().toString());
    ArrayNode posts = message.putArray("posts");
    for (SocialStatus.Entry entry : status.posts()) {
      posts
          .addObject()
          .put("channel", entry.channel())
          .put("network", entry.network())
          .put("status", entry.status())
          .put("permalink", text(entry.permalink()))
          .put("publishedAt", text(entry.publishedAt()));
    }
    return message.toString();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
