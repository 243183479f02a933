package io.postillion.plugin.api;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.MediaStore;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A picture as an answer that no browser takes for anything else. */
final class PictureBytes {

  private static final Set<String> SHOWN =
      Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

  private PictureBytes() {}

  /**
   * @param known whether the caller may see it there
   * @throws NotFoundException when it is not known, or no picture
   */
  static ResponseEntity<byte[]> of(MediaStore media, BrandId brand, String sha256, boolean known) {
    String type =
        media
            .type(brand, sha256)
            .filter(stored -> known && SHOWN.contains(stored))
            .orElseThrow(() -> new NotFoundException("picture", sha256));
    byte[] bytes =
        media.read(brand, sha256).orElseThrow(() -> new NotFoundException("picture", sha256));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(bytes);
  }
}
