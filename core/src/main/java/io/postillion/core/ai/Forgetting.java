package io.postillion.core.ai;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * Forgets what models said when it was kept as long as its brand wants: the outputs of calls, whose
 * figures stay, and suggestions that nobody took.
 */
public final class Forgetting {

  /** How long it is kept where a brand does not say. */
  public static final Duration USUAL = Duration.ofDays(90);

  /** Rows in one statement: a large first clean-up holds nobody up. */
  static final int AT_ONCE = 500;

  private final AiCalls calls;
  private final Suggestions suggestions;
  private final Brands brands;
  private final Map<BrandId, Duration> kept;
  private final Clock clock;

  public Forgetting(
      AiCalls calls,
      Suggestions suggestions,
      Brands brands,
      Map<BrandId, Duration> kept,
      Clock clock) {
    this.calls = calls;
    this.suggestions = suggestions;
    this.brands = brands;
    this.kept = Map.copyOf(kept);
    this.clock = clock;
  }

  /**
   * @return how many outputs and suggestions
   */
  public int forget() {
    int forgotten = 0;
    for (BrandId brand : brands.all().stream().map(one -> one.id()).toList()) {
      Instant before = clock.instant().minus(kept.getOrDefault(brand, USUAL));
      forgotten += all(() -> calls.forgetOutputs(brand, before, AT_ONCE));
      forgotten += all(() -> suggestions.forget(brand, before, AT_ONCE));
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
