package io.postillion.core.setting;

import io.postillion.core.ai.Budget;
import io.postillion.core.ai.Budgets;
import io.postillion.core.brand.BrandId;
import java.util.function.Function;

/** What the brands may use of models, with what was chosen for them. */
public final class ChosenBudgets implements Budgets {

  private final Budgets configured;
  private final Function<BrandId, Chosen> chosen;

  public ChosenBudgets(Budgets configured, Function<BrandId, Chosen> chosen) {
    this.configured = configured;
    this.chosen = chosen;
  }

  @Override
  public Budget of(BrandId brand) {
    return chosen.apply(brand).on(configured.of(brand));
  }

  /** Without what was chosen. */
  public Budgets configured() {
    return configured;
  }
}
