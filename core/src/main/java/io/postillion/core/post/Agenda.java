package io.postillion.core.post;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import java.time.Instant;
import java.util.List;

/** The posts of the brands by time: what is out when it went out, all else when it is due. */
public interface Agenda {

  /**
   * The earliest first. What goes out as soon as it is approved has no place yet; what was rejected
   * or called off has none any more.
   */
  List<Placed> between(BrandId brand, Timeframe when);

  /** The same in the same order, without what the posts say: for counts and collisions. */
  List<Moment> moments(BrandId brand, Timeframe when);

  /**
   * When a post goes out, or went out.
   *
   * @param at see {@link Placed}
   */
  record Moment(PostId post, ChannelId channel, Instant at, boolean isOut) {}
}
