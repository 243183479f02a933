package io.postillion.core.post;

import io.postillion.core.brand.BrandId;
import java.time.Instant;
import java.util.Optional;

/** Keeps the bytes of pictures, once per content and brand. */
public interface MediaStore {

  /** Stores the bytes under {@link Media#sha256()}; storing them again changes nothing. */
  void put(BrandId brand, Media media, byte[] bytes);

  /**
   * Forgets the bytes of made pictures that were themselves forgotten for a moment before this one,
   * and that no version, offer, other made picture or library has. Stored again meanwhile, they
   * stay.
   *
   * @param most at once
   * @return how many
   */
  int forget(BrandId brand, Instant before, int most);

  Optional<byte[]> read(BrandId brand, String sha256);

  /** The type stored with the bytes, e.g. {@code image/png}. */
  Optional<String> type(BrandId brand, String sha256);
}
