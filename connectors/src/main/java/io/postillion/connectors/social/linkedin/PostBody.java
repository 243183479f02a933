package io.postillion.connectors.social.linkedin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.postillion.connectors.social.Upload;
import io.postillion.core.post.LinkCard;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostContent;
import java.util.List;

/** A post as LinkedIn takes it. Source: Microsoft Learn, "Posts API". */
final class PostBody {

  private PostBody() {}

  /**
   * @param pictures the uploaded ones, as many as the content has and in its order. The card of a
   *     post without pictures shows none: nobody approved the one behind the link
   */
  static ObjectNode of(String author, PostContent content, List<Upload> pictures) {
    ObjectNode post =
        JsonNodeFactory.instance
            .objectNode()
            .put("author", author)
            .put("commentary", LittleText.of(content.text()))
            .put("visibility", "PUBLIC");
    ObjectNode distribution = post.putObject("distribution").put("feedDistribution", "MAIN_FEED");
    distribution.putArray("targetEntities");
    distribution.putArray("thirdPartyDistributionChannels");
    if (pictures.size() == 1) {
      describe(
          post.putObject("content").putObject("media"), content.media().get(0), pictures.get(0));
    } else if (!pictures.isEmpty()) {
      ArrayNode images = post.putObject("content").putObject("multiImage").putArray("images");
      for (int number = 0; number < pictures.size(); number++) {
        describe(images.addObject(), content.media().get(number), pictures.get(number));
      }
    } else {
      content.card().ifPresent(card -> show(post.putObject("content").putObject("article"), card));
    }
    return post.put("lifecycleState", "PUBLISHED").put("isReshareDisabledByAuthor", false);
  }

  private static void describe(ObjectNode image, Media picture, Upload upload) {
    image.put("id", upload.id());
    if (!picture.alt().isEmpty()) {
      image.put("altText", picture.alt());
    }
  }

  private static void show(ObjectNode article, LinkCard card) {
    article.put("source", card.uri().toString()).put("title", card.title());
    if (!card.description().isEmpty()) {
      article.put("description", card.description());
    }
  }
}
