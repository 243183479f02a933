package io.postillion.connectors.ai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HashtagsTest {

  @Test
  void hold_letters_and_digits_only() {
    assertThat(Hashtags.of(List.of("#Moulin", "l'énergie solaire", "climate-change", "C'est"), 9))
        .containsExactly("Moulin", "LÉnergieSolaire", "ClimateChange", "CEst");
  }

  @Test
  void are_never_digits_alone_nor_empty_nor_endless() {
    assertThat(Hashtags.of(List.of("2026", "#", "", "🎉", "x".repeat(41)), 9)).isEmpty();
  }

  @Test
  void come_once_whatever_their_case() {
    assertThat(Hashtags.of(List.of("Mill", "mill", "#MILL", "Wheel"), 9))
        .containsExactly("Mill", "Wheel");
  }

  @Test
  void are_at_most_as_many_as_the_network_takes() {
    assertThat(Hashtags.of(List.of("one", "two", "three"), 2)).containsExactly("one", "two");
    assertThat(Hashtags.of(List.of("one"), 0)).isEmpty();
  }
}
