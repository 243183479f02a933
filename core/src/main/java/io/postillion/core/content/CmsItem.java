package io.postillion.core.content;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One published content item in one language, as a CMS delivered it.
 *
 * @param externalId the CMS's own id, opaque to us
 * @param body clean text: paragraphs separated by a blank line, headings as {@code ## Heading},
 *     links as {@code [text](url)}; never HTML
 * @param link where readers find it; null when it has no address
 * @param images the featured image first
 */
public record CmsItem(
    String externalId,
    Locale language,
    String title,
    String body,
    @Nullable URI link,
    List<Image> images,
    List<String> tags,
    @Nullable String author,
    Instant publishedAt,
    Instant modifiedAt) {

  /** The most characters of body that are kept: far more than any post can rest on. */
  public static final int MAX_BODY = 200_000;

  public CmsItem {
    if (externalId.isBlank()) {
      throw new IllegalArgumentException("An item of a CMS needs an id");
    }
    images = List.copyOf(images);
    tags = List.copyOf(tags);
    if (body.length() > MAX_BODY) {
      body = body.substring(0, MAX_BODY);
    }
  }

  /**
   * SHA-256 over what a post could rest on: title, body, link, images. Not over times or tags, so a
   * write-back of ours does not look like an edit.
   */
  public String contentHash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      List<String> parts =
          List.of(title, body, String.valueOf(link), images.toString(), language.toLanguageTag());
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
