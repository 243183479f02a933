package io.postillion.connectors.cms.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.content.CmsItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x0000, 0x0008, 0x00AD, 0x061C, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A,
        0x202E, 0x2060, 0x2066, 0x2069, 0xFEFF, 0xFFF9, 0xE0001, 0xE0041
      })
  void what_cannot_be_seen_is_not_there(int invisible) {
    String hidden = "pay" + Character.toString(invisible) + "ment";

    assertThat(CleanText.of(hidden)).isEqualTo("payment");
  }

  @Test
  void joiners_stay_where_emoji_and_scripts_need_them() {
    assertThat(CleanText.of("👩\u200D🚀 and 🏳\uFE0F\u200D🌈"))
        .isEqualTo("👩\u200D🚀 and 🏳\uFE0F\u200D🌈");
    assertThat(CleanText.of("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
    assertThat(CleanText.of("क\u094D\u200Dष")).isEqualTo("क\u094D\u200Dष");
  }

  @Test
  void all_kinds_of_space_are_a_space_and_all_kinds_of_break_a_break() {
    assertThat(CleanText.of("12\u00A0% \u202F of\t\u2003it\r\nnext\rone\u2028two\u2029three"))
        .isEqualTo("12 % of it\nnext\none\ntwo\n\nthree");
  }

  @Test
  void there_is_never_more_than_one_blank_line() {
    assertThat(CleanText.of("\n\none \n \n\t\n\n two\n\n")).isEqualTo("one\n\ntwo");
  }

  @Test
  void letters_are_composed() {
    assertThat(CleanText.of("Cafe\u0301")).isEqualTo("Café");
  }

  @Test
  void half_a_character_is_none() {
    assertThat(CleanText.of("a\uD83Db\uDE00c")).isEqualTo("abc");
  }

  @Test
  void a_line_has_no_breaks() {
    assertThat(CleanText.line(" one\n\ntwo ")).isEqualTo("one two");
  }

  @Test
  void long_text_is_cut_between_words_and_never_within_a_character() {
    String words = CleanText.of("twelve chars ".repeat(50_000));
    String emoji = CleanText.of("x" + "😀".repeat(CmsItem.MAX_BODY));

    assertThat(words.length()).isBetween(CmsItem.MAX_BODY - 200, CmsItem.MAX_BODY);
    assertThat(words.substring(words.length() - 6)).isIn(" chars", "twelve");
    assertThat(emoji.length()).isEqualTo(CmsItem.MAX_BODY - 1);
    assertThat(emoji.substring(emoji.length() - 2)).isEqualTo("😀");
  }
}
