package io.postillion.core.setting;

import io.postillion.core.brand.BrandId;
import io.postillion.core.notice.UsualWishes;
import io.postillion.core.notice.Wishes;
import java.util.function.Function;

/** How people are told who said nothing else, with what was chosen for each brand. */
public final class ChosenWishes implements UsualWishes {

  private final UsualWishes configured;
  private final Function<BrandId, Chosen> chosen;

  public ChosenWishes(UsualWishes configured, Function<BrandId, Chosen> chosen) {
    this.configured = configured;
    this.chosen = chosen;
  }

  @Override
  public Wishes of(BrandId brand) {
    return chosen.apply(brand).on(configured.of(brand));
  }

  /** Without what was chosen. */
  public UsualWishes configured() {
    return configured;
  }
}
