package io.postillion.core.live;

import io.postillion.core.brand.BrandId;
import java.util.List;

/**
 * What happens to the posts of the brands, on whatever node. Of two that happen at once one may be
 * missed: it is for pages that want to be fresh, not for records.
 */
public interface Happenings {

  /** The id of the last one; 0 when nothing ever happened. */
  long newest(BrandId brand);

  /** Those after that id, oldest first. */
  List<Happening> after(BrandId brand, long id, int limit);
}
