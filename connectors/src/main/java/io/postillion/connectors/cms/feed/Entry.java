package io.postillion.connectors.cms.feed;

import io.postillion.connectors.cms.text.CleanText;
import io.postillion.connectors.cms.text.HtmlText;
import io.postillion.connectors.cms.text.WebAddress;
import io.postillion.core.content.Cms.Skipped;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.Image;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item of a feed, as all formats have it.
 *
 * @param title may contain HTML
 * @param html null when there is only {@code text}
 * @param text plain
 * @param published null when the feed does not say
 * @param updated likewise
 */
record Entry(
    @Nullable String id,
    Locale language,
    @Nullable String title,
    @Nullable String html,
    @Nullable String text,
    @Nullable String link,
    List<Image> images,
    List<String> tags,
    @Nullable String author,
    @Nullable Instant published,
    @Nullable Instant updated) {

  /** Ids must fit into an index of the database. */
  private static final int LONGEST_ID = 500;

  private static final int MOST_IMAGES = 10;

  /** An entry without this cannot be recognised when it comes again. */
  boolean isKnowable() {
    return Stream.of(id, link, title).anyMatch(part -> part != null && !part.isBlank());
  }

  static Skipped unknowable(int number) {
    return new Skipped(
        "item " + number,
        "It has no id, no link and no title. Give it a guid (RSS) or an id (Atom, JSON Feed).");
  }

  String externalId() {
    String best =
        Stream.of(id, link, title)
            .filter(part -> part != null && !part.isBlank())
            .findFirst()
            .orElseThrow()
            .strip();
    return best.length() <= LONGEST_ID
        ? best
        : UUID.nameUUIDFromBytes(best.getBytes(StandardCharsets.UTF_8)).toString();
  }

  boolean isPublic(Instant now) {
    return published == null || !published.isAfter(now);
  }

  /**
   * @param base the feed, which relative addresses are relative to
   * @param now when it was seen: the date of an entry that has none
   */
  CmsItem item(URI base, Instant now) {
    URI address = link == null ? null : WebAddress.of(resolved(base, link)).orElse(null);
    HtmlText content = HtmlText.parse(html == null ? "" : html, address == null ? base : address);
    Instant first = published == null ? updated == null ? now : updated : published;
    return new CmsItem(
        externalId(),
        language,
        heading(),
        html == null ? CleanText.of(text == null ? "" : text) : content.text(),
        address,
        images(content),
        tags.stream().map(CleanText::line).filter(tag -> !tag.isEmpty()).distinct().toList(),
        author == null || author.isBlank() ? null : CleanText.line(author),
        first,
        updated == null ? first : updated);
  }

  private String heading() {
    String written = HtmlText.line(title == null ? "" : title);
    return written.isEmpty() ? externalId() : written;
  }

  private List<Image> images(HtmlText content) {
    Map<URI, Image> all = new LinkedHashMap<>();
    Stream.concat(images.stream(), content.images(MOST_IMAGES).stream())
        .forEach(
            image ->
                all.merge(image.location(), image, (one, two) -> one.alt().isEmpty() ? two : one));
    return all.values().stream().limit(MOST_IMAGES).toList();
  }

  private static String resolved(URI base, String link) {
    try {
      return base.resolve(link.strip().replace(" ", "%20")).toString();
    } catch (IllegalArgumentException e) {
      return ""; // no address: the article has none
    }
  }
}
