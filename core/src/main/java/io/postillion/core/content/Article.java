package io.postillion.core.content;

import io.postillion.core.brand.BrandId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One content item of a CMS, one locale, as we keep it.
 *
 * @param version 1 for the first, one more each time the content hash changed
 * @param contentHash see {@link CmsItem#contentHash()}
 * @param removedAt since when it is kept as evidence only; null while it is there to be written
 *     from
 */
public record Article(
    ArticleId id,
    BrandId brand,
    SourceId source,
    CmsItem item,
    String contentHash,
    int version,
    Instant receivedAt,
    @Nullable Instant removedAt) {

  /** One that is there to be written from. */
  public Article(
      ArticleId id,
      BrandId brand,
      SourceId source,
      CmsItem item,
      String contentHash,
      int version,
      Instant receivedAt) {
    this(id, brand, source, item, contentHash, version, receivedAt, null);
  }

  /** Whether nothing is written from it any more. */
  public boolean isRemoved() {
    return removedAt != null;
  }
}
