package io.postillion.core.setting;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the journal: somebody set something.
 *
 * @param number of this setting of this brand, from 1 without a gap
 * @param value null when it went back to what the configuration says
 */
public record Adjustment(
    BrandId brand,
    BrandSetting setting,
    int number,
    @Nullable List<String> value,
    PersonId person,
    Instant at) {

  public Adjustment {
    if (number < 1) {
      throw new IllegalArgumentException("Entries are counted from 1, not " + number);
    }
    value = value == null ? null : List.copyOf(value);
  }

  /**
   * An entry with the one before it.
   *
   * @param before null when it was the first
   */
  public record Step(Adjustment made, @Nullable Adjustment before) {}
}
