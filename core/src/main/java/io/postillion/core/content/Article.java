package io.postillion.core.content;

import io.postillion.core.brand.BrandId;
import java.time.Instant;

/**
 * One content item of a CMS, one locale, as we keep it.
 *
 * @param version 1 for the first, one more each time the content hash changed
 * @param contentHash see {@link CmsItem#contentHash()}
 */
public record Article(
    ArticleId id,
    BrandId brand,
    SourceId source,
    CmsItem item,
    String contentHash,
    int version,
    Instant receivedAt) {}
