package io.postillion.plugin.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationKeyTest {

  private static final String BASE64 = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

  @Test
  void each_purpose_has_a_key_of_its_own_and_the_same_every_time() {
    InstallationKey key = InstallationKey.of(BASE64);

    assertThat(key.derive("grants"))
        .hasSize(32)
        .isEqualTo(InstallationKey.of(BASE64).derive("grants"))
        .isNotEqualTo(key.derive("connect"));
  }

  @Test
  void without_a_key_nothing_is_derived_and_the_remedy_is_named() {
    assertThatThrownBy(() -> InstallationKey.of(null).derive("grants"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Set postillion.secret-key; ./postillion key prints one.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"c2hvcnQ=", "not base 64!", "MDEy"})
  void what_is_no_key_is_refused_and_not_shown(String text) {
    assertThatThrownBy(() -> InstallationKey.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("./postillion key")
        .hasMessageNotContaining(text)
        .hasNoCause();
    assertThat(InstallationKey.of(BASE64).toString()).doesNotContain("MDEy");
  }
}
