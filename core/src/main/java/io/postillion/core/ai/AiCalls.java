package io.postillion.core.ai;

import io.postillion.core.brand.BrandId;
import java.util.List;

/** The record of all calls of models. */
public interface AiCalls {

  void add(AiCall call);

  /** The newest first. */
  List<AiCall> newest(BrandId brand, int limit);
}
