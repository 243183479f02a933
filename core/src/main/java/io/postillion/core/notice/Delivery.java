package io.postillion.core.notice;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One notice on its way to one recipient by one means.
 *
 * @param recipient see {@link Recipient#key()}
 * @param digest whether it goes out together with others
 * @param onBehalfOf for whom the recipient stands in; null for themselves
 * @param attempts begun so far, this one included
 */
public record Delivery(
    NoticeId notice,
    BrandId brand,
    String recipient,
    Means means,
    boolean digest,
    @Nullable PersonId onBehalfOf,
    Instant due,
    int attempts) {

  /** The same for every attempt, so that receivers can tell a repetition. */
  public String key() {
    return "%s.%s.%s".formatted(notice, recipient, means);
  }
}
