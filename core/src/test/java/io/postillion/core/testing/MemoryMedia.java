package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.Media;
import io.postillion.core.post.MediaStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The bytes of pictures. */
public final class MemoryMedia implements MediaStore {

  private final Map<String, byte[]> bytes = new HashMap<>();
  private final Map<String, String> types = new HashMap<>();

  @Override
  public void put(BrandId brand, Media media, byte[] content) {
    bytes.put(media.sha256(), content.clone());
    types.put(media.sha256(), media.type());
  }

  /** What only somebody with a database console can do. */
  public void lose(Media media) {
    bytes.remove(media.sha256());
  }

  @Override
  public Optional<byte[]> read(BrandId brand, String sha256) {
    return Optional.ofNullable(bytes.get(sha256));
  }

  @Override
  public Optional<String> type(BrandId brand, String sha256) {
    return Optional.ofNullable(types.get(sha256));
  }

  @Override
  public int forget(BrandId brand, Instant before, int most) {
    return 0;
  }
}
