package io.postillion.connectors.cms.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.cms.Languages;
import io.postillion.connectors.cms.text.CleanText;
import io.postillion.connectors.cms.text.WebAddress;
import io.postillion.core.content.Cms.Skipped;
import io.postillion.core.content.Image;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.1 and 1.0 (jsonfeed.org). */
final class JsonFeed {

  private JsonFeed() {}

  static boolean is(JsonNode json) {
    return json.path("version").asText().contains("jsonfeed.org/version/");
  }

  static Feed read(JsonNode json, Locale otherwise) {
    Locale language = Languages.of(text(json, "language"), otherwise);
    List<Entry> entries = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    int number = 0;
    for (JsonNode item : json.path("items")) {
      number++;
      Entry entry = entry(item, language, text(json.path("authors").path(0), "name"));
      if (entry.isKnowable()) {
        entries.add(entry);
      } else {
        skipped.add(Entry.unknowable(number));
      }
    }
    return new Feed(
        json.path("title").asText(),
        entries,
        skipped,
        WebAddress.of(text(json, "next_url")).orElse(null));
  }

  private static Entry entry(JsonNode item, Locale language, @Nullable String feedAuthor) {
    String author =
        firstOf(
            text(item.path("authors").path(0), "name"),
            text(item.path("author"), "name"),
            feedAuthor);
    String url = text(item, "url");
    return new Entry(
        text(item, "id"),
        Languages.of(text(item, "language"), language),
        text(item, "title"),
        text(item, "content_html"),
        firstOf(text(item, "content_text"), text(item, "summary")),
        url == null ? text(item, "external_url") : url,
        images(item),
        StreamSupport.stream(item.path("tags").spliterator(), false).map(JsonNode::asText).toList(),
        author,
        instant(text(item, "date_published")),
        instant(text(item, "date_modified")));
  }

  private static List<Image> images(JsonNode item) {
    List<Image> images = new ArrayList<>();
    for (String field : List.of("image", "banner_image")) {
      WebAddress.of(text(item, field)).ifPresent(uri -> images.add(new Image(uri, "")));
    }
    for (JsonNode attachment : item.path("attachments")) {
      if (attachment.path("mime_type").asText().startsWith("image/")) {
        String alt = CleanText.line(attachment.path("title").asText());
        WebAddress.of(text(attachment, "url")).ifPresent(uri -> images.add(new Image(uri, alt)));
      }
    }
    return images;
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
        ? value.asText()
        : null;
  }

  private static @Nullable String firstOf(@Nullable String... values) {
    for (String value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable Instant instant(@Nullable String date) {
    try {
      return date == null ? null : OffsetDateTime.parse(date).toInstant();
    } catch (DateTimeException e) {
      return null; // as if it said none
    }
  }
}
