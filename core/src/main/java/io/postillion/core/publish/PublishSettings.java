package io.postillion.core.publish;

import java.time.Duration;

/**
 * How hard this node works.
 *
 * @param threads how many posts are on the wire at once, over all channels
 * @param perChannel how many of one channel
 * @param overdueSpacing between two overdue posts of one channel, after an outage or a brake
 * @param callLimit no call of a network takes longer; the lease on a post follows from it
 * @param ahead what is due within this time and was not woken is woken by the publisher itself;
 *     less than the lead with which posts are woken, and enough to prepare one
 */
public record PublishSettings(
    int threads, int perChannel, Duration overdueSpacing, Duration callLimit, Duration ahead) {

  private static final Duration AHEAD = Duration.ofSeconds(8);

  public static final PublishSettings DEFAULT = new PublishSettings(200, 4, Duration.ofSeconds(10));

  public PublishSettings {
    if (threads < 1 || perChannel < 1 || overdueSpacing.isNegative() || ahead.isNegative()) {
      throw new IllegalArgumentException(
          "Publishing needs at least one thread, one post per channel and no negative times");
    }
    if (callLimit.compareTo(Publisher.CALL_LIMIT) > 0 || callLimit.toMillis() < 1) {
      throw new IllegalArgumentException(
          "A call of a network takes up to %s, not %s".formatted(Publisher.CALL_LIMIT, callLimit));
    }
  }

  /** With the limit that all networks keep. */
  public PublishSettings(int threads, int perChannel, Duration overdueSpacing) {
    this(threads, perChannel, overdueSpacing, Publisher.CALL_LIMIT, AHEAD);
  }

  /** How long a claim holds in the ledger; well beyond the longest call. */
  Duration lease() {
    return callLimit.multipliedBy(3);
  }

  /** A request that begins within this time ends, or breaks off, long before the lease does. */
  Duration permit() {
    return callLimit;
  }

  /** When the last request of a send that was begun has ended, or broken off. */
  Duration silence() {
    return permit().plus(callLimit);
  }
}
