package io.postillion.core.insight;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;

/** Which channels are measured. */
@FunctionalInterface
public interface MeasuringRule {

  /**
   * @param costs whether the network charges for it
   */
  boolean isOn(BrandId brand, ChannelId channel, boolean costs);
}
