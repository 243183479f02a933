package io.postillion.core.brand;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.Secret;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GrantTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Grant GRANT =
      new Grant(
          Secret.of("access"),
          Secret.of("refresh"),
          NOW,
          NOW.plusSeconds(7_200),
          NOW.plusSeconds(10_000),
          "@acme",
          "write");

  @Test
  void it_is_renewable_until_refreshing_ends() {
    assertThat(GRANT.isRenewable(NOW)).isTrue();
    assertThat(GRANT.isRenewable(NOW.plusSeconds(10_000))).isFalse();
    assertThat(GRANT.ending().isRenewable(NOW)).isFalse();
  }

  @Test
  void a_token_without_an_end_lasts() {
    Grant endless = new Grant(Secret.of("access"), null, NOW, null, null, "", "");

    assertThat(endless.lasts(Duration.ofDays(10_000), NOW)).isTrue();
    assertThat(GRANT.lasts(Duration.ofHours(1), NOW)).isTrue();
    assertThat(GRANT.lasts(Duration.ofHours(2), NOW)).isFalse();
  }

  @Test
  void it_never_prints_its_tokens() {
    assertThat(GRANT.toString()).contains("@acme").doesNotContain("refresh,", "=access");
    assertThat(GRANT.toString()).contains("Secret[redacted]");
  }
}
