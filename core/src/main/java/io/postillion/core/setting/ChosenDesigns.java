package io.postillion.core.setting;

import io.postillion.core.brand.BrandId;
import io.postillion.core.visual.CardDesign;
import io.postillion.core.visual.CardDesigns;
import java.util.function.Function;

/**
 * What the brands' cards look like, in the colours that were chosen for them as long as people can
 * read them.
 */
public final class ChosenDesigns implements CardDesigns {

  private final CardDesigns configured;
  private final Function<BrandId, Chosen> chosen;

  public ChosenDesigns(CardDesigns configured, Function<BrandId, Chosen> chosen) {
    this.configured = configured;
    this.chosen = chosen;
  }

  @Override
  public CardDesign of(BrandId brand) {
    return chosen.apply(brand).on(configured.of(brand));
  }

  /** Without what was chosen. */
  public CardDesigns configured() {
    return configured;
  }
}
