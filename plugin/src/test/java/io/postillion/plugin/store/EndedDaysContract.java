package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.flow.running.Ended;
import io.postillion.core.flow.running.EndedDays;
import io.postillion.core.flow.running.Spread;
import io.postillion.core.flow.running.Spread.Share;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Sums of days that are over are added by step and bracket; each day counts once. */
interface EndedDaysContract extends InWorld {

  LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  Ended SOME =
      new Ended(
          Map.of(
              "Task_Review",
              new Spread(Map.of(750, new Share(3, 10_000_001), 801, new Share(1, 9_000_000))),
              "Catch_Reminder",
              new Spread(Map.of(0, new Share(2, 0)))),
          Map.of("approved", 3L, "en été \uD83C\uDF84", 1L));

  private EndedDays days() {
    return world().stores.endedDays();
  }

  private Ended week(String model) {
    return days().sum(world().brand, model, MONDAY, MONDAY.plusDays(7));
  }

  @Test
  default void a_day_is_kept_as_it_is() {
    days().keep(world().brand, "post", MONDAY, SOME);

    assertThat(week("post")).isEqualTo(SOME);
    assertThat(days().kept(world().brand, "post", MONDAY, MONDAY.plusDays(7)))
        .containsExactly(MONDAY);
  }

  @Test
  default void a_day_on_which_nothing_ended_is_kept_too() {
    days().keep(world().brand, "post", MONDAY, Ended.NOTHING);

    assertThat(days().kept(world().brand, "post", MONDAY, MONDAY.plusDays(1)))
        .containsExactly(MONDAY);
    assertThat(week("post")).isEqualTo(Ended.NOTHING);
  }

  @Test
  default void days_are_added_from_the_first_to_before_the_last() {
    for (int day = -1; day < 8; day++) {
      days().keep(world().brand, "post", MONDAY.plusDays(day), SOME);
    }

    assertThat(days().sum(world().brand, "post", MONDAY, MONDAY.plusDays(3)))
        .isEqualTo(SOME.plus(SOME).plus(SOME));
    assertThat(days().kept(world().brand, "post", MONDAY, MONDAY.plusDays(2)))
        .containsExactlyInAnyOrder(MONDAY, MONDAY.plusDays(1));
  }

  @Test
  default void another_model_and_another_brand_have_their_own_days() {
    days().keep(world().brand, "post", MONDAY, SOME);
    days().keep(world().other, "approval", MONDAY, SOME);

    assertThat(week("approval")).isEqualTo(Ended.NOTHING);
    assertThat(days().kept(world().brand, "approval", MONDAY, MONDAY.plusDays(7))).isEmpty();
    assertThat(days().sum(world().other, "post", MONDAY, MONDAY.plusDays(7)))
        .isEqualTo(Ended.NOTHING);
    assertThat(days().kept(world().other, "post", MONDAY, MONDAY.plusDays(7))).isEmpty();
  }

  @Test
  default void two_nodes_that_sum_the_same_day_count_it_once() throws Exception {
    Callable<Boolean> keep =
        () -> {
          days().keep(world().brand, "post", MONDAY, SOME);
          return true;
        };

    assertThat(World.together(Collections.nCopies(4, keep))).containsOnly(true);

    assertThat(week("post")).isEqualTo(SOME);
  }

  @Test
  default void a_day_that_cannot_be_kept_whole_is_not_kept() {
    Ended tooLong = new Ended(SOME.steps(), Map.of("x".repeat(256), 1L));

    assertThatThrownBy(() -> days().keep(world().brand, "post", MONDAY, tooLong))
        .isInstanceOf(DataIntegrityViolationException.class);

    assertThat(days().kept(world().brand, "post", MONDAY, MONDAY.plusDays(1))).isEmpty();
    assertThat(week("post")).isEqualTo(Ended.NOTHING);
  }

  @Test
  default void old_days_are_forgotten_with_all_that_ended_on_them() {
    LocalDate old = LocalDate.of(1990, 1, 1);
    days().keep(world().brand, "post", old, SOME);
    days().keep(world().brand, "post", old.plusDays(1), SOME);

    assertThat(days().forget(old.plusDays(1))).isOne();

    assertThat(days().sum(world().brand, "post", old, old.plusDays(7))).isEqualTo(SOME);
    assertThat(days().kept(world().brand, "post", old, old.plusDays(7)))
        .isEqualTo(Set.of(old.plusDays(1)));
  }
}
