package io.postillion.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VectorTest {

  private final WordVectors words = new WordVectors();

  @Test
  void it_comes_back_from_its_bytes() {
    Vector vector = Vector.of("m", 3, 0, -4);

    assertThat(Vector.read("m", vector.bytes())).isEqualTo(vector);
    assertThat(vector.bytes()).hasSize(12);
    assertThat(vector.likeness(vector)).isCloseTo(1, within(1e-6));
    assertThatThrownBy(() -> Vector.read("m", new byte[5]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void vectors_of_different_models_do_not_mix() {
    assertThatThrownBy(() -> Vector.of("m", 1, 0).likeness(Vector.of("n", 1, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be compared");
    assertThat(Vector.of("m", 1)).isNotEqualTo(Vector.of("n", 1));
  }

  @Test
  void without_a_model_texts_are_alike_when_they_share_words() {
    Vector bread = words.of("Our bakery bakes bread at night. https://acme.example/oven");

    assertThat(bread.likeness(words.of("A BAKERY that baked all night")))
        .isGreaterThan(bread.likeness(words.of("Twelve stations open in Lyon")) + 0.3);
    assertThat(words.readsMeaning()).isFalse();
    assertThat(bread.dimension()).isEqualTo(words.dimension());
  }

  @Test
  void a_text_without_words_is_like_none() {
    assertThat(words.of("🎉 !!").likeness(words.of("bread"))).isZero();
  }
}
