package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.sample.SampleJournal;
import io.postillion.core.sample.SampleStep;
import java.util.ArrayList;
import java.util.List;

final class MemorySampleJournal implements SampleJournal {

  private final List<SampleStep> steps = new ArrayList<>();

  @Override
  public void add(SampleStep step) {
    steps.add(0, step);
  }

  @Override
  public List<SampleStep> of(BrandId brand) {
    return steps.stream().filter(step -> step.brand().equals(brand)).toList();
  }
}
