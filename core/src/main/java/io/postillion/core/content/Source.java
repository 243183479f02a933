package io.postillion.core.content;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Connection;
import org.jspecify.annotations.Nullable;

/**
 * One connected CMS.
 *
 * @param cms the kind, e.g. {@code wordpress}
 * @param cursor how far it was read; null when never
 */
public record Source(
    SourceId id,
    BrandId brand,
    String cms,
    String name,
    Connection connection,
    @Nullable String cursor) {}
