package io.postillion.core.setting;

import io.postillion.core.ai.AiPolicy;
import io.postillion.core.ai.Budget;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.Policy;
import io.postillion.core.notice.Wishes;
import io.postillion.core.visual.CardDesign;

/** What a brand has where nobody chooses. */
public record Usual(
    Brand brand, Policy policy, Budget budget, AiPolicy ai, Wishes notices, CardDesign card) {}
