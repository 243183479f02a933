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
   * @param since what ended before this day (of UTC) is not counted
   * @return empty when there is no such model for this brand
   */
  Optional<RunningModel> of(BrandId brand, String key, Instant since);

  /**
   * Sums up the days that are over, of all models of the brand, where that is not done; so that the
   * next question is answered quickly.
   *
   * @param since the first of them
   * @return how many days of models were summed up
   */
  int sumUp(BrandId brand, Instant since);
}
