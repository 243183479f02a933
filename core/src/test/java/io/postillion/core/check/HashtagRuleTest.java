package io.postillion.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.testing.Drafts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashtagRuleTest {

  private final HashtagRule rule = new HashtagRule();

  private List<Finding> check(String text) {
    return rule.check(Drafts.text(text).restingOnNothing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#Bread, #Brot. (#Pain) «#Éclair»!",
        "#日本 #パン・屋 #bread_2026",
        "#first,#second/#third",
        "https://acme.example/#top and https://acme.example/a#1",
        "C# and Q&#39;A and no#tag",
        "#bread—and more"
      })
  void good_hashtags_and_what_is_none_are_left_alone(String text) {
    assertThat(check(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "#Wi-Fi, #Wi",
    "#c'est, #c",
    "#l’eau, #l",
    "#R&D, #R",
    "#C++, #C",
    "#acme.example, #acme"
  })
  void punctuation_cuts_a_hashtag_short(String written, String linked) {
    assertThat(check("See " + written + " now"))
        .containsExactly(
            FindingCode.HASHTAG_PUNCTUATION.at(new Span(4, 4 + written.length()), written, linked));
  }

  @Test
  void digits_alone_make_no_hashtag() {
    assertThat(check("We are #1!"))
        .containsExactly(FindingCode.HASHTAG_DIGITS_ONLY.at(new Span(7, 9), "#1"));
  }

  @Test
  void more_than_manners_allow_are_pointed_at_from_the_first_surplus_one() {
    assertThat(check("#a #b #c #d")).isEmpty();
    assertThat(check("#a #b #c #d #e #f"))
        .containsExactly(FindingCode.HASHTAG_TOO_MANY.at(new Span(12, 17), 6, 4));
  }
}
