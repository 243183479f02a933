package io.postillion.core.check;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostId;
import java.util.Optional;

/** Knows what is written on pictures; rules hold it against the source as they hold the text. */
@FunctionalInterface
public interface PictureWords {

  PictureWords UNKNOWN = (brand, post, picture) -> Optional.empty();

  Optional<String> on(BrandId brand, PostId post, Media picture);
}
