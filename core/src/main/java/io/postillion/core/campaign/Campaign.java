package io.postillion.core.campaign;

import io.postillion.core.brand.BrandId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What posts of a brand belong together for.
 *
 * @param name no other open campaign of the brand has it, whatever its case
 * @param first its first day; null when it has none
 * @param last its last day, not before the first; null when it has none
 * @param closedAt since when no post is put into it any more; null while it is open
 */
public record Campaign(
    CampaignId id,
    BrandId brand,
    String name,
    Hue hue,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    Value value,
    @Nullable Instant closedAt) {

  /** As long as a name may be. */
  public static final int LONGEST_NAME = 100;

  public Campaign {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "The name of a campaign has 1 to %d characters".formatted(LONGEST_NAME));
    }
    if (first != null && last != null && last.isBefore(first)) {
      throw new IllegalArgumentException("%s is before %s".formatted(last, first));
    }
  }

  public boolean isOpen() {
    return closedAt == null;
  }

  /** The form in which names are compared. */
  public String folded() {
    return name.toLowerCase(Locale.ROOT);
  }
}
