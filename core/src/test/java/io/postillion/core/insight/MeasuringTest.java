package io.postillion.core.insight;

import static io.postillion.core.testing.World.ACME;
import static io.postillion.core.testing.World.WALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.brand.Connection;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.insight.Measurement.Outcome;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.publish.Publication;
import io.postillion.core.testing.MemoryMeasurements;
import io.postillion.core.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MeasuringTest {

  private static final Engagement LIKED = Engagement.NONE.with(Count.LIKES, 12);

  private final World world = new World();
  private final MemoryMeasurements measurements = new MemoryMeasurements();
  private final Map<PostId, Map<Moment, Instant>> started = new HashMap<>();
  private boolean isOn = true;

  private final Measuring measuring =
      new Measuring(
          world.ledger,
          world.channels,
          channel -> world.network,
          (brand, channel, costs) -> isOn && !costs,
          measurements,
          (brand, post, when) -> started.put(post, when),
          world.transactions,
          world.clock);

  private PostId published() {
    PostId id = world.scheduled("Bread on Sundays.", null);
    world.publish(id).join();
    return id;
  }

  private void later(Moment moment) {
    world.clock.pass(moment.after().plusMinutes(5));
  }

  private Measurement measured(PostId post, Moment moment) {
    return measuring.measure(ACME, post, moment, false);
  }

  @Test
  void a_post_that_is_out_is_measured_after_an_hour_a_day_and_a_week() {
    PostId post = published();
    Instant sent = world.clock.instant();

    assertThat(measuring.begin(ACME, post)).isTrue();

    assertThat(started.get(post)).containsOnlyKeys(Moment.values());
    started
        .get(post)
        .forEach(
            (moment, when) ->
                assertThat(Duration.between(sent.plus(moment.after()), when))
                    .isBetween(Duration.ofMinutes(2), Duration.ofMinutes(11)));
  }

  @Test
  void it_begins_once_however_often_it_is_said() {
    PostId post = published();
    measuring.begin(ACME, post);
    started.clear();

    assertThat(measuring.begin(ACME, post)).isFalse();
    assertThat(started).isEmpty();
  }

  @Test
  void a_post_that_is_not_out_is_not_measured() {
    assertThat(measuring.begin(ACME, world.scheduled("Bread.", null))).isFalse();
    assertThat(started).isEmpty();
  }

  @Test
  void a_channel_that_is_switched_off_or_costs_is_not_measured() {
    PostId post = published();
    isOn = false;
    assertThat(measuring.begin(ACME, post)).isFalse();

    isOn = true;
    world.network.charges();
    assertThat(measuring.begin(ACME, post)).isFalse();
    assertThat(started).isEmpty();
  }

  /** The world's clock stands at a full hour. */
  @Test
  void it_is_begun_with_posts_that_are_out_once_nothing_is_due_any_more() {
    PostId post = published();
    measurements.isOut(post, world.clock.instant());
    assertThat(measuring.begin(ACME)).as("while posts go out").isZero();

    world.clock.pass(Duration.ofMinutes(2));
    assertThat(measuring.begin(ACME)).isEqualTo(1);
    assertThat(measuring.begin(ACME)).as("again").isZero();
    assertThat(started).containsOnlyKeys(post);
  }

  @ParameterizedTest
  @CsvSource({
    "10:00:00, false",
    "10:01:59, false",
    "10:02:00, true",
    "10:10:59, true",
    "10:11:00, false",
    "10:14:59, false",
    "10:17:00, true",
    "10:57:00, false"
  })
  void it_is_calm_between_the_posts_of_one_quarter_and_the_preparation_of_the_next(
      String time, boolean calm) {
    assertThat(Measuring.isCalm(Instant.parse("2026-11-23T" + time + "Z"))).isEqualTo(calm);
  }

  @Test
  void what_was_not_begun_within_a_day_is_let_be() {
    PostId post = published();
    measurements.isOut(post, world.clock.instant());
    world.clock.pass(Duration.ofDays(1).plusMinutes(3));

    assertThat(measuring.begin(ACME)).isZero();
  }

  @Test
  void channels_that_are_switched_off_are_not_even_looked_at() {
    PostId post = published();
    measurements.isOut(post, world.clock.instant());
    world.clock.pass(Duration.ofMinutes(3));
    isOn = false;

    assertThat(measuring.begin(ACME)).isZero();
  }

  /** Due posts of the next full hour are woken from three minutes before. */
  @Test
  void a_thousand_posts_of_one_second_are_counted_one_by_one_while_nothing_is_due() {
    Instant noon = Instant.parse("2026-11-23T12:00:00Z");
    Set<Instant> hours = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      hours.add(Measuring.when(PostId.random(), noon).get(Moment.HOUR));
    }

    assertThat(hours)
        .hasSizeGreaterThan(950)
        .allMatch(hour -> hour.isAfter(Instant.parse("2026-11-23T13:01:59Z")))
        .allMatch(hour -> hour.isBefore(Instant.parse("2026-11-23T13:12:00Z")));
  }

  @ParameterizedTest
  @EnumSource
  void what_the_network_counted_is_kept(Moment moment) {
    PostId post = published();
    world.network.answersMeasuring(() -> new Reading.Counted(LIKED));
    later(moment);

    Measurement counted = measured(post, moment);

    assertThat(counted)
        .isEqualTo(
            new Measurement(post, moment, Outcome.COUNTED, LIKED, "", world.clock.instant()));
    assertThat(measurements.of(ACME, post)).containsExactly(counted);
    assertThat(Measuring.goesOn(counted)).isTrue();
  }

  @Test
  void a_task_that_is_handed_out_again_asks_nobody_again() {
    PostId post = published();
    world.network.answersMeasuring(() -> new Reading.Counted(LIKED));
    later(Moment.HOUR);
    Measurement first = measured(post, Moment.HOUR);
    world.network.answersMeasuring(
        () -> {
          throw new AssertionError("nobody is asked");
        });

    assertThat(measured(post, Moment.HOUR)).isEqualTo(first);
  }

  @Test
  void a_network_that_does_not_answer_is_asked_again_while_that_is_possible() {
    PostId post = published();
    world.network.answersMeasuring(raising(new Transient("Out of order")));
    later(Moment.HOUR);

    assertThatThrownBy(() -> measuring.measure(ACME, post, Moment.HOUR, true))
        .isInstanceOf(Transient.class);
    assertThat(measurements.of(ACME, post)).isEmpty();
    assertEnds(post, Moment.HOUR, Outcome.MISSED, "Out of order", true);
  }

  private static Stream<Failure> refusals() {
    return Stream.of(new Unauthorised("Not with this token"), new Rejected("No such thing"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void a_network_that_refuses_is_let_be_and_the_channel_is_not_blamed(Failure refusal) {
    PostId post = published();
    Connection before = world.channel().connection();
    world.network.answersMeasuring(raising(refusal));
    later(Moment.HOUR);

    assertEnds(post, Moment.HOUR, Outcome.REFUSED, refusal.getMessage(), false);
    assertThat(world.channel().connection()).isEqualTo(before);
  }

  @Test
  void an_answer_of_which_nobody_knows_is_none() {
    PostId post = published();
    world.network.answersMeasuring(raising(new OutcomeUnknown("Who knows")));
    later(Moment.HOUR);

    assertEnds(post, Moment.HOUR, Outcome.MISSED, "Who knows", true);
  }

  @Test
  void a_post_that_was_deleted_over_there_stays_published_here() {
    PostId post = published();
    world.network.answersMeasuring(Reading.Gone::new);
    later(Moment.DAY);

    assertEnds(post, Moment.DAY, Outcome.GONE, "The network does not have it", false);
  }

  @Test
  void a_network_that_never_tells_is_not_asked_again() {
    PostId post = published();
    world.network.answersMeasuring(() -> new Reading.NotTold("It counts nothing"));
    later(Moment.HOUR);

    assertEnds(post, Moment.HOUR, Outcome.NOT_TOLD, "It counts nothing", false);
  }

  @Test
  void a_channel_that_was_switched_off_meanwhile_is_let_be() {
    PostId post = published();
    isOn = false;
    later(Moment.HOUR);

    assertEnds(post, Moment.HOUR, Outcome.NOT_TOLD, "switched off", false);
  }

  @Test
  void a_channel_that_is_paused_is_not_asked_now_and_one_without_a_token_never() {
    PostId post = published();
    later(Moment.HOUR);
    Connection well = world.channel().connection();
    world.channels.update(ACME, WALL, well.paused());
    assertEnds(post, Moment.HOUR, Outcome.MISSED, "paused", true);

    world.channels.update(ACME, WALL, well.unauthorised("Sign in", world.clock.instant()));
    assertEnds(post, Moment.DAY, Outcome.REFUSED, "connected again", false);
  }

  @Test
  void after_twice_the_time_the_moment_has_passed() {
    PostId post = published();
    world.network.answersMeasuring(() -> new Reading.Counted(LIKED));
    world.clock.pass(Duration.ofHours(2).plusSeconds(1));

    assertEnds(post, Moment.HOUR, Outcome.MISSED, "in time", true);
    assertThat(measured(post, Moment.DAY).outcome()).isEqualTo(Outcome.COUNTED);
  }

  @Test
  void what_is_not_out_has_no_response() {
    PostId post = world.scheduled("Bread.", null);

    Measurement none = measured(post, Moment.HOUR);

    assertThat(none.outcome()).isEqualTo(Outcome.GONE);
    assertThat(world.post(post).status()).isEqualTo(PostStatus.SCHEDULED);
  }

  /** It is kept with its reason, and the post and the ledger stay as they are. */
  private void assertEnds(PostId post, Moment moment, Outcome outcome, String why, boolean goesOn) {
    List<?> events = world.events(post);
    Publication entry = world.entry(post);

    Measurement measurement = measured(post, moment);

    assertThat(measurement.outcome()).isEqualTo(outcome);
    assertThat(measurement.why()).contains(why);
    assertThat(measurement.engagement()).isEqualTo(Engagement.NONE);
    assertThat(Measuring.goesOn(measurement)).isEqualTo(goesOn);
    assertThat(measurements.of(ACME, post)).contains(measurement);
    assertThat(world.post(post).status()).isEqualTo(PostStatus.PUBLISHED);
    assertThat(world.entry(post)).isEqualTo(entry);
    assertThat(world.events(post)).isEqualTo(events);
  }

  private static Supplier<Reading> raising(RuntimeException failure) {
    return () -> {
      throw failure;
    };
  }
}
