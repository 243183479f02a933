package io.postillion.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CourtesyTest {

  private final AtomicBoolean pressed = new AtomicBoolean();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final Courtesy courtesy = new Courtesy(pressed::get, Runnable::run, Duration.ofHours(1));

  @Test
  void tells_at_once_when_nothing_is_due() {
    courtesy.tell(() -> told.add("out"));

    assertThat(told).containsExactly("out");
  }

  @Test
  void waits_while_more_is_due_and_then_tells_all_in_their_order() throws Exception {
    CountDownLatch last = new CountDownLatch(1);
    pressed.set(true);
    courtesy.tell(() -> told.add("first"));
    courtesy.tell(() -> told.add("second"));
    assertThat(told).isEmpty();

    pressed.set(false);
    courtesy.tell(
        () -> {
          told.add("third");
          last.countDown();
        });

    assertThat(last.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(told).containsExactly("first", "second", "third");
  }

  @Test
  void does_not_wait_for_ever() throws Exception {
    CountDownLatch heard = new CountDownLatch(1);
    pressed.set(true);

    new Courtesy(pressed::get, Runnable::run, Duration.ZERO).tell(heard::countDown);

    assertThat(heard.await(30, TimeUnit.SECONDS)).isTrue();
  }
}
