package io.postillion.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.testing.Drafts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptRuleTest {

  private final ScriptRule rule = new ScriptRule();

  private List<Finding> check(String text) {
    return rule.check(Drafts.text(text).restingOnNothing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L'été à Aubervilliers, Žižek, straße, Ærø, œuvre",
        "Привет, мир! Сор и осот.",
        "The Russian for bread is хлеб, the Greek ψωμί.",
        "Tシャツ and K팝, X线",
        "TGFβ1 blocks NFκB; 5 µm, 3 kΩ at Δt",
        "Καλημέρα κόσμε, ένα και δύο",
        "🅰️🅱️ ™ № Ⅳ ℃",
        "ＴＶを見る、日本語の文章です"
      })
  void letters_that_belong_together_are_left_alone(String text) {
    assertThat(check(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pаypal", "Αcme", "brеad", "Βread", "рaris", "Ꭺcme", "ցood"})
  void a_word_of_two_alphabets_is_pointed_at(String word) {
    assertThat(check("Buy " + word + " now, with us"))
        .containsExactly(FindingCode.CHARACTER_MIXED.at(new Span(4, 4 + word.length()), word));
  }

  @Test
  void a_foreign_word_that_reads_as_latin_is_pointed_at() {
    assertThat(check("Log in at аррӏе today"))
        .containsExactly(FindingCode.CHARACTER_MIXED.at(new Span(10, 15), "аррӏе"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"𝐛𝐮𝐲", "𝓫𝓾𝔂", "ⓑⓤⓨ", "ｂｕｙ", "🄱🅄🅈"})
  void symbols_that_are_drawn_as_letters_are_pointed_at(String word) {
    assertThat(check("Please " + word))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("character.styled");
              assertThat(finding.arguments().get(0)).isEqualToIgnoringCase("buy");
            });
  }
}
