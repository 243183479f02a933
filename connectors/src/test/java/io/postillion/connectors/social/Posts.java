package io.postillion.connectors.social;

import io.postillion.core.post.LinkCard;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostContent;
import io.postillion.core.publish.Follows;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Permit;
import io.postillion.core.publish.PublicationId;
import io.postillion.core.publish.Sent;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/** Posts on their way, for tests. */
public final class Posts {

  public static final PublicationId KEY = PublicationId.of("6f1f6c2e-1c1d-4a53-9d55-0d2f3c1b7a10");
  public static final PublicationId PART_KEY =
      PublicationId.of("0a7f6c2e-1c1d-3a53-9d55-0d2f3c1b7a10");
  public static final Permit LEAVE = () -> {};
  public static final Instant DUE = Instant.parse("2026-11-22T12:00:00Z");

  private Posts() {}

  public static Outgoing of(String text) {
    return of(PostContent.of(text, Locale.ENGLISH));
  }

  public static Outgoing of(PostContent content) {
    return of(KEY, content, DUE);
  }

  public static Outgoing of(PublicationId key, PostContent content, Instant due) {
    Map<String, byte[]> pictures =
        content.media().isEmpty() ? Map.of() : Map.of(content.media().get(0).sha256(), png());
    return new Outgoing(key, 1, content, due, pictures);
  }

  /** The same post at another attempt. */
  public static Outgoing attempt(int attempt, Outgoing post) {
    return new Outgoing(post.key(), attempt, post.content(), post.dueAt(), post.pictures());
  }

  /** The second post of a thread, after one that is out there. */
  public static Outgoing following(Sent first, String text) {
    return new Outgoing(
        PART_KEY,
        1,
        PostContent.of(text, Locale.ENGLISH),
        DUE,
        Map.of(),
        new Follows(2, first, first));
  }

  public static Outgoing withPictures(String text, int pictures) {
    return of(
        new PostContent(
            text, Locale.ENGLISH, Collections.nCopies(pictures, picture("A white square")), null));
  }

  public static Outgoing withCard(String text) {
    LinkCard card =
        new LinkCard(URI.create("https://example.com/news"), "The news", "What happened");
    return of(new PostContent(text, Locale.ENGLISH, List.of(), card));
  }

  public static Media picture(String alt) {
    return new Media("5feceb66ffc86f38", "image/png", 4, 2, png().length, alt);
  }

  /** A picture of 4 × 2 pixels. */
  public static byte[] png() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(4, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
