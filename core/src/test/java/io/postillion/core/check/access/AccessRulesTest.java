package io.postillion.core.check.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.check.Finding;
import io.postillion.core.testing.Drafts;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRulesTest {

  private static List<Finding> check(String text) {
    return AccessRules.all().stream()
        .flatMap(
            rule ->
                rule
                    .check(Drafts.text(text).restingOn("A cargobike fair for bakers in Lyon"))
                    .stream())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "#cargobikefair, #CargobikeFair",
    "#organicbread, #OrganicBread",
    "#supportlocalshops, #SupportLocalShops",
    "#commercedeproximité in proximité, #CommerceDeProximité",
    "#pistecyclable, #PisteCyclable",
    "#bakersinlyon, #BakersInLyon"
  })
  void words_in_a_hashtag_are_given_capitals(String text, String better) {
    assertThat(check(text))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("access.hashtag");
              assertThat(finding.arguments()).containsExactly(text.split(" ")[0], better);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "🍞 🥐 🍰 🧁 🍩 🍪, access.emojiMany",
    "Fresh 🍞🍞🍞, access.emojiRepeated",
    "We ❤️ bread, access.emojiWord",
    "On 🚲 tous les jours, access.emojiWord"
  })
  void emoji_that_are_noise_to_a_screen_reader_are_pointed_at(String text, String code) {
    assertThat(check(text)).extracting(Finding::code).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#CargoBikeFair #cargobike #Lyon #bread #xyzzyplugh",
        "#workshop for you",
        "Fresh bread 🍞 Come in! 🥐",
        "Fresh bread! 🍞 and more",
        "👨‍👩‍👧‍👧 welcome",
        "Acme® bread™ © 2026",
        "1 + 1 = 2 → more ✓"
      })
  void the_rest_is_left_alone(String text) {
    assertThat(check(text)).isEmpty();
  }
}
