package io.postillion.core.brand;

import java.util.List;

/**
 * Who added, renewed and removed the channels of a brand. Nothing in it is ever changed or removed.
 */
public interface ChannelSteps {

  void add(ChannelStep step);

  /** The newest first. */
  List<ChannelStep> newest(BrandId brand, int most);
}
