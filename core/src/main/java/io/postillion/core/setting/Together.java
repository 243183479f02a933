package io.postillion.core.setting;

import static io.postillion.core.setting.BrandSetting.ACCENT;
import static io.postillion.core.setting.BrandSetting.BACKGROUND;
import static io.postillion.core.setting.BrandSetting.BANNED;
import static io.postillion.core.setting.BrandSetting.PREFERRED;
import static io.postillion.core.setting.BrandSetting.TEXT;

import io.postillion.core.brand.HashtagPolicy;
import io.postillion.core.setting.Flaw.Kind;
import io.postillion.core.visual.CardDesign;
import io.postillion.core.visual.Colour;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is wrong with settings that are sound one by one. */
final class Together {

  private Together() {}

  /**
   * @param typed those at which it can be told
   * @param wanted what each would be, typed or not
   */
  static Map<BrandSetting, Flaw> flaws(
      Set<BrandSetting> typed, Function<BrandSetting, List<String>> wanted) {
    Map<BrandSetting, Flaw> flaws = illegible(typed, wanted);
    BrandSetting at = typed.contains(BANNED) ? BANNED : PREFERRED;
    if (typed.contains(at)) {
      Set<String> preferred =
          wanted.apply(PREFERRED).stream().map(HashtagPolicy::folded).collect(Collectors.toSet());
      wanted.apply(BANNED).stream()
          .filter(tag -> preferred.contains(HashtagPolicy.folded(tag)))
          .findFirst()
          .ifPresent(tag -> flaws.put(at, Flaw.of(Kind.PREFERRED_AND_BANNED, tag)));
    }
    return flaws;
  }

  /** Colours of cards that nobody could read. */
  static Map<BrandSetting, Flaw> illegible(
      Set<BrandSetting> typed, Function<BrandSetting, List<String>> wanted) {
    Map<BrandSetting, Flaw> flaws = new EnumMap<>(BrandSetting.class);
    illegible(ACCENT, CardDesign.OF_ACCENT, Kind.FAINT_ACCENT, typed, wanted, flaws);
    illegible(TEXT, CardDesign.OF_TEXT, Kind.FAINT_TEXT, typed, wanted, flaws);
    return flaws;
  }

  private static void illegible(
      BrandSetting setting,
      double least,
      Kind kind,
      Set<BrandSetting> typed,
      Function<BrandSetting, List<String>> wanted,
      Map<BrandSetting, Flaw> flaws) {
    BrandSetting at = typed.contains(setting) ? setting : BACKGROUND;
    if (typed.contains(at)) {
      double contrast = colour(wanted.apply(setting)).contrastTo(colour(wanted.apply(BACKGROUND)));
      if (contrast < least) {
        flaws.put(
            at,
            Flaw.of(kind, String.format(Locale.ROOT, "%.2f", Math.floor(contrast * 100) / 100)));
      }
    }
  }

  /** Each is sound by itself. */
  private static Colour colour(List<String> value) {
    return Colour.of(value.get(0));
  }
}
