package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.ChannelId;
import io.postillion.core.post.Agenda;
import io.postillion.core.post.Placed;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Schedule;
import io.postillion.core.post.Timeframe;
import io.postillion.core.publish.Publication;
import io.postillion.core.publish.Sent;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The posts of a brand by time. */
interface AgendaContract extends InWorld {

  @Test
  default void
      what_is_due_in_a_stretch_comes_in_its_order_with_the_first_moment_and_not_the_last() {
    Post second = due(PostStatus.IN_REVIEW, 20);
    Post first = due(PostStatus.SCHEDULED, 0);
    due(PostStatus.SCHEDULED, 60);
    due(PostStatus.SCHEDULED, -1);
    world().post("As soon as it is approved");

    assertThat(between(0, 60, null, 10))
        .containsExactly(
            new Placed(first, World.NOW, false),
            new Placed(second, World.NOW.plusSeconds(20), false));
    assertThat(between(0, 60, null, 1)).extracting(Placed::post).containsExactly(first);
  }

  @Test
  default void what_was_rejected_or_called_off_has_no_place_any_more() {
    due(PostStatus.REJECTED, 10);
    due(PostStatus.CANCELLED, 10);
    Post stuck = due(PostStatus.NEEDS_ATTENTION, 10);

    assertThat(between(0, 60, null, 10)).extracting(Placed::post).containsExactly(stuck);
  }

  @Test
  default void what_is_out_stands_where_it_went_out_and_not_where_it_was_due() {
    Publication sending = world().sending();
    Post post = world().stores.posts().get(world().brand, sending.post());
    world()
        .stores
        .posts()
        .update(
            post.at(new Schedule(World.NOW.minusSeconds(30), World.PARIS))
                .in(PostStatus.PUBLISHED));
    world()
        .stores
        .ledger()
        .sent(
            world().brand,
            Map.of(sending, new Sent("1", URI.create("https://wall.example/1"))),
            World.NOW.plusSeconds(5));

    assertThat(between(-60, 60, null, 10))
        .containsExactly(new Placed(world().reload(post), World.NOW.plusSeconds(5), true));
    assertThat(between(-60, 0, null, 10)).isEmpty();
  }

  @Test
  default void of_one_channel_nothing_of_another_is_found_whether_out_or_not() {
    Post due = due(PostStatus.SCHEDULED, 10);
    Publication sending = world().sending();
    world()
        .stores
        .ledger()
        .sent(
            world().brand,
            Map.of(sending, new Sent("1", URI.create("https://wall.example/1"))),
            World.NOW.plusSeconds(5));

    assertThat(between(0, 60, world().second.id(), 10)).isEmpty();
    assertThat(between(0, 60, world().channel.id(), 10))
        .extracting(one -> one.post().id())
        .containsExactly(sending.post(), due.id());
  }

  private Post due(PostStatus status, int seconds) {
    Post post =
        Post.create(world().brand, world().channel.id(), null, World.NOW)
            .at(new Schedule(World.NOW.plusSeconds(seconds), World.PARIS))
            .in(status);
    world().stores.posts().insert(post);
    return post;
  }

  @Test
  default void moments_are_those_of_the_posts_in_the_same_order() {
    due(PostStatus.SCHEDULED, 20);
    due(PostStatus.IN_REVIEW, 10);
    due(PostStatus.REJECTED, 15);
    Publication sending = world().sending();
    world()
        .stores
        .ledger()
        .sent(
            world().brand,
            Map.of(sending, new Sent("1", URI.create("https://wall.example/1"))),
            World.NOW.plusSeconds(5));
    Timeframe when = new Timeframe(World.NOW, World.NOW.plusSeconds(60), null, 10);

    assertThat(world().stores.agenda().moments(world().brand, when))
        .hasSize(3)
        .containsExactlyElementsOf(
            between(0, 60, null, 10).stream()
                .map(
                    one ->
                        new Agenda.Moment(
                            one.post().id(), one.post().channel(), one.at(), one.isOut()))
                .toList());
    assertThat(world().stores.agenda().moments(world().other, when)).isEmpty();
  }

  private List<Placed> between(int from, int to, @Nullable ChannelId channel, int limit) {
    Instant now = World.NOW;
    return world()
        .stores
        .agenda()
        .between(
            world().brand,
            new Timeframe(now.plusSeconds(from), now.plusSeconds(to), channel, limit));
  }
}
