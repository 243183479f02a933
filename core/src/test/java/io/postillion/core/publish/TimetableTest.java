package io.postillion.core.publish;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.publish.Pace.Window;
import io.postillion.core.testing.World;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimetableTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final World world = new World();
  private final Timetable timetable =
      new Timetable(world.ledger, channel -> world.network, world.clock);

  private Instant now() {
    return world.clock.instant();
  }

  private Instant nextFree(Instant at) {
    return timetable.nextFree(ACME, World.WALL, at);
  }

  private void planned(Duration in) {
    world.scheduled("Planned in " + in, world.in(in));
  }

  @Test
  void where_there_are_no_limits_every_moment_is_free_but_the_past() {
    planned(HOUR);

    assertThat(nextFree(now().plus(HOUR))).isEqualTo(now().plus(HOUR));
    assertThat(nextFree(now().minus(HOUR))).isEqualTo(now());
  }

  @Test
  void a_full_window_is_waited_out() {
    world.network.keepsTo(Pace.of(Duration.ZERO, new Window(2, HOUR)));
    planned(Duration.ofMinutes(60));
    planned(Duration.ofMinutes(70));

    assertThat(nextFree(now().plus(Duration.ofMinutes(75))))
        .isEqualTo(now().plus(Duration.ofMinutes(120)));
    assertThat(nextFree(now().plus(Duration.ofMinutes(5))))
        .isEqualTo(now().plus(Duration.ofMinutes(5)));
  }

  @Test
  void one_more_before_others_must_not_crowd_them_out() {
    world.network.keepsTo(Pace.of(Duration.ZERO, new Window(2, HOUR)));
    planned(Duration.ofMinutes(60));
    planned(Duration.ofMinutes(70));

    assertThat(nextFree(now().plus(Duration.ofMinutes(30))))
        .isAfterOrEqualTo(now().plus(Duration.ofMinutes(120)));
  }

  @Test
  void what_went_out_counts() {
    world.network.keepsTo(Pace.of(Duration.ZERO, new Window(1, HOUR)));
    assertThat(world.publish(world.scheduled("Out", null))).isCompleted();

    assertThat(nextFree(now())).isEqualTo(now().plus(HOUR));
  }

  @Test
  void a_space_is_kept_to_both_sides() {
    world.network.keepsTo(Pace.of(Duration.ofMinutes(5)));
    planned(HOUR);

    assertThat(nextFree(now().plus(Duration.ofMinutes(58))))
        .isEqualTo(now().plus(Duration.ofMinutes(65)));
    assertThat(nextFree(now().plus(Duration.ofMinutes(55))))
        .isEqualTo(now().plus(Duration.ofMinutes(55)));
  }

  @Test
  void what_the_network_said_last_counts() {
    world.network.keepsTo(Pace.FREE.notBefore(now().plus(HOUR)));

    assertThat(nextFree(now())).isEqualTo(now().plus(HOUR));
  }
}
