package io.postillion.core.setting;

import io.postillion.core.brand.BrandId;
import io.postillion.core.setting.Adjusting.Depicted;
import io.postillion.core.setting.Adjusting.Entrusts;
import io.postillion.core.setting.Adjusting.Foretold;
import io.postillion.core.setting.Adjusting.Outcome;
import io.postillion.core.setting.Adjusting.Reckoned;
import io.postillion.core.setting.Adjusting.Tried;
import io.postillion.core.setting.BrandSetting.Group;
import java.util.List;
import java.util.Optional;

/** What a change of settings would do, and what cannot be set where the brand is now. */
public record Trials(
    Foreseeing foreseeing,
    Affording affording,
    Entrusting entrusting,
    Telling telling,
    Depicting depicting) {

  /**
   * @param now what is chosen
   * @param wanted what would be
   */
  Outcome of(BrandId brand, Group group, Chosen now, Chosen wanted) {
    return switch (group) {
      case BUDGET -> new Reckoned(affording.afford(brand, wanted));
      case CARDS -> new Depicted(depicting.depict(brand, wanted));
      case NOTICES -> new Foretold(telling.foresee(brand, wanted));
      case AI -> new Entrusts(entrusting.entrust(brand, wanted));
      case VOICE, TRANSLATION, HASHTAGS, CARE -> new Tried(foreseeing.foresee(brand, now, wanted));
    };
  }

  /** What was sound when it was saved may be none later. */
  Optional<Flaw> flaw(BrandId brand, BrandSetting setting, List<String> value) {
    return switch (setting) {
      case MONEY -> affording.flaw(brand, value);
      case PROVIDERS -> entrusting.flaw(brand, value);
      default -> Optional.empty();
    };
  }
}
