package io.postillion.core.ai;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * Forgets what models said, and what was offered and left, when it was kept as long as its brand
 * wants.
 */
public final class Forgetting {

  /** How long it is kept where a brand does not say. */
  public static final Duration USUAL = Duration.ofDays(90);

  /** Rows in one statement: a large first clean-up holds nobody up. */
  static final int AT_ONCE = 500;

  private final List<Forgettable> records;
  private final Brands brands;
  private final Map<BrandId, Duration> kept;
  private final Clock clock;

  public Forgetting(
      List<Forgettable> records, Brands brands, Map<BrandId, Duration> kept, Clock clock) {
    this.records = List.copyOf(records);
    this.brands = brands;
    this.kept = Map.copyOf(kept);
    this.clock = clock;
  }

  /**
   * @return how many
   */
  public int forget() {
    int forgotten = 0;
    for (BrandId brand : brands.all().stream().map(one -> one.id()).toList()) {
      Instant before = clock.instant().minus(kept.getOrDefault(brand, USUAL));
      for (Forgettable record : records) {
        forgotten += all(() -> record.forget(brand, before, AT_ONCE));
      }
    }
    return forgotten;
  }

  private static int all(IntSupplier some) {
    int sum = 0;
    int last;
    do {
      last = some.getAsInt();
      sum += last;
    } while (last == AT_ONCE);
    return sum;
  }
}
