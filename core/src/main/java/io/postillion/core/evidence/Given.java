package io.postillion.core.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link to the post that was made for one person.
 *
 * @param revision number of the one it shows; 0 when it is not there any more
 * @param openedAt when it was last opened; null when never
 */
public record Given(
    Who person,
    int revision,
    Instant at,
    Instant expiresAt,
    @Nullable Instant openedAt,
    @Nullable Instant revokedAt) {}
