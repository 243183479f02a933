package io.postillion.plugin.pictures;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.MediaStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows a picture to whoever has its signed address. Whatever is wrong with an address, the answer
 * is the same 404, and nothing is looked up before the signature is right: nobody learns which
 * pictures or brands there are.
 */
@RestController
final class PublicPicture {

  private final PictureAddresses addresses;
  private final MediaStore media;
  private final Clock clock;

  PublicPicture(PictureAddresses addresses, MediaStore media, Clock clock) {
    this.addresses = addresses;
    this.media = media;
    this.clock = clock;
  }

  @GetMapping(PictureAddresses.PATH + "/{brand}/{file}")
  ResponseEntity<byte[]> picture(
      @PathVariable String brand,
      @PathVariable String file,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String sig) {
    if (!addresses.isGood(brand, file, until, sig)) {
      return ResponseEntity.notFound().build();
    }
    String sha256 = file.substring(0, file.indexOf('.'));
    String type = PictureAddresses.TYPES.get(file.substring(file.indexOf('.') + 1));
    BrandId owner = new BrandId(brand);
    Optional<byte[]> bytes =
        media.type(owner, sha256).filter(stored -> stored.equals(type)).isPresent()
            ? media.read(owner, sha256)
            : Optional.empty();
    return bytes
        .map(
            content ->
                ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(String.valueOf(type)))
                    .cacheControl(CacheControl.maxAge(left(until)).cachePrivate())
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "default-src 'none'; sandbox")
                    .header("X-Robots-Tag", "noindex")
                    .body(content))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private Duration left(String until) {
    return Duration.between(clock.instant(), PictureAddresses.end(until));
  }
}
