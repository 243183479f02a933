package io.postillion.plugin.api.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.plugin.api.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SeenNoticesTest {

  private final SettableClock clock = new SettableClock();
  private final SeenNotices seen = new SeenNotices(clock);

  @Test
  void a_notice_is_new_once() {
    assertThat(seen.isNew("a")).isTrue();
    assertThat(seen.isNew("a")).isFalse();
    assertThat(seen.isNew("b")).isTrue();
  }

  @Test
  void a_notice_is_remembered_longer_than_its_timestamp_is_good_for() {
    seen.isNew("a");

    clock.pass(HookController.TOLERANCE.multipliedBy(2).plusSeconds(1));

    assertThat(seen.isNew("a")).isFalse();
  }

  @Test
  void what_is_too_old_to_come_again_is_forgotten() {
    seen.isNew("a");

    clock.pass(SeenNotices.MEMORY.plus(Duration.ofSeconds(1)));
    seen.isNew("b");

    assertThat(seen.remembered()).isOne();
  }

  @Test
  void the_memory_is_bounded() {
    for (int i = 0; i <= SeenNotices.MAX_REMEMBERED; i++) {
      seen.isNew("notice " + i);
    }

    assertThat(seen.remembered()).isEqualTo(SeenNotices.MAX_REMEMBERED);
  }
}
