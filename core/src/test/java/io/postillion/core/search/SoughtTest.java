package io.postillion.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoughtTest {

  @Test
  void words_are_taken_apart_folded_and_taken_once() {
    assertThat(Sought.of("  Cargo\tBIKE cargo ").words()).containsExactly("cargo", "bike");
    assertThat(Sought.of(" \n ").isEmpty()).isTrue();
  }

  @Test
  void a_composed_letter_and_its_parts_are_the_same() {
    assertThat(Sought.of("e\u0301te\u0301").isIn("Notre ÉTÉ")).isTrue();
    assertThat(Sought.of("été").isIn("Notre e\u0301te\u0301")).isTrue();
  }

  @Test
  void every_word_has_to_be_in_one_of_the_texts() {
    assertThat(Sought.of("wall bicycle").isIn("A bicycle", "The Wall")).isTrue();
    assertThat(Sought.of("wall tram").isIn("A bicycle", "The Wall")).isFalse();
  }

  @Test
  void no_more_words_count_than_anybody_types() {
    assertThat(Sought.of("a b c d e f g h i j k l m n o p q r").words())
        .hasSize(Sought.MOST_WORDS)
        .doesNotContain("q");
  }
}
