package io.postillion.connectors.cms.folder;

import io.postillion.connectors.cms.Languages;
import io.postillion.connectors.cms.text.CleanText;
import io.postillion.connectors.cms.text.MarkdownText;
import io.postillion.connectors.cms.text.WebAddress;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.Image;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file and what it says.
 *
 * @param id its path within the folder, with slashes
 * @param saved when the file was last written: its date when it has no other
 */
record ArticleFile(String id, byte[] bytes, Instant saved) {

  /**
   * The article; empty while it is a draft or its date lies in the future.
   *
   * @throws UnreadableException when it is no article
   */
  Optional<CmsItem> read(FolderSettings settings, ArticleImages images, Instant now)
      throws UnreadableException {
    FrontMatter front = FrontMatter.parse(text());
    Instant published = date(front, settings, "date", "published").orElse(earlier(saved, now));
    if (isTrue(front, "draft") || published.isAfter(now)) {
      return Optional.empty();
    }
    String title = CleanText.line(front.value("title").map(FrontMatter.Value::text).orElse(""));
    if (title.isEmpty()) {
      throw UnreadableException.at(
          1, "there is no title. Add title: and the title of the article.");
    }
    URI link = link(front, settings);
    return Optional.of(
        new CmsItem(
            id,
            Languages.of(
                front.value("language", "lang", "locale").map(FrontMatter.Value::text).orElse(null),
                settings.language()),
            title,
            body(front, link == null ? settings.site() : link),
            link,
            images(front, images),
            front.words("tags"),
            front.value("author").map(FrontMatter.Value::text).map(CleanText::line).orElse(null),
            published,
            date(front, settings, "updated", "lastmod").orElse(published)));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private String text() throws UnreadableException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableException("It is no text in UTF-8. Save it in that encoding.", e);
    }
  }

  private static String body(FrontMatter front, @Nullable URI base) throws UnreadableException {
    try {
      return MarkdownText.parse(front.rest(), base == null ? URI.create("") : base).text();
    } catch (IllegalArgumentException e) {
      throw new UnreadableException("The text cannot be read: " + e.getMessage(), e);
    }
  }

  private static Optional<Instant> date(FrontMatter front, FolderSettings settings, String... names)
      throws UnreadableException {
    Optional<FrontMatter.Value> value = front.value(names);
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(FrontMatterDate.parse(value.get(), settings.zone()));
  }

  private static boolean isTrue(FrontMatter front, String name) throws UnreadableException {
    Optional<FrontMatter.Value> value = front.value(name);
    if (value.isEmpty()) {
      return false;
    }
    return switch (value.get().text()) {
      case "true", "yes", "True", "Yes" -> true;
      case "false", "no", "False", "No" -> false;
      default -> throw value.get().because("must be true or false.");
    };
  }

  private static @Nullable URI link(FrontMatter front, FolderSettings settings)
      throws UnreadableException {
    Optional<FrontMatter.Value> value = front.value("link", "url", "canonical");
    if (value.isEmpty()) {
      return null;
    }
    URI site = settings.site();
    String written = value.get().text();
    String address =
        written.startsWith("/") && site != null ? site.resolve(written).toString() : written;
    return WebAddress.of(address)
        .orElseThrow(
            () -> value.get().because("is no address. Write it in full, beginning with https://."));
  }

  private List<Image> images(FrontMatter front, ArticleImages images) throws UnreadableException {
    List<Image> found = new ArrayList<>();
    Optional<FrontMatter.Value> first = front.value("image");
    if (first.isPresent()) {
      found.add(image(first.get(), front.value("imageAlt", "image_alt"), images));
    }
    for (FrontMatter entry : front.entries("images", "src")) {
      Optional<FrontMatter.Value> source = entry.value("src");
      if (source.isPresent()) {
        found.add(image(source.get(), entry.value("alt"), images));
      }
    }
    return found;
  }

  private Image image(
      FrontMatter.Value source, Optional<FrontMatter.Value> alt, ArticleImages images)
      throws UnreadableException {
    return new Image(
        images.locate(id, source),
        alt.map(FrontMatter.Value::text).map(CleanText::line).orElse(""));
  }
}
