package io.postillion.core.post;

import io.postillion.core.brand.BrandId;
import java.util.List;

/** The posts of the brands by time: what is out when it went out, all else when it is due. */
@FunctionalInterface
public interface Agenda {

  /**
   * The earliest first. What goes out as soon as it is approved has no place yet; what was rejected
   * or called off has none any more.
   */
  List<Placed> between(BrandId brand, Timeframe when);
}
