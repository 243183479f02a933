package io.postillion.core.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about the post.
 *
 * @param revision number of the one they had before them; 0 when it is not there any more
 * @param quote the words it is about; null for the whole
 * @param shared whether clients see it
 * @param answers id of what it answers; null when nothing
 */
public record Said(
    String id,
    Who author,
    int revision,
    String text,
    @Nullable String quote,
    boolean shared,
    @Nullable String answers,
    Instant at) {}
