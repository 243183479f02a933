package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.setting.Adjustment;
import io.postillion.core.setting.Adjustments;
import io.postillion.core.setting.BrandSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A journal that can be begun again. */
public final class MemoryAdjustments implements Adjustments {

  private final List<Adjustment> all = new ArrayList<>();

  @Override
  public boolean add(Adjustment adjustment) {
    if (find(adjustment.brand(), adjustment.setting(), adjustment.number()).isPresent()) {
      return false;
    }
    return all.add(adjustment);
  }

  @Override
  public List<Adjustment> newest(BrandId brand) {
    return all.stream()
        .filter(one -> one.brand().equals(brand))
        .filter(one -> find(brand, one.setting(), one.number() + 1).isEmpty())
        .toList();
  }

  @Override
  public Optional<Adjustment> find(BrandId brand, BrandSetting setting, int number) {
    return all.stream()
        .filter(one -> one.brand().equals(brand) && one.setting() == setting)
        .filter(one -> one.number() == number)
        .findFirst();
  }

  @Override
  public List<Adjustment.Step> steps(BrandId brand, int most) {
    List<Adjustment.Step> steps = new ArrayList<>();
    all.stream()
        .filter(one -> one.brand().equals(brand))
        .forEach(
            one ->
                steps.add(
                    0,
                    new Adjustment.Step(
                        one, find(brand, one.setting(), one.number() - 1).orElse(null))));
    return steps.stream().limit(most).toList();
  }

  /** Nothing was set. */
  public void clear() {
    all.clear();
  }
}
