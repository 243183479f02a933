package io.postillion.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.WordPolicy;
import io.postillion.core.testing.Drafts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordRuleTest {

  private final WordRule rule = new WordRule();

  private List<Finding> check(String text, WordPolicy words) {
    return rule.check(Drafts.text(text).of(words).restingOnNothing());
  }

  private static WordPolicy forbidden(String... words) {
    return new WordPolicy(List.of(words), List.of());
  }

  @Test
  void a_forbidden_word_is_pointed_at_wherever_it_stands() {
    assertThat(check("Cheap bread, so CHEAP!", forbidden("cheap")))
        .containsExactly(
            FindingCode.WORD_FORBIDDEN.at(new Span(0, 5), "cheap"),
            FindingCode.WORD_FORBIDDEN.at(new Span(16, 21), "cheap"));
  }

  @ParameterizedTest
  @CsvSource({
    "cheap, cheaper and uncheap are other words",
    "art, Bäckerart and artisan and ébart",
    "low cost, low-cost or lowcost",
    "' ', a blank forbids nothing"
  })
  void only_whole_words_count(String word, String text) {
    assertThat(check(text, forbidden(word))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ÉCOLO, un pain écolo",
    "e\u0301colo, un pain écolo",
    "low cost, a low\u00A0cost shop",
    "low cost, 'a low \n cost shop'",
    "'l''arnaque', c’est l’arnaque",
    "C++, written in C++!",
    "a\\Eb, a\\Eb"
  })
  void case_blanks_accents_and_apostrophes_make_no_difference(String word, String text) {
    assertThat(check(text, forbidden(word)))
        .extracting(Finding::arguments)
        .containsExactly(List.of(word));
  }

  @Test
  void a_required_word_that_is_missing_is_said() {
    WordPolicy words = new WordPolicy(List.of(), List.of("Acme", "ad"));

    assertThat(check("Bread by acme.", words))
        .containsExactly(FindingCode.WORD_REQUIRED.found("ad"));
  }
}
