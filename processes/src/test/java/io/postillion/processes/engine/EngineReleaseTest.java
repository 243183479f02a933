package io.postillion.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineReleaseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7.24.0",
        "7.24.15",
        "7.24.14-ee",
        "7.23.99-ee",
        "7.9.20-ee",
        "unknown",
        "6.99.99"
      })
  void rest_and_admin_of_a_release_with_holes_are_warned_of_with_the_mending_version(String old) {
    EngineRelease release = new EngineRelease(old, true, true);

    assertThat(release.warnings())
        .satisfiesExactly(
            rest -> assertThat(rest).contains(old, "REST", "CVE-2026-109432", "7.24.15-ee"),
            admin -> assertThat(admin).contains(old, "Admin", "CVE-2026-77226", "7.24.15-ee"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7.24.15-ee", "7.24.16-ee", "7.25.0-ee", "8.0.0-ee"})
  void a_mended_release_is_left_in_peace(String mended) {
    assertThat(new EngineRelease(mended, true, true).warnings()).isEmpty();
    assertThat(new EngineRelease(mended, true, true).edition()).isEqualTo("enterprise");
  }

  @Test
  void where_there_is_neither_rest_nor_admin_there_is_nothing_to_warn_of() {
    EngineRelease here = EngineRelease.here(getClass().getClassLoader());

    assertThat(here.version()).startsWith("7.24.");
    assertThat(here.edition()).isEqualTo("community");
    assertThat(here.warnings()).isEmpty();
  }
}
