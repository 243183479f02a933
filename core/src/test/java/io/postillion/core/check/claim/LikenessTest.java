package io.postillion.core.check.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTest {

  private static int between(String one, String other) {
    return Likeness.of(one).to(Likeness.of(other));
  }

  @Test
  void the_same_words_in_other_forms_are_alike_in_english_and_french() {
    assertThat(between("We repair old bikes", "Repairing the older bike, repaired!"))
        .isGreaterThan(60);
    assertThat(between("Les vélos roulent", "Le vélo roule bien")).isGreaterThan(60);
  }

  @Test
  void it_does_not_matter_which_is_held_against_which() {
    assertThat(between("bread and butter", "bread"))
        .isEqualTo(between("bread", "bread and butter"));
    assertThat(between("Rye bread", "rye BREAD")).isEqualTo(100);
  }

  @Test
  void texts_without_common_words_are_nothing_alike_and_neither_are_empty_ones() {
    assertThat(between("Rye bread", "Winter tyres")).isZero();
    assertThat(between("", "Rye bread")).isZero();
    assertThat(between("the and of", "the and of")).isZero();
  }

  @Test
  void addresses_and_accounts_are_no_words() {
    assertThat(between("https://acme.example/rye-bread @acme", "rye bread acme")).isZero();
  }

  @Test
  void a_topic_is_within_a_long_text_when_its_words_are_there() {
    Likeness article = Likeness.of("We roast coffee beans slowly. ".repeat(20) + "And bread.");

    assertThat(Likeness.of("roasting coffee").within(article)).isEqualTo(100);
    assertThat(Likeness.of("roasting peanuts").within(article)).isEqualTo(50);
    assertThat(Likeness.of("").within(article)).isZero();
  }
}
