package io.postillion.plugin.desk.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.postillion.plugin.desk.style.Palette.Swatch;
import org.junit.jupiter.api.Test;

class PaletteTest {

  private final Palette palette = Palette.read();

  @Test
  void every_pair_of_colours_that_meet_is_read_well_in_both_themes() {
    assertThat(palette.swatches())
        .hasSizeGreaterThan(15)
        .allSatisfy(
            (Swatch swatch) -> {
              double least = swatch.pair().least();
              assertThat(swatch.light().contrast())
                  .as("light %s", swatch.pair())
                  .isGreaterThanOrEqualTo(least);
              assertThat(swatch.dark().contrast())
                  .as("dark %s", swatch.pair())
                  .isGreaterThanOrEqualTo(least);
            });
  }

  @Test
  void colours_and_icons_are_those_of_the_files_that_the_desk_serves() {
    assertThat(palette.light()).containsEntry("surface", new Ink("#ffffff"));
    assertThat(palette.dark()).containsEntry("surface", new Ink("#1b1d21"));
    assertThat(palette.icons()).contains("pen", "alert", "search");
  }

  @Test
  void contrast_is_reckoned_as_the_guidelines_say() {
    Ink black = Ink.of("#000");
    Ink white = Ink.of("#FFF");

    assertThat(black.contrastTo(white)).isCloseTo(21, within(0.001));
    assertThat(white.contrastTo(white)).isCloseTo(1, within(0.001));
    assertThat(Ink.of("#767676").contrastTo(white)).isCloseTo(4.54, within(0.005));
  }
}
