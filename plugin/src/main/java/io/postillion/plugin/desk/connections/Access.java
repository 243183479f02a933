package io.postillion.plugin.desk.connections;

import io.postillion.core.brand.Grants.Standing;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Times.Moment;
import io.postillion.plugin.desk.text.Visible;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a channel that people connect stays connected.
 *
 * @param connected false when nobody did yet
 * @param account on the network; empty when it did not say
 * @param renews whether it stays connected by itself
 * @param until when somebody has to reconnect it; null when that is not known
 * @param endsSoon whether that is within a week
 */
record Access(
    boolean connected, String account, boolean renews, @Nullable Moment until, boolean endsSoon) {

  private static final Duration WARNING = Duration.ofDays(7);

  static Access of(@Nullable Standing standing, Times times, Desk desk) {
    return standing == null
        ? new Access(false, "", false, null, false)
        : new Access(
            true,
            Visible.text(standing.account()),
            standing.renews(),
            standing.until() == null ? null : times.at(standing.until(), desk.zone()),
            standing.endsWithin(WARNING, times.now()));
  }
}
