package io.postillion.core.post;

import io.postillion.core.brand.BrandId;
import java.util.List;

/** What happened to posts; only ever added to. */
public interface History {

  void add(BrandId brand, PostEvent event);

  /** All in one go. */
  default void add(BrandId brand, List<PostEvent> events) {
    events.forEach(event -> add(brand, event));
  }

  /** Oldest first. */
  List<PostEvent> of(BrandId brand, PostId post);
}
