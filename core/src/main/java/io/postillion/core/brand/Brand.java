package io.postillion.core.brand;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A tenant: everything else belongs to exactly one brand.
 *
 * @param language the language its posts are written in unless the article has another
 * @param zone the time zone in which its people plan
 * @param tolerance a post that could not go out for longer than this after it was due asks a person
 *     first; a minute or more
 */
public record Brand(
    BrandId id,
    String name,
    Locale language,
    ZoneId zone,
    Voice voice,
    WordPolicy words,
    Duration tolerance) {

  private static final Duration LEAST_TOLERANCE = Duration.ofMinutes(1);

  /** How late is still on time where a brand does not say. */
  public static final Duration TOLERANCE = Duration.ofMinutes(15);

  public Brand {
    if (name.isBlank()) {
      throw new IllegalArgumentException("Brand '%s' needs a name".formatted(id));
    }
    if (tolerance.compareTo(LEAST_TOLERANCE) < 0) {
      throw new IllegalArgumentException(
          "Brand '%s' needs a tolerance of a minute or more, not %s".formatted(id, tolerance));
    }
  }

  /** A brand with the usual tolerance. */
  public Brand(
      BrandId id, String name, Locale language, ZoneId zone, Voice voice, WordPolicy words) {
    this(id, name, language, zone, voice, words, TOLERANCE);
  }
}
