package io.postillion.connectors.pictures;

import io.postillion.core.failure.Rejected;
import io.postillion.core.post.Media;
import io.postillion.core.post.Pictures.Picture;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Looks at foreign bytes and strips what they tell besides the picture. No pixel is ever decoded.
 *
 * @param maxPixels width times height
 */
record Inspection(long maxPixels) {

  static final List<Format> FORMATS = List.of(new Jpeg(), new Png(), new WebP(), new Gif());

  /**
   * @param shown what the picture is called in messages
   * @throws Rejected when it is no whole picture, or has too many pixels
   */
  Picture of(byte[] all, String shown, String alt) {
    Bytes bytes = new Bytes(all);
    Format format =
        FORMATS.stream()
            .filter(candidate -> candidate.isIn(bytes))
            .findFirst()
            .orElseThrow(() -> rejected(shown, Unwanted.what(bytes)));
    try {
      Look look = format.look(bytes);
      if (look.width() == 0 || look.height() == 0) {
        throw new BrokenPictureException("has no width or no height");
      }
      if (look.pixels() > maxPixels) {
        throw rejected(
            shown,
            "has %d × %d pixels; at most %d megapixels are taken. Scale it down."
                .formatted(look.width(), look.height(), maxPixels / 1_000_000));
      }
      byte[] clean = format.strip(bytes);
      return new Picture(
          new Media(sha256(clean), look.type(), look.width(), look.height(), clean.length, alt),
          clean);
    } catch (BrokenPictureException e) {
      throw new Rejected(
          "The picture %s %s. Save it again and upload it anew.".formatted(shown, e.getMessage()),
          e);
    }
  }

  static Rejected rejected(String shown, String why) {
    return new Rejected("The picture %s %s".formatted(shown, why));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
