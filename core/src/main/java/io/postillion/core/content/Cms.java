package io.postillion.core.content;

import io.postillion.core.failure.Failure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One configured content source. Implementations are safe for use by several threads, time out on
 * their own, and throw nothing but {@link Failure} when the outside world says no.
 */
public interface Cms {

  /**
   * What was published or changed since the cursor, oldest first. The same item may come again
   * (polling overlaps on purpose); the inbox dedupes.
   *
   * @param cursor what the last call returned; null for the first look
   */
  Changes changes(@Nullable String cursor);

  /**
   * One page of changes.
   *
   * @param cursor to be handed to the next call; opaque
   * @param more whether the next call would return more at once
   * @param skipped items that could not be read, each with the reason; the rest goes on
   */
  record Changes(List<CmsItem> items, String cursor, boolean more, List<Skipped> skipped) {

    public Changes {
      items = List.copyOf(items);
      skipped = List.copyOf(skipped);
    }
  }

  /** An item that could not be taken in: which, why, and what to do. */
  record Skipped(String externalId, String reason) {}

  /** The item as it is now; empty when it is gone or no longer public. */
  Optional<CmsItem> item(String externalId);

  /** Tries the connection with the configured credentials and says whom it reached. */
  String test();

  /** Whether {@link #writeBack} does something. */
  default boolean writesBack() {
    return false;
  }

  /** Shows on the CMS's item what became of its posts, without counting as an edit of the item. */
  default void writeBack(String externalId, SocialStatus status) {}
}
