package io.postillion.plugin.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationKeyTest {

  private static final String ONE = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String OTHER = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

  @Test
  void each_purpose_has_a_key_that_stays_the_same() {
    byte[] pictures = InstallationKey.of(ONE).derive("pictures");

    assertThat(pictures).hasSize(32).isEqualTo(InstallationKey.of(ONE + "\n").derive("pictures"));
    assertThat(pictures).isNotEqualTo(InstallationKey.of(ONE).derive("tokens"));
    assertThat(pictures).isNotEqualTo(InstallationKey.of(OTHER).derive("pictures"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void without_a_secret_it_says_how_to_get_one_when_it_is_needed(String none) {
    InstallationKey key = InstallationKey.of(none);

    assertThatThrownBy(() -> key.derive("pictures"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Set postillion.secret-key; ./postillion key prints one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"planted", "plantedplantedplantedplantedplanted", "cGxhbnRlZA=="})
  void a_secret_of_another_form_is_refused_at_once_and_not_shown(String wrong) {
    assertThatThrownBy(() -> InstallationKey.of(wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("postillion.secret-key")
        .hasMessageNotContaining(wrong)
        .hasNoCause();
  }
}
