package io.postillion.core.brand;

import java.time.ZoneId;
import java.util.Locale;

/**
 * A tenant: everything else belongs to exactly one brand.
 *
 * @param language the language its posts are written in unless the article has another
 * @param zone the time zone in which its people plan
 */
public record Brand(
    BrandId id, String name, Locale language, ZoneId zone, Voice voice, WordPolicy words) {

  public Brand {
    if (name.isBlank()) {
      throw new IllegalArgumentException("Brand '%s' needs a name".formatted(id));
    }
  }
}
