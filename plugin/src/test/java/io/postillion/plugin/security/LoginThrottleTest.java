package io.postillion.plugin.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.plugin.api.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

  private final SettableClock clock = new SettableClock();
  private final LoginThrottle throttle = new LoginThrottle(clock);

  @Test
  void a_login_may_be_tried_a_few_times_from_one_address() {
    for (int i = 0; i < LoginThrottle.PER_LOGIN_AND_ADDRESS; i++) {
      assertThat(throttle.attempt("ada", "1.2.3.4")).isZero();
    }

    assertThat(throttle.attempt("ada", "1.2.3.4")).isEqualTo(LoginThrottle.WINDOW);
    assertThat(throttle.attempt("ADA", "1.2.3.4")).isPositive();
  }

  @Test
  void a_stranger_cannot_lock_a_person_out() {
    for (int i = 0; i < 50; i++) {
      throttle.attempt("ada", "6.6.6.6");
    }

    assertThat(throttle.attempt("ada", "1.2.3.4")).isZero();
  }

  @Test
  void an_address_cannot_try_one_login_after_the_other() {
    for (int i = 0; i < LoginThrottle.PER_ADDRESS; i++) {
      assertThat(throttle.attempt("login" + i, "6.6.6.6")).isZero();
    }

    assertThat(throttle.attempt("another", "6.6.6.6")).isPositive();
    assertThat(throttle.attempt("another", "1.2.3.4")).isZero();
  }

  @Test
  void a_login_cannot_be_tried_from_one_address_after_the_other() {
    for (int i = 0; i < LoginThrottle.PER_LOGIN; i++) {
      assertThat(throttle.attempt("ada", "6.6.6." + i)).isZero();
    }

    assertThat(throttle.attempt("ada", "1.2.3.4")).isPositive();
  }

  @Test
  void waiting_helps_and_trying_again_meanwhile_does_not_prolong_it() {
    for (int i = 0; i < LoginThrottle.PER_LOGIN_AND_ADDRESS; i++) {
      throttle.attempt("ada", "1.2.3.4");
    }

    clock.pass(LoginThrottle.WINDOW.minusSeconds(1));
    assertThat(throttle.attempt("ada", "1.2.3.4")).isEqualTo(Duration.ofSeconds(1));
    clock.pass(Duration.ofSeconds(1));

    assertThat(throttle.attempt("ada", "1.2.3.4")).isZero();
  }

  @Test
  void an_office_that_logs_in_without_mistakes_never_waits() {
    for (int i = 0; i < 10 * LoginThrottle.PER_ADDRESS; i++) {
      assertThat(throttle.attempt("person" + i, "1.2.3.4")).isZero();
      throttle.succeeded("person" + i, "1.2.3.4");
    }
  }

  @Test
  void the_memory_is_bounded() {
    for (int i = 0; i < LoginThrottle.MAX_REMEMBERED; i++) {
      throttle.attempt(i + "x".repeat(1_000), "6.6.6." + i);
    }

    assertThat(throttle.remembered()).isEqualTo(LoginThrottle.MAX_REMEMBERED);
  }

  @Test
  void an_attacker_cannot_flood_his_own_count_out_of_the_memory() {
    for (int i = 0; i < LoginThrottle.PER_ADDRESS; i++) {
      throttle.attempt("login" + i, "6.6.6.6");
    }

    for (int i = 0; i < LoginThrottle.MAX_REMEMBERED; i++) {
      assertThat(throttle.attempt("other" + i, "6.6.6.6")).isPositive();
    }
  }
}
