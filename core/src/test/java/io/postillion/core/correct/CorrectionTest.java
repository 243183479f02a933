package io.postillion.core.correct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionTest {

  private static final String ARTICLE =
      "Postillion opens the united bakery in Nîmes. It sells a million rolls, now also with rye, ever fresh.";

  private static Optional<Correction> of(CorrectionRule rule, String before, String after) {
    return Correction.of(rule, before, after, ARTICLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Postilion opens | Postillion opens",
        "the untied bakery | the united bakery",
        "the unitedd bakery | the united bakery",
        "the unitde bakery | the united bakery",
        "Bread in Nimes | Bread in Nîmes",
        "Bread in nîmes | Bread in Nîmes"
      })
  void a_slip_that_the_article_does_not_make_is_corrected(String before, String after) {
    assertThat(of(CorrectionRule.SPELLING, before, after)).isPresent();
    assertThat(of(CorrectionRule.SPACING, before, after)).isEmpty();
    assertThat(of(CorrectionRule.NONE, before, after)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a million rolls | a billion rolls",
        "a billion rolls | a milion rolls",
        "now with rye | not with rye",
        "never fresh | ever fresh",
        "20 rolls | 21 rolls",
        "2 million rolls | two million rolls",
        "the united bakery | the untied bakery",
        "the bakery | the new bakery",
        "now here | nowhere",
        "no where | nowhere",
        "Fresh rolls. | Fresh rolls?",
        "Fresh rolls | Fresh, rolls",
        "see postilion.example | see postillion.example",
        "see https://a.example/untied | see https://a.example/united",
        "see https://a.example/ united | see https://a.example/united",
        "by @untied | by @united",
        "#untied bread | #united bread",
        "3 000 rolls | 3000 rolls",
        "bread in paris | bread in Paris"
      })
  void whatever_says_something_else_is_approved_afresh(String before, String after) {
    assertThat(of(CorrectionRule.SPELLING, before, after)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fresh  rolls ,today | Fresh rolls, today",
        "It's here | It’s here",
        "\"Fresh\" rolls | “Fresh” rolls",
        "Rolls - fresh | Rolls – fresh",
        "And more... | And more…"
      })
  void blanks_and_how_signs_are_written_say_nothing(String before, String after) {
    assertThat(of(CorrectionRule.SPACING, before, after)).contains(new Correction(List.of()));
    assertThat(of(CorrectionRule.NONE, before, after)).isEmpty();
  }

  @Test
  void four_corrected_words_are_a_rewrite() {
    assertThat(of(CorrectionRule.SPELLING, "untied untied untied", "united united united"))
        .isPresent();
    assertThat(
            of(
                CorrectionRule.SPELLING,
                "untied untied untied untied",
                "united united united united"))
        .isEmpty();
  }

  @Test
  void it_says_what_was_corrected() {
    assertThat(of(CorrectionRule.SPELLING, "Postilion in Nimes", "Postillion in Nîmes"))
        .get()
        .extracting(Correction::text)
        .isEqualTo("Postilion → Postillion, Nimes → Nîmes");
  }

  @Test
  void without_an_article_no_word_is_corrected() {
    assertThat(Correction.of(CorrectionRule.SPELLING, "Postilion opens", "Postillion opens", ""))
        .isEmpty();
  }
}
