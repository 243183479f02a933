package io.postillion.core.setting;

import io.postillion.core.brand.BrandId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

/**
 * What counts now of what was chosen, remembered for a moment: however many posts are checked, a
 * brand costs one query in it, and what was set on another node counts after it.
 */
public final class ChosenNow {

  /** How long something that was set elsewhere may be overlooked. */
  public static final Duration MOMENT = Duration.ofSeconds(1);

  private record Read(Chosen chosen, Instant at) {
    boolean isFresh(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(MOMENT));
    }
  }

  private final Adjustments journal;
  private final BiPredicate<BrandId, BrandSetting> configured;
  private final Clock clock;
  private final Map<BrandId, Read> memory = new ConcurrentHashMap<>();

  /**
   * @param configured what the configuration names, which is not chosen
   */
  public ChosenNow(
      Adjustments journal, BiPredicate<BrandId, BrandSetting> configured, Clock clock) {
    this.journal = journal;
    this.configured = configured;
    this.clock = clock;
  }

  public Chosen of(BrandId brand) {
    Instant now = clock.instant();
    Read read = memory.get(brand);
    if (read == null || !read.isFresh(now)) {
      read = new Read(chosen(brand, journal.newest(brand)), now);
      memory.put(brand, read);
    }
    return read.chosen();
  }

  /** Looks again next time. */
  void forget(BrandId brand) {
    memory.remove(brand);
  }

  private Chosen chosen(BrandId brand, List<Adjustment> newest) {
    Map<BrandSetting, List<String>> values = new EnumMap<>(BrandSetting.class);
    for (Adjustment one : newest) {
      List<String> value = one.value();
      if (value != null && !configured.test(brand, one.setting())) {
        values.put(one.setting(), value);
      }
    }
    return new Chosen(values);
  }
}
