package io.postillion.core.content;

import io.postillion.core.brand.BrandId;
import java.util.List;

/** Who did what about the sources of a brand. Nothing in it is ever changed or removed. */
public interface SourceSteps {

  void add(SourceStep step);

  /** The newest first. */
  List<SourceStep> newest(BrandId brand, int most);
}
