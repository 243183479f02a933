package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelStep;
import io.postillion.core.brand.ChannelSteps;
import java.util.ArrayList;
import java.util.List;

public final class MemoryChannelSteps implements ChannelSteps {

  private final List<ChannelStep> steps = new ArrayList<>();

  @Override
  public void add(ChannelStep step) {
    steps.add(0, step);
  }

  @Override
  public List<ChannelStep> newest(BrandId brand, int most) {
    return steps.stream().filter(step -> step.brand().equals(brand)).limit(most).toList();
  }
}
