package io.postillion.core.publish;

import java.time.Duration;

/**
 * How hard this node works.
 *
 * @param threads how many posts are on the wire at once, over all channels
 * @param perChannel how many of one channel
 * @param overdueSpacing between two overdue posts of one channel, after an outage or a brake
 */
public record PublishSettings(int threads, int perChannel, Duration overdueSpacing) {

  public static final PublishSettings DEFAULT = new PublishSettings(200, 4, Duration.ofSeconds(10));

  public PublishSettings {
    if (threads < 1 || perChannel < 1 || overdueSpacing.isNegative()) {
      throw new IllegalArgumentException(
          "Publishing needs at least one thread, one post per channel and no negative spacing");
    }
  }
}
