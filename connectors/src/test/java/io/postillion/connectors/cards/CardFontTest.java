package io.postillion.connectors.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardFontTest {

  private final CardFont font = CardFont.ours();

  @Test
  void english_and_french_can_be_written() {
    assertThat(
            font.lacks(
                "The quick brown fox — “jumps” ‘over’ 1,234.5 % of £7 (€8); Dès Noël où un zéphyr"
                    + " haï me vêt de glaçons würmiens, œuvre ÇÀ ÉÈ « l’été »\u202F!\u00A0…\u2011"))
        .isEmpty();
  }

  @Test
  void it_says_which_character_it_lacks() {
    assertThat(font.lacks("bread 漢字")).contains("漢");
    assertThat(font.lacks("bread 🥖")).contains("🥖");
  }

  @Test
  void an_accented_letter_is_as_wide_as_its_letter_and_reaches_higher() {
    assertThat(font.width("É")).isCloseTo(font.width("E"), within(0.001));
    assertThat(font.width("ab")).isCloseTo(font.width("a") + font.width("b"), within(1e-9));
    assertThat(font.capitals()).isBetween(0.6, 0.75);
    assertThat(font.path("É", 0, 0, 100)).startsWith("M").endsWith("Z");
    assertThat(font.path("É", 0, 0, 100).length())
        .isGreaterThan(font.path("E", 0, 0, 100).length());
    assertThat(font.path(" ", 0, 0, 100)).isEmpty();
  }

  @Test
  void a_brand_may_bring_its_own_file(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("brand.ttf");
    Files.write(file, bytes());

    assertThat(CardFont.of(file).path("Bread", 1, 2, 3)).isEqualTo(font.path("Bread", 1, 2, 3));
  }

  @Test
  void what_is_no_whole_font_is_refused_by_name(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("brand.ttf");
    byte[] whole = bytes();
    for (byte[] broken :
        new byte[][] {
          {}, {60, 115, 118, 103, 47, 62}, Arrays.copyOf(whole, 300), Arrays.copyOf(whole, 9_000)
        }) {
      Files.write(file, broken);

      assertThatThrownBy(() -> CardFont.of(file))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("brand.ttf")
          .hasMessageContaining("Give a TrueType file");
    }
    assertThatThrownBy(() -> CardFont.of(folder.resolve("none.ttf")))
        .hasMessageContaining("none.ttf");
  }

  private static byte[] bytes() throws IOException {
    try (InputStream file = CardFont.class.getResourceAsStream("AtkinsonHyperlegible-Bold.ttf")) {
      return file.readAllBytes();
    }
  }
}
