package io.postillion.core.setting;

import io.postillion.core.ai.AiPolicies;
import io.postillion.core.ai.Budgets;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Policies;
import io.postillion.core.notice.UsualWishes;
import io.postillion.core.visual.CardDesigns;

/** What the brands have where nobody chooses: each as the configuration has it. */
public record Usuals(
    Brands brands,
    Policies policies,
    Budgets budgets,
    AiPolicies ai,
    UsualWishes notices,
    CardDesigns cards) {

  Usual of(BrandId brand) {
    return new Usual(
        brands.get(brand),
        policies.of(brand),
        budgets.of(brand),
        ai.of(brand),
        notices.of(brand),
        cards.of(brand));
  }
}
