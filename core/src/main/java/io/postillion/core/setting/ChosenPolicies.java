package io.postillion.core.setting;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Policies;
import io.postillion.core.brand.Policy;
import java.util.function.Function;

/** What the brands watch over, with what was chosen for them. */
public final class ChosenPolicies implements Policies {

  private final Policies configured;
  private final Function<BrandId, Chosen> chosen;

  public ChosenPolicies(Policies configured, Function<BrandId, Chosen> chosen) {
    this.configured = configured;
    this.chosen = chosen;
  }

  @Override
  public Policy of(BrandId brand) {
    return chosen.apply(brand).on(configured.of(brand));
  }

  /** Without what was chosen. */
  public Policies configured() {
    return configured;
  }
}
