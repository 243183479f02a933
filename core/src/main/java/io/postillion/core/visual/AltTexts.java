package io.postillion.core.visual;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.util.List;

/** Everything that was suggested for pictures, taken or left; never changed. */
public interface AltTexts {

  void add(BrandId brand, AltText suggested);

  /** For all pictures of a post, the newest first. */
  List<AltText> of(BrandId brand, PostId post);
}
