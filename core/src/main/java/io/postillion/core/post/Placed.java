package io.postillion.core.post;

import java.time.Instant;

/**
 * A post in time.
 *
 * @param at when it went out; when it is due while it did not
 */
public record Placed(Post post, Instant at, boolean isOut) {}
