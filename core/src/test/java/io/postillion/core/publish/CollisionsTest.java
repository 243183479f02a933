package io.postillion.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.post.PostId;
import io.postillion.core.publish.Collisions.Collision;
import io.postillion.core.publish.Collisions.Leaving;
import io.postillion.core.publish.Pace.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CollisionsTest {

  private static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");

  private static Leaving at(int minutes) {
    return new Leaving(PostId.random(), NOON.plus(Duration.ofMinutes(minutes)));
  }

  @Test
  void two_posts_within_ten_minutes_name_each_others_time() {
    Leaving one = at(0);
    Leaving other = at(9);
    Leaving later = at(19);

    assertThat(Collisions.of(List.of(other, later, one), Pace.FREE))
        .isEqualTo(
            Map.of(
                one.post(), new Collision.Near(other.at()),
                other.post(), new Collision.Near(one.at())));
  }

  @Test
  void of_two_neighbours_the_nearer_is_named_and_of_the_same_minute_each() {
    Leaving one = at(0);
    Leaving between = at(7);
    Leaving last = at(7);

    assertThat(Collisions.of(List.of(one, between, last), Pace.FREE))
        .containsEntry(between.post(), new Collision.Near(last.at()))
        .containsEntry(last.post(), new Collision.Near(between.at()));
  }

  @Test
  void a_network_that_wants_more_space_gets_it() {
    Leaving one = at(0);
    Leaving other = at(25);

    assertThat(Collisions.of(List.of(one, other), Pace.FREE)).isEmpty();
    assertThat(Collisions.of(List.of(one, other), Pace.of(Duration.ofMinutes(30))))
        .containsOnlyKeys(one.post(), other.post());
  }

  @Test
  void more_posts_than_the_network_lets_out_are_all_marked() {
    Window two = new Window(2, Duration.ofHours(1));
    Leaving first = at(0);
    Leaving second = at(20);
    Leaving third = at(59);
    Leaving fourth = at(90);

    assertThat(Collisions.of(List.of(first, second, third, fourth), Pace.of(Duration.ZERO, two)))
        .containsOnlyKeys(first.post(), second.post(), third.post())
        .containsValue(new Collision.Full(two));
  }

  @Property
  void whoever_has_a_neighbour_within_ten_minutes_collides_and_nobody_else(
      @ForAll @Size(max = 12) List<@IntRange(max = 120) Integer> minutes) {
    List<Leaving> all = new ArrayList<>(minutes.stream().map(CollisionsTest::at).toList());
    Collections.shuffle(all);
    Set<PostId> crowded =
        all.stream()
            .filter(
                one ->
                    all.stream()
                        .filter(other -> !other.post().equals(one.post()))
                        .anyMatch(
                            other ->
                                Duration.between(one.at(), other.at())
                                        .abs()
                                        .compareTo(Collisions.NEAR)
                                    < 0))
            .map(Leaving::post)
            .collect(Collectors.toSet());

    assertThat(Collisions.of(all, Pace.FREE)).containsOnlyKeys(crowded);
  }
}
