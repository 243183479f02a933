package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.sample.SampleJournal;
import io.postillion.core.sample.SampleStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A journal of samples. */
public final class MemorySampleJournal implements SampleJournal {

  private final List<SampleStep> steps;

  MemorySampleJournal(MemoryTransactions transactions) {
    steps = transactions.enlist(new ArrayList<>());
  }

  @Override
  public void add(SampleStep step) {
    steps.add(step);
  }

  @Override
  public List<SampleStep> of(BrandId brand) {
    return steps.stream()
        .filter(step -> step.brand().equals(brand))
        .sorted(Comparator.comparing(SampleStep::number).reversed())
        .toList();
  }
}
