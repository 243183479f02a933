package io.postillion.core.flow.running;

import io.postillion.core.brand.BrandId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The models, with the figures of one brand; nothing of another brand is counted. */
public interface RunningModels {

  /** Ours, and those in which something of the brand runs now; by name. */
  List<Model> models(BrandId brand);

  /**
   * @param key of the model
   * @param since what ended before is not counted
   * @return empty when there is no such model for this brand
   */
  Optional<RunningModel> of(BrandId brand, String key, Instant since);
}
