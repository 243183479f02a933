package io.postillion.core.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a revision.
 *
 * @param sha256 of its bytes, as the seal has it
 * @param bytesCheck whether the bytes that are kept have that hash
 * @param alt what it shows, in words; empty when nobody said it
 * @param altFrom who suggested these words; null when a person wrote them
 * @param origin how it was made here; null for a picture of the article
 */
public record Picture(
    String sha256,
    Check bytesCheck,
    String type,
    int width,
    int height,
    long bytes,
    String alt,
    @Nullable By altFrom,
    @Nullable Origin origin) {

  /** In which way a picture was made. */
  public enum Way {
    CARD,
    CROP,
    MODEL
  }

  /**
   * How a picture was made.
   *
   * @param detail the card's template, the crop's source, or the model
   * @param wish what a person asked a model for; empty otherwise
   * @param original hash of the picture that it was made of; empty when there was none
   */
  public record Origin(Way way, String detail, String wish, String original, By by, Instant at) {}
}
