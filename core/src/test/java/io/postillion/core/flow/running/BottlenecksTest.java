package io.postillion.core.flow.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.flow.running.Bottlenecks.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BottlenecksTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  @Test
  void half_of_all_that_wait_is_a_pile() {
    assertThat(found(step("Review", Step.Kind.PERSON, 5, 1), step("Draft", Step.Kind.WORKER, 5, 1)))
        .isEqualTo(Map.of("Review", Set.of(Reason.PILES_UP), "Draft", Set.of(Reason.PILES_UP)));
    assertThat(found(step("Review", Step.Kind.PERSON, 5, 1), step("Draft", Step.Kind.WORKER, 6, 1)))
        .containsOnlyKeys("Draft");
  }

  @Test
  void a_few_are_no_pile() {
    assertThat(found(step("Review", Step.Kind.PERSON, 4, 1))).isEmpty();
  }

  @Test
  void what_waits_for_the_clock_is_no_bottleneck_and_hides_none() {
    assertThat(
            found(step("Due", Step.Kind.EVENT, 900, 999), step("Review", Step.Kind.PERSON, 5, 1)))
        .containsOnlyKeys("Review");
  }

  @Test
  void half_waiting_longer_than_nine_of_ten_did_is_slower_than_usual() {
    Took usual = new Took(50, Duration.ofHours(1), Duration.ofHours(4), Duration.ZERO);

    assertThat(found(waiting(5, Duration.ofHours(4), usual), waiting(99, Duration.ZERO, usual)))
        .isEqualTo(Map.of("Waits 99", Set.of(Reason.PILES_UP)));
    assertThat(
            found(
                waiting(5, Duration.ofHours(4).plusSeconds(1), usual),
                waiting(99, Duration.ZERO, usual)))
        .containsEntry("Waits 5", Set.of(Reason.SLOWER_THAN_USUAL));
  }

  @Test
  void half_of_all_time_is_most_of_the_time() {
    assertThat(found(took("Review", 10, 60), took("Revise", 10, 59)))
        .isEqualTo(Map.of("Review", Set.of(Reason.MOST_OF_THE_TIME)));
    assertThat(found(took("Review", 4, 60), took("Revise", 10, 10))).isEmpty();
  }

  private static Map<String, Set<Reason>> found(Step... steps) {
    return Bottlenecks.of(List.of(steps), NOW);
  }

  private static Step step(String name, Step.Kind kind, long waiting, long minutes) {
    Instant since = NOW.minus(Duration.ofMinutes(minutes));
    return new Step(name, name, kind, List.of(), new Waiting(waiting, since, since), Took.NONE);
  }

  private static Step waiting(long count, Duration median, Took usual) {
    Instant since = NOW.minus(median);
    String name = "Waits " + count;
    return new Step(
        name, name, Step.Kind.PERSON, List.of(), new Waiting(count, since, since), usual);
  }

  private static Step took(String name, long count, long hours) {
    Duration each = Duration.ofHours(hours);
    return new Step(
        name, name, Step.Kind.PERSON, List.of(), Waiting.NONE, new Took(count, each, each, each));
  }
}
