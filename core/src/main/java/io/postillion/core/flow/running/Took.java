package io.postillion.core.flow.running;

import java.time.Duration;

/**
 * How long a step took that came to its end; what was broken off is not counted.
 *
 * @param median half took no longer
 * @param p90 nine of ten took no longer
 * @param total all together
 */
public record Took(long count, Duration median, Duration p90, Duration total) {

  public static final Took NONE = new Took(0, Duration.ZERO, Duration.ZERO, Duration.ZERO);
}
