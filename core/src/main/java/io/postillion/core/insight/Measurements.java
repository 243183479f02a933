package io.postillion.core.insight;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.List;

/** What was counted; never changed. */
public interface Measurements {

  /**
   * Marks the post as one that is being measured.
   *
   * @return false when it was already
   */
  boolean begin(BrandId brand, PostId post, Instant at);

  /**
   * Posts that are out and are not being measured.
   *
   * @param from when their sending was begun, at the earliest
   * @param to and at the latest
   * @return the earliest first
   */
  List<PostId> unmeasured(BrandId brand, ChannelId channel, Instant from, Instant to, int limit);

  /**
   * @return false when something is kept of that moment already; it is left as it is
   */
  boolean add(BrandId brand, Measurement measurement);

  /** The earliest moment first. */
  List<Measurement> of(BrandId brand, PostId post);

  /** The posts that were counted after a day, the newest first, 1,000 at most. */
  List<Response> responses(BrandId brand);
}
