package io.postillion.core.setting;

import static io.postillion.core.setting.BrandSetting.ACCENT;
import static io.postillion.core.setting.BrandSetting.BACKGROUND;
import static io.postillion.core.setting.BrandSetting.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.setting.Flaw.Kind;
import io.postillion.core.testing.World;
import io.postillion.core.visual.CardDesign;
import io.postillion.core.visual.Colour;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What cards look like is chosen at the desk, and stays legible. */
class CardSettingTest {

  private static final Map<BrandSetting, List<String>> DARK =
      Map.of(BACKGROUND, List.of("#12372a"), TEXT, List.of("#fbfada"), ACCENT, List.of("#f2b705"));

  private static Map<BrandSetting, Flaw> flaws(Set<BrandSetting> typed, String text) {
    Map<BrandSetting, List<String>> wanted =
        Map.of(BACKGROUND, List.of("#ffffff"), TEXT, List.of(text), ACCENT, List.of("#000000"));
    return Together.flaws(typed, setting -> wanted.getOrDefault(setting, List.of()));
  }

  @Test
  void chosen_colours_count_and_font_and_logo_stay() {
    CardDesign chosen = new Chosen(DARK).on(CardDesign.PLAIN);

    assertThat(chosen.background()).isEqualTo(Colour.of("#12372a"));
    assertThat(chosen.accent()).isEqualTo(Colour.of("#f2b705"));
    assertThat(chosen.font()).isEqualTo(CardDesign.PLAIN.font());
  }

  @Test
  void what_nobody_could_read_never_counts_whoever_chose_the_other_half() {
    assertThat(new Chosen(Map.of(BACKGROUND, List.of("#12372a"))).on(CardDesign.PLAIN))
        .isSameAs(CardDesign.PLAIN);
  }

  @Test
  void what_is_faint_is_told_where_it_can_be_mended() {
    assertThat(flaws(Set.of(BACKGROUND, TEXT, ACCENT), "#777777"))
        .isEqualTo(Map.of(TEXT, Flaw.of(Kind.FAINT_TEXT, "4.47")));
    assertThat(flaws(Set.of(BACKGROUND), "#777777"))
        .isEqualTo(Map.of(BACKGROUND, Flaw.of(Kind.FAINT_TEXT, "4.47")));
    assertThat(flaws(Set.of(BACKGROUND, TEXT, ACCENT), "#767676")).isEmpty();
    assertThat(flaws(Set.of(), "#777777")).isEmpty();
  }

  @Test
  void a_colour_is_written_with_six_digits() {
    assertThat(Lines.of(BACKGROUND, " #ABCDEF ")).containsExactly("#abcdef");
    for (String colour : List.of("red", "#abc", "#12345g", "#1234567")) {
      assertThat(Lines.flaw(BACKGROUND, List.of(colour))).contains(Flaw.of(Kind.NO_COLOUR, colour));
    }
    assertThat(Lines.flaw(TEXT, List.of())).contains(Flaw.of(Kind.EMPTY, ""));
  }

  @Test
  void cards_of_the_newest_articles_are_painted_or_one_with_the_name() {
    World world = new World();
    Depicting depicting = NoAddresses.depicting(world);

    assertThat(depicting.depict(World.ACME, Chosen.NOTHING)).hasSize(1);
    world.article();
    assertThat(depicting.depict(World.ACME, new Chosen(DARK))).isNotEmpty();
  }
}
