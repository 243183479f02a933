package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.setting.Adjustment;
import io.postillion.core.setting.Adjustments;
import io.postillion.core.setting.BrandSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A journal that counts how often it is asked, and in which somebody may be faster. */
public final class MemoryAdjustments implements Adjustments {

  public final List<Adjustment> all = new ArrayList<>();

  /** Written just before the next entry. */
  public final List<Adjustment> faster = new ArrayList<>();

  /** How often somebody asked what counts. */
  public int asked;

  @Override
  public boolean add(Adjustment adjustment) {
    all.addAll(faster);
    faster.clear();
    if (find(adjustment.brand(), adjustment.setting(), adjustment.number()).isPresent()) {
      return false;
    }
    return all.add(adjustment);
  }

  @Override
  public List<Adjustment> newest(BrandId brand) {
    asked++;
    return all.stream()
        .filter(one -> one.brand().equals(brand))
        .filter(one -> find(brand, one.setting(), one.number() + 1).isEmpty())
        .toList();
  }

  @Override
  public Optional<Adjustment> find(BrandId brand, BrandSetting setting, int number) {
    return all.stream()
        .filter(one -> one.brand().equals(brand))
        .filter(one -> one.setting() == setting && one.number() == number)
        .findFirst();
  }

  @Override
  public List<Adjustment.Step> steps(BrandId brand, int most) {
    List<Adjustment.Step> steps = new ArrayList<>();
    for (Adjustment one : all) {
      steps.add(
          0, new Adjustment.Step(one, find(brand, one.setting(), one.number() - 1).orElse(null)));
    }
    return steps.stream().limit(most).toList();
  }
}
