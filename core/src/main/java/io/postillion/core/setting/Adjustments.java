package io.postillion.core.setting;

import io.postillion.core.brand.BrandId;
import java.util.List;
import java.util.Optional;

/** The journal of what was set at the desk. Nothing in it is ever changed or removed. */
public interface Adjustments {

  /**
   * @return false when there is an entry with this number already: somebody else was faster
   */
  boolean add(Adjustment adjustment);

  /** The newest entry of each setting. */
  List<Adjustment> newest(BrandId brand);

  Optional<Adjustment> find(BrandId brand, BrandSetting setting, int number);

  /** The newest first. */
  List<Adjustment.Step> steps(BrandId brand, int most);
}
