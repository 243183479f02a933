package io.postillion.core.setting;

import io.postillion.core.ai.AiPolicies;
import io.postillion.core.ai.AiPolicy;
import io.postillion.core.brand.BrandId;
import java.util.function.Function;

/** How the brands use models, with what was chosen for them. */
public final class ChosenAiPolicies implements AiPolicies {

  private final AiPolicies configured;
  private final Function<BrandId, Chosen> chosen;

  public ChosenAiPolicies(AiPolicies configured, Function<BrandId, Chosen> chosen) {
    this.configured = configured;
    this.chosen = chosen;
  }

  @Override
  public AiPolicy of(BrandId brand) {
    return chosen.apply(brand).on(configured.of(brand));
  }

  /** Without what was chosen. */
  public AiPolicies configured() {
    return configured;
  }
}
