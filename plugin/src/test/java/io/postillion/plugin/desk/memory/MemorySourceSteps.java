package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.content.SourceStep;
import io.postillion.core.content.SourceSteps;
import java.util.ArrayList;
import java.util.List;

final class MemorySourceSteps implements SourceSteps {

  private final List<SourceStep> steps = new ArrayList<>();

  @Override
  public void add(SourceStep step) {
    steps.add(0, step);
  }

  @Override
  public List<SourceStep> newest(BrandId brand, int most) {
    return steps.stream().filter(step -> step.brand().equals(brand)).limit(most).toList();
  }
}
