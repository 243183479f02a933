package io.postillion.core.sample;

import io.postillion.core.brand.BrandId;
import java.util.List;

/** Who removed samples and brought them back. Nothing in it is ever changed or removed. */
public interface SampleJournal {

  void add(SampleStep step);

  /** The newest first. */
  List<SampleStep> of(BrandId brand);
}
