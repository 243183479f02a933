package io.postillion.core.ai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageTest {

  private static final String TEXT =
      "Mme. Laurent opens the mill. It turns again on 3 May!\n\nCome and see.\n\n#mill";

  private static String at(String marked, Wish wish) {
    int start = marked.indexOf('|');
    int end = marked.lastIndexOf('|');
    String text = marked.replace("|", "");
    return Passage.of(text, start, Math.max(start, end - 1), wish, Locale.ENGLISH).in(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; Mme. Laurent opens the mill.",
        "8; Mme. Laurent opens the mill.",
        "28; Mme. Laurent opens the mill.",
        "29; It turns again on 3 May!",
        "53; It turns again on 3 May!",
        "54; It turns again on 3 May!",
        "55; Come and see.",
        "68; Come and see.",
        "75; #mill"
      })
  void a_cursor_means_the_sentence_that_it_is_in_or_behind(int cursor, String sentence) {
    Passage passage = Passage.of(TEXT, cursor, cursor, Wish.REPHRASE, Locale.ENGLISH);

    assertThat(passage.in(TEXT)).isEqualTo(sentence);
  }

  @Test
  void a_selection_means_itself_without_the_blanks_around_it() {
    assertThat(at("One.| Two three |four.", Wish.REPHRASE)).isEqualTo("Two three");
  }

  @Test
  void for_another_word_a_cursor_means_the_word() {
    assertThat(at("The mi|ll turns.", Wish.SYNONYM)).isEqualTo("mill");
    assertThat(at("The mill| turns.", Wish.SYNONYM)).isEqualTo("mill");
    assertThat(at("|The mill turns.", Wish.SYNONYM)).isEqualTo("The");
    assertThat(at("The mill turns.|", Wish.SYNONYM)).isEqualTo("turns");
  }

  @Test
  void what_is_added_comes_behind_the_sentence_and_hashtags_at_the_end() {
    assertThat(Passage.of(TEXT, 8, 8, Wish.CONTINUE, Locale.ENGLISH))
        .isEqualTo(new Passage(28, 28));
    assertThat(Passage.of(TEXT + " \n", 8, 8, Wish.HASHTAGS, Locale.ENGLISH))
        .isEqualTo(new Passage(TEXT.length(), TEXT.length()));
  }

  @Test
  void blank_lines_at_the_beginning_mean_what_comes_first() {
    assertThat(at("|\n\nOne. Two.", Wish.REPHRASE)).isEqualTo("One.");
  }
}
