package io.postillion.connectors.cms.wordpress;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a site was read.
 *
 * @param seen the latest time on any post that was seen; a whole second of the site's clock
 * @param from what {@code seen} was when the sweep began
 * @param step what to ask next
 * @param more whether that belongs to this sweep, and not to the next one
 */
record WordPressCursor(Instant seen, Instant from, Step step, boolean more) {

  /**
   * @param since where a site that was never read begins, also when the cursor is not ours
   */
  static WordPressCursor of(@Nullable String text, Instant since) {
    WordPressCursor start =
        new WordPressCursor(since, since, Step.from(Order.PUBLISHED, since), true);
    if (text == null) {
      return start;
    }
    String[] part = text.split(" ");
    try {
      Step step =
          new Step(Order.valueOf(part[2]), Instant.parse(part[3]), Integer.parseInt(part[4]));
      return new WordPressCursor(Instant.parse(part[0]), Instant.parse(part[1]), step, true);
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return start;
    }
  }

  /**
   * @param now times that lie ahead of us are a mistake, and must not make us overlook what comes
   */
  WordPressCursor after(Listing listing, Instant now) {
    Instant latest =
        listing.entries().stream()
            .map(Listing.Entry::latest)
            .filter(time -> time.isAfter(seen) && !time.isAfter(now))
            .max(Instant::compareTo)
            .orElse(seen);
    Step next = step.next(listing);
    if (next != null) {
      return new WordPressCursor(latest, from, next, true);
    }
    return step.order() == Order.MODIFIED
        ? new WordPressCursor(latest, from, Step.from(Order.PUBLISHED, from), true)
        : new WordPressCursor(latest, latest, Step.from(Order.MODIFIED, latest), false);
  }

  @Override
  public String toString() {
    return "%s %s %s %s %d".formatted(seen, from, step.order(), step.after(), step.page());
  }
}
