package io.postillion.core.flow.running;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is at a step now.
 *
 * @param count how many
 * @param oldest since when the first of them waits; null when none does
 * @param median half of them wait for longer; null when none does
 */
public record Waiting(long count, @Nullable Instant oldest, @Nullable Instant median) {

  public static final Waiting NONE = new Waiting(0, null, null);
}
