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

  /** How many there are of each channel in each span; where there are none, no tally. */
  List<Tally> tallies(BrandId brand, Spans spans);

  /** All of them in the order of {@link #between}, without what they say. */
  List<Moment> moments(BrandId brand, Spans spans);

  /**
   * The same, of each span only the first.
   *
   * @param each how many at most, 1 or more
   */
  List<Moment> first(BrandId brand, Spans spans, int each);

  /**
   * How many posts there are.
   *
   * @param span its place among the spans, from 0
   */
  record Tally(int span, ChannelId channel, int posts) {}

  /**
   * When a post goes out, or went out.
   *
   * @param at see {@link Placed}
   */
  record Moment(PostId post, ChannelId channel, Instant at, boolean isOut) {}
}
