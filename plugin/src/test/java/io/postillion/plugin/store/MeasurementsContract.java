package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.insight.Count;
import io.postillion.core.insight.Engagement;
import io.postillion.core.insight.Measurement;
import io.postillion.core.insight.Measurement.Outcome;
import io.postillion.core.insight.Measurements;
import io.postillion.core.insight.Moment;
import io.postillion.core.insight.Response;
import io.postillion.core.post.Author;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Revision;
import io.postillion.core.publish.Publication;
import io.postillion.core.publish.Sent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** What was counted stays as it was, and is there to be compared. */
interface MeasurementsContract extends InWorld {

  Engagement LIKED =
      Engagement.NONE
          .with(Count.LIKES, 12)
          .with(Count.REPOSTS, 4)
          .with(Count.VIEWS, 9_000_000_000L);

  private Measurements measurements() {
    return world().stores.measurements();
  }

  private static Measurement counted(Post post, Moment moment, Engagement engagement, Instant at) {
    return new Measurement(post.id(), moment, Outcome.COUNTED, engagement, "", at);
  }

  @Test
  default void measuring_a_post_begins_once_also_when_two_nodes_begin_it() throws Exception {
    Post post = world().post("Text");

    List<Boolean> begun =
        World.together(4, () -> measurements().begin(world().brand, post.id(), World.NOW));

    assertThat(begun).containsOnlyOnce(true);
    assertThat(measurements().begin(world().brand, post.id(), World.NOW)).isFalse();
  }

  @Test
  default void what_is_begun_again_leaves_the_transaction_of_the_caller_usable() {
    Post post = world().post("Text");
    measurements().begin(world().brand, post.id(), World.NOW);

    world()
        .stores
        .transactions()
        .run(
            () -> {
              assertThat(measurements().begin(world().brand, post.id(), World.NOW)).isFalse();
              assertThat(
                      measurements()
                          .add(world().brand, counted(post, Moment.HOUR, LIKED, World.NOW)))
                  .isTrue();
            });

    assertThat(measurements().of(world().brand, post.id())).hasSize(1);
  }

  @Test
  default void posts_that_are_out_and_not_measured_are_found_the_earliest_first() {
    Publication late = out(World.NOW.plusSeconds(60));
    Publication early = out(World.NOW);
    Publication measured = out(World.NOW);
    measurements().begin(world().brand, measured.post(), World.NOW);
    world().sending();
    world().planned();

    assertThat(unmeasured(World.NOW, World.NOW.plusSeconds(60), 10))
        .containsExactly(early.post(), late.post());
    assertThat(unmeasured(World.NOW, World.NOW.plusSeconds(59), 10)).containsExactly(early.post());
    assertThat(unmeasured(World.NOW.plusSeconds(1), World.NOW.plusSeconds(60), 10))
        .containsExactly(late.post());
    assertThat(unmeasured(World.NOW, World.NOW.plusSeconds(60), 1)).containsExactly(early.post());
    assertThat(
            measurements()
                .unmeasured(
                    world().brand, world().second.id(), World.NOW, World.NOW.plusSeconds(60), 10))
        .isEmpty();
  }

  private List<PostId> unmeasured(Instant from, Instant to, int limit) {
    return measurements().unmeasured(world().brand, world().channel.id(), from, to, limit);
  }

  private Publication out(Instant begunAt) {
    Publication claimed =
        world()
            .stores
            .ledger()
            .claim(world().brand, List.of(world().armed().id()), begunAt, Duration.ofSeconds(90))
            .get(0);
    world()
        .stores
        .ledger()
        .sent(
            world().brand,
            Map.of(claimed, new Sent("1", URI.create("https://wall.example/1"))),
            begunAt);
    return claimed;
  }

  @Test
  default void what_was_counted_comes_back_as_it_went_in_the_earliest_moment_first() {
    Post post = world().post("Text");
    Measurement week =
        new Measurement(
            post.id(), Moment.WEEK, Outcome.GONE, Engagement.NONE, "Not there", World.NOW);
    Measurement day = counted(post, Moment.DAY, Engagement.NONE, World.NOW);
    Measurement hour = counted(post, Moment.HOUR, LIKED, World.NOW);
    List.of(week, hour, day).forEach(one -> measurements().add(world().brand, one));

    assertThat(measurements().of(world().brand, post.id())).containsExactly(hour, day, week);
    assertThat(measurements().of(world().other, post.id())).isEmpty();
    assertThat(measurements().of(world().brand, world().post("Other").id())).isEmpty();
  }

  @Test
  default void a_second_count_of_the_same_moment_changes_nothing() {
    Post post = world().post("Text");
    Measurement first = counted(post, Moment.DAY, LIKED, World.NOW);
    measurements().add(world().brand, first);

    assertThat(
            measurements()
                .add(world().brand, counted(post, Moment.DAY, Engagement.NONE, World.NOW)))
        .isFalse();
    assertThat(measurements().of(world().brand, post.id())).containsExactly(first);
  }

  @Test
  default void nothing_is_counted_of_a_post_that_there_is_not() {
    assertThatThrownBy(() -> measurements().begin(world().brand, PostId.random(), World.NOW))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  default void posts_of_a_day_are_told_with_who_drafted_them_and_what_they_say_now() {
    Post drafted = drafted("Drafted #rye", "draft-post 3+acme.1");
    Post current = world().write(drafted, "Edited #bread");
    Post own = world().post("By hand");
    Measurements measurements = measurements();
    measurements.add(world().brand, counted(current, Moment.DAY, LIKED, World.NOW));
    measurements.add(world().brand, counted(current, Moment.WEEK, LIKED, World.NOW));
    measurements.add(
        world().brand,
        counted(own, Moment.DAY, Engagement.NONE.with(Count.LIKES, 0), World.NOW.plusSeconds(1)));
    measurements.add(
        world().brand,
        counted(
            world().post("Views alone"),
            Moment.DAY,
            Engagement.NONE.with(Count.VIEWS, 5),
            World.NOW));

    assertThat(measurements.responses(world().brand))
        .containsExactly(
            new Response(own.id(), own.channel(), "", "By hand", 0),
            new Response(
                current.id(),
                current.channel(),
                "openai gpt · draft-post 3+acme.1",
                "Edited #bread",
                16));
    assertThat(measurements.responses(world().other)).isEmpty();
  }

  private Post drafted(String text, String prompt) {
    Post post = world().post();
    Revision first =
        Revision.of(
            post.id(),
            post.channel(),
            1,
            PostContent.of(text, Locale.ENGLISH),
            Author.model("openai", "gpt", prompt),
            List.of(),
            0,
            World.NOW);
    world().stores.posts().add(world().brand, first);
    return world().stores.posts().update(post.showing(first));
  }
}
