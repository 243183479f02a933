package io.postillion.core.check;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Schedule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows until which day the pictures of a brand may be used. */
@FunctionalInterface
public interface PictureRights {

  /** Every picture may be used for ever. */
  PictureRights NONE = (brand, post, media, due) -> List.of();

  /**
   * Those of the pictures that may no longer be used on the day on which the post goes out, in
   * their order.
   *
   * @param due null means: today
   */
  List<RightsEnded> ended(BrandId brand, PostId post, List<Media> media, @Nullable Schedule due);
}
