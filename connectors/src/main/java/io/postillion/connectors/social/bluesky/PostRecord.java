package io.postillion.connectors.social.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.postillion.core.post.LinkCard;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostContent;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as Bluesky stores it. Source: lexicons {@code app.bsky.feed.post} and {@code
 * app.bsky.embed.*}.
 */
final class PostRecord {

  static final String COLLECTION = "app.bsky.feed.post";

  private PostRecord() {}

  /**
   * @param blobs the uploaded pictures, as many as the content has and in its order. The card of a
   *     post without pictures shows none: nobody approved the one behind the link
   * @param reply what it hangs on; null unless it is a later post of a thread
   */
  static ObjectNode of(
      PostContent content,
      String createdAt,
      ArrayNode facets,
      List<JsonNode> blobs,
      @Nullable ObjectNode reply) {
    ObjectNode post =
        JsonNodeFactory.instance
            .objectNode()
            .put("$type", COLLECTION)
            .put("text", content.text())
            .put("createdAt", createdAt);
    String language = content.language().toLanguageTag();
    if (!language.equals("und")) {
      post.putArray("langs").add(language);
    }
    if (!facets.isEmpty()) {
      post.set("facets", facets);
    }
    if (reply != null) {
      post.set("reply", reply);
    }
    if (!blobs.isEmpty()) {
      post.set("embed", images(content.media(), blobs));
    } else {
      content.card().ifPresent(card -> post.set("embed", external(card)));
    }
    return post;
  }

  private static ObjectNode images(List<Media> media, List<JsonNode> blobs) {
    ObjectNode embed = JsonNodeFactory.instance.objectNode().put("$type", "app.bsky.embed.images");
    ArrayNode images = embed.putArray("images");
    Iterator<JsonNode> uploaded = blobs.iterator();
    for (Media picture : media) {
      ObjectNode image = images.addObject();
      image.set("image", uploaded.next());
      image.put("alt", picture.alt());
      image.putObject("aspectRatio").put("width", picture.width()).put("height", picture.height());
    }
    return embed;
  }

  private static ObjectNode external(LinkCard card) {
    ObjectNode embed =
        JsonNodeFactory.instance.objectNode().put("$type", "app.bsky.embed.external");
    embed
        .putObject("external")
        .put("uri", card.uri().toString())
        .put("title", card.title())
        .put("description", card.description());
    return embed;
  }
}
