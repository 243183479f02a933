package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.Media;
import io.postillion.core.post.MediaStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

final class MemoryMedia implements MediaStore {

  private record Kept(String type, byte[] bytes) {}

  private final Map<String, Kept> kept = new HashMap<>();

  @Override
  public void put(BrandId brand, Media media, byte[] bytes) {
    kept.put(brand + "/" + media.sha256(), new Kept(media.type(), bytes));
  }

  @Override
  public Optional<byte[]> read(BrandId brand, String sha256) {
    return Optional.ofNullable(kept.get(brand + "/" + sha256)).map(Kept::bytes);
  }

  @Override
  public Optional<String> type(BrandId brand, String sha256) {
    return Optional.ofNullable(kept.get(brand + "/" + sha256)).map(Kept::type);
  }

  @Override
  public int forget(BrandId brand, Instant before, int most) {
    return 0;
  }
}
