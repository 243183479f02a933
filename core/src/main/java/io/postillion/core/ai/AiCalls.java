package io.postillion.core.ai;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The record of all calls of models. */
public interface AiCalls {

  void add(AiCall call);

  /** The newest first. */
  List<KeptCall> newest(BrandId brand, CallFilter filter, int limit);

  Optional<KeptCall> find(BrandId brand, AiCallId id);

  /** One line for each task and currency that occurred, by task. */
  List<TaskUse> use(BrandId brand, Period period);

  /** The tasks of all calls of the brand, by name. */
  List<String> tasks(BrandId brand);

  /**
   * Forgets what models answered before a moment; who asked what, when and at which cost stays.
   *
   * @param most at once
   * @return of how many
   */
  int forgetOutputs(BrandId brand, Instant before, int most);

  /**
   * @throws NotFoundException when the brand has no such call
   */
  default KeptCall get(BrandId brand, AiCallId id) {
    return find(brand, id).orElseThrow(() -> new NotFoundException("AI call", id));
  }
}
