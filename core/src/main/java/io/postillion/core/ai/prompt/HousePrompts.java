package io.postillion.core.ai.prompt;

import io.postillion.core.RefusedException;
import io.postillion.core.brand.BrandId;
import java.util.List;

/** All versions of what brands tell models. */
public interface HousePrompts {

  /** The newest version first. */
  List<HousePrompt> of(BrandId brand, String task);

  /**
   * @throws RefusedException when the brand has this version of the task already
   */
  void add(HousePrompt prompt);

  /** Changes whether and for which share a version is used, and nothing else of it. */
  void mark(BrandId brand, String task, int version, HousePrompt.State state, int share);
}
