package io.postillion.core.publish;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.publish.Pace.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one channel within its network's limits. The ledger, which all nodes share, is asked now
 * and then and when the allowance is used up; in between this node counts for itself.
 */
final class Guard {

  private static final Duration FRESH = Duration.ofSeconds(5);

  private int allowance;
  private Instant checked = Instant.MIN;
  private Instant opens = Instant.MIN;
  private Instant lastLeft = Instant.MIN;
  private @Nullable Pace known;

  /**
   * How many may leave now.
   *
   * @param wanted at most
   */
  int allows(Ledger ledger, BrandId brand, ChannelId channel, Pace pace, Instant now, int wanted) {
    Instant said = pace.notBefore();
    if (said != null && now.isBefore(said)) {
      opens = said;
      return 0;
    }
    int most = wanted;
    if (!pace.apart().isZero()) {
      if (lastLeft.equals(Instant.MIN)
          && ledger.begunSince(brand, channel, now.minus(pace.apart())) > 0) {
        lastLeft = now;
      }
      if (!lastLeft.equals(Instant.MIN) && now.isBefore(lastLeft.plus(pace.apart()))) {
        opens = lastLeft.plus(pace.apart());
        return 0;
      }
      most = Math.min(most, 1);
    }
    if (pace.windows().isEmpty()) {
      return most;
    }
    if (!pace.equals(known) || allowance == 0 || !now.isBefore(checked.plus(FRESH))) {
      count(ledger, brand, channel, pace.windows(), now);
      known = pace;
    }
    return Math.min(most, allowance);
  }

  private void count(
      Ledger ledger, BrandId brand, ChannelId channel, List<Window> windows, Instant now) {
    if (allowance == 0 && now.isBefore(opens)) {
      return;
    }
    int left = Integer.MAX_VALUE;
    for (Window window : windows) {
      Instant since = now.minus(window.span());
      int free = window.posts() - ledger.begunSince(brand, channel, since);
      if (free <= 0) {
        opens = now.plus(FRESH);
      }
      left = Math.min(left, free);
    }
    allowance = Math.max(0, left);
    checked = now;
  }

  void left(int many, Instant now) {
    if (many > 0) {
      allowance = Math.max(0, allowance - many);
      lastLeft = now;
    }
  }

  /** After {@link #allows} said none: when to ask again. */
  Instant opens() {
    return opens;
  }
}
