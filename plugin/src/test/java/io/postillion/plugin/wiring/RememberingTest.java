package io.postillion.plugin.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberingTest {

  private final AtomicInteger turns = new AtomicInteger();
  private final Remembering remembering = new Remembering(null);

  @Test
  void a_turn_that_fails_does_not_end_all_others() {
    remembering.turn("learned", this::fail);
    remembering.turn("learned", this::fail);

    assertThat(turns).hasValue(2);
  }

  @Test
  void it_starts_and_stops_with_the_application_and_does_nothing_at_once() {
    remembering.start();
    assertThat(remembering.isRunning()).isTrue();

    remembering.stop();
    assertThat(remembering.isRunning()).isFalse();
  }

  private int fail() {
    turns.incrementAndGet();
    throw new IllegalStateException("The database is away");
  }
}
