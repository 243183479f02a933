package io.postillion.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.testing.Drafts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlCharacterRuleTest {

  private static final String WALES =
      Character.toString(0x1F3F4) + tags("gbwls") + Character.toString(0xE007F);

  private final ControlCharacterRule rule = new ControlCharacterRule();

  private List<Finding> check(String text) {
    return rule.check(Drafts.text(text).restingOnNothing());
  }

  private static String tags(String ascii) {
    return ascii
        .codePoints()
        .map(letter -> 0xE0000 + letter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two lines,\nand a\ttab.",
        "👨‍👩‍👧‍👧 👩🏽‍🚀 🏳️‍🌈 ❤️‍🔥 ❤️ 1️⃣ ™️",
        "می\u200Cخواهم",
        "क्\u200Dष क्\u200Cष",
        "שלום \u200Fworld\u200F",
        "ภาษา\u200Bไทย",
        "葛\uDB40\uDD00城",
        "\u0601١٢٣"
      })
  void what_scripts_and_emoji_need_is_let_through(String text) {
    assertThat(check(text)).isEmpty();
  }

  @Test
  void a_direction_mark_inside_a_latin_word_hides_beside_hebrew_ones_too() {
    assertThat(check("שלום, un\u200Fseen"))
        .containsExactly(FindingCode.CHARACTER_INVISIBLE.at(new Span(8, 9), "U+200F"));
  }

  @Test
  void alt_texts_and_the_card_hide_nothing_either() {
    assertThat(
            rule.check(
                Drafts.text("Hi")
                    .showing(Drafts.picture("A mill\u200B" + tags("buy")))
                    .restingOnNothing()))
        .containsExactly(
            FindingCode.CHARACTER_INVISIBLE.found("U+200B"),
            FindingCode.CHARACTER_TAG.found("U+E0062"));
  }

  @Test
  void the_flag_of_wales_is_made_of_tags() {
    assertThat(check("Hello " + WALES + "!")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'pay \u202Eeerf\u202C', U+202E",
    "'pay \u2066free\u2069', U+2066",
    "'pay \u202Dfree', U+202D"
  })
  void turning_the_direction_blocks(String text, String codePoint) {
    assertThat(check(text))
        .isNotEmpty()
        .first()
        .isEqualTo(FindingCode.CHARACTER_BIDIRECTIONAL.at(new Span(4, 5), codePoint));
  }

  @ParameterizedTest
  @CsvSource({
    "a\u200Bb, U+200B",
    "a\u200Cb, U+200C",
    "a\u200Db, U+200D",
    "a\u2060b, U+2060",
    "a\uFEFFb, U+FEFF",
    "a\u00ADb, U+00AD",
    "a\u200Fb, U+200F",
    "a\u3164b, U+3164",
    "a\uFE0Fb, U+FE0F",
    "a\u034Fb, U+034F",
    "a\uE000b, U+E000",
    "a\uFFFFb, U+FFFF"
  })
  void what_nobody_sees_is_pointed_at(String text, String codePoint) {
    assertThat(check(text))
        .containsExactly(FindingCode.CHARACTER_INVISIBLE.at(new Span(1, 2), codePoint));
  }

  @Test
  void a_text_hidden_in_tags_blocks_as_one_finding() {
    String hidden = tags("buy now");

    assertThat(check("Hi" + hidden + "!"))
        .containsExactly(FindingCode.CHARACTER_TAG.at(new Span(2, 2 + hidden.length()), "U+E0062"));
  }

  @Test
  void a_flag_hides_no_text() {
    String hidden =
        Character.toString(0x1F3F4) + tags("ignoreeverything") + Character.toString(0xE007F);

    assertThat(check(hidden)).extracting(Finding::code).containsExactly("character.tag");
  }

  @Test
  void bytes_hidden_in_variation_selectors_block() {
    assertThat(check("😀\uDB40\uDD10\uDB40\uDD11"))
        .extracting(Finding::code)
        .containsExactly("character.tag");
    assertThat(check("❤\uFE0F\uFE01\uFE02"))
        .extracting(Finding::code)
        .containsExactly("character.invisible", "character.invisible");
  }

  @ParameterizedTest
  @CsvSource({"'a\u0007b', U+0007", "'a\u0085b', U+0085", "'a\u2028b', U+2028", "'a\rb', U+000D"})
  void control_characters_block(String text, String codePoint) {
    assertThat(check(text))
        .containsExactly(FindingCode.CHARACTER_CONTROL.at(new Span(1, 2), codePoint));
  }
}
