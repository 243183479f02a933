package io.postillion.core.visual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardDesignTest {

  /** The figures are those of WebAIM's contrast checker, which follows WCAG. */
  @ParameterizedTest
  @CsvSource({
    "#000000, #ffffff, 21",
    "#777777, #ffffff, 4.48",
    "#767676, #ffffff, 4.54",
    "#ff0000, #ffffff, 4.00",
    "#123456, #123456, 1"
  })
  void contrast_is_that_of_wcag(String one, String other, double contrast) {
    assertThat(Colour.of(one).contrastTo(Colour.of(other))).isCloseTo(contrast, within(0.005));
    assertThat(Colour.of(other).contrastTo(Colour.of(one))).isCloseTo(contrast, within(0.005));
  }

  @ParameterizedTest
  @ValueSource(strings = {"red", "#12345", "#1234567", "12ab34", "#12ab3g", "url(#x)"})
  void colours_are_six_digits_and_nothing_else(String text) {
    assertThatThrownBy(() -> Colour.of(text)).hasMessageContaining("Write it like #1a2b3c.");
  }

  @Test
  void text_that_people_could_not_read_is_refused_with_its_contrast() {
    assertThatThrownBy(() -> design("#ffffff", "#777777", "#000000"))
        .hasMessageContaining("text colour #777777 has a contrast of 4.47")
        .hasMessageContaining("needs 4.5");
    assertThatThrownBy(() -> design("#ffffff", "#000000", "#f2b705"))
        .hasMessageContaining("accent colour #f2b705")
        .hasMessageContaining("needs 3.0");
  }

  @Test
  void what_people_can_read_is_taken() {
    assertThat(design("#ffffff", "#767676", "#ff0000").text()).hasToString("#767676");
  }

  private static CardDesign design(String background, String text, String accent) {
    return new CardDesign(Colour.of(background), Colour.of(text), Colour.of(accent), null, null);
  }
}
