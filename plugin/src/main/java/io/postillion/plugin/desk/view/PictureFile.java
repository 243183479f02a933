package io.postillion.plugin.desk.view;

import io.postillion.core.NotFoundException;
import io.postillion.core.post.MediaStore;
import io.postillion.plugin.desk.frame.Desk;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pictures of a brand, for its people only; an address never changes what it shows. */
@Controller
final class PictureFile {

  private static final Set<String> SHOWN =
      Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif");

  private final MediaStore media;

  PictureFile(MediaStore media) {
    this.media = media;
  }

  @GetMapping("${postillion.desk.base-path:/desk}/{brand}/media/{sha256:[0-9a-f]{64}}")
  ResponseEntity<byte[]> picture(Desk desk, @PathVariable String sha256) {
    String type =
        media
            .type(desk.id(), sha256)
            .filter(SHOWN::contains)
            .orElseThrow(() -> new NotFoundException("picture", sha256));
    byte[] bytes =
        media.read(desk.id(), sha256).orElseThrow(() -> new NotFoundException("picture", sha256));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(bytes);
  }
}
