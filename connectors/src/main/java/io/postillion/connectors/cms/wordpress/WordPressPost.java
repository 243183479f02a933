package io.postillion.connectors.cms.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.cms.Languages;
import io.postillion.connectors.cms.text.CleanText;
import io.postillion.connectors.cms.text.HtmlText;
import io.postillion.connectors.cms.text.WebAddress;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.Image;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A post as {@code wp/v2} writes it, with author, picture and tags embedded. */
final class WordPressPost {

  static final String FIELDS =
      "id,status,date_gmt,modified_gmt,link,title,content,lang,_links,_embedded";
  static final String EMBED = "author,wp:featuredmedia,wp:term";

  private static final int MOST_IMAGES = 10;

  private WordPressPost() {}

  /**
   * The item; empty when the post is not for everybody now: a draft, for later, behind a password.
   *
   * @throws IllegalArgumentException when the post lacks what it must have
   */
  static Optional<CmsItem> item(JsonNode post, WordPressSettings settings, Instant now) {
    Instant published = time(post, "date_gmt");
    boolean open =
        post.path("status").asText().equals("publish")
            && !post.path("content").path("protected").asBoolean()
            && !published.isAfter(now);
    return open ? Optional.of(open(post, published, settings)) : Optional.empty();
  }

  private static CmsItem open(JsonNode post, Instant published, WordPressSettings settings) {
    URI link = WebAddress.of(post.path("link").asText()).orElse(null);
    HtmlText content =
        HtmlText.parse(
            post.path("content").path("rendered").asText(), link == null ? settings.site() : link);
    return new CmsItem(
        post.path("id").asText(),
        Languages.of(post.path("lang").asText(), settings.language()),
        HtmlText.line(post.path("title").path("rendered").asText()),
        content.text(),
        link,
        images(post, content),
        tags(post),
        author(post),
        published,
        time(post, "modified_gmt"));
  }

  private static List<Image> images(JsonNode post, HtmlText content) {
    JsonNode featured = post.path("_embedded").path("wp:featuredmedia").path(0);
    List<Image> images = new ArrayList<>();
    WebAddress.of(featured.path("source_url").asText())
        .filter(uri -> featured.path("media_type").asText("image").equals("image"))
        .map(uri -> new Image(uri, CleanText.line(featured.path("alt_text").asText())))
        .ifPresent(images::add);
    content.images(MOST_IMAGES).stream()
        .filter(image -> images.stream().noneMatch(image.location()::equals))
        .forEach(images::add);
    return images;
  }

  private static List<String> tags(JsonNode post) {
    List<String> tags = new ArrayList<>();
    for (JsonNode taxonomy : post.path("_embedded").path("wp:term")) {
      for (JsonNode term : taxonomy) {
        if (term.path("taxonomy").asText().equals("post_tag")) {
          tags.add(HtmlText.line(term.path("name").asText()));
        }
      }
    }
    return tags;
  }

  private static @Nullable String author(JsonNode post) {
    String name =
        HtmlText.line(post.path("_embedded").path("author").path(0).path("name").asText());
    return name.isEmpty() ? null : name;
  }

  private static Instant time(JsonNode post, String field) {
    try {
      return Listing.instant(post.path(field));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "Its %s is '%s', which is no time. Open the post in WordPress and save it again."
              .formatted(field, post.path(field).asText()),
          e);
    }
  }
}
