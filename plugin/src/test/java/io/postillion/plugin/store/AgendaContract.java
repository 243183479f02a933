package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.ChannelId;
import io.postillion.core.calendar.Days;
import io.postillion.core.calendar.Sight;
import io.postillion.core.campaign.Campaign;
import io.postillion.core.campaign.CampaignId;
import io.postillion.core.campaign.Hue;
import io.postillion.core.campaign.Value;
import io.postillion.core.post.Agenda;
import io.postillion.core.post.Placed;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Schedule;
import io.postillion.core.post.Spans;
import io.postillion.core.post.Timeframe;
import io.postillion.core.publish.Pace;
import io.postillion.core.publish.Publication;
import io.postillion.core.publish.Sent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

    assertThat(agenda().moments(world().brand, spans(0, 60)))
        .hasSize(3)
        .containsExactlyElementsOf(
            between(0, 60, null, 10).stream()
                .map(
                    one ->
                        new Agenda.Moment(
                            one.post().id(), one.post().channel(), one.at(), one.isOut()))
                .toList());
    assertThat(agenda().moments(world().other, spans(0, 60))).isEmpty();
  }

  @Test
  default void what_lies_between_two_spans_is_neither_counted_nor_read() {
    Post first = due(PostStatus.SCHEDULED, 0);
    Post last = due(PostStatus.SCHEDULED, 9);
    due(PostStatus.SCHEDULED, 10);
    due(PostStatus.SCHEDULED, 19);
    Post second = due(PostStatus.SCHEDULED, 20);
    due(PostStatus.SCHEDULED, 30);

    assertThat(agenda().tallies(world().brand, spans(0, 10, 10, 10, 20, 30)))
        .containsExactlyInAnyOrder(
            new Agenda.Tally(0, world().channel.id(), 2),
            new Agenda.Tally(2, world().channel.id(), 1));
    assertThat(agenda().moments(world().brand, spans(0, 10, 10, 10, 20, 30)))
        .extracting(Agenda.Moment::post)
        .containsExactly(first.id(), last.id(), second.id());
    assertThat(agenda().first(world().brand, spans(0, 10, 10, 10, 20, 30), 1))
        .extracting(Agenda.Moment::post)
        .containsExactly(first.id(), second.id());
  }

  /** The calendar reads little of much; this reads everything and takes the same from it. */
  @Test
  default void of_random_posts_the_calendar_shows_what_one_sees_who_reads_all_of_them() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Campaign campaign = someCampaign();
    for (int i = 0; i < 120; i++) {
      PostId post = i % 5 == 0 ? out(random, i).id() : due(random).id();
      if (random.nextInt(3) == 0) {
        world().stores.campaigns().put(world().brand, post, campaign.id());
      }
    }
    List<Pace> paces =
        List.of(
            Pace.FREE,
            Pace.of(Duration.ofMinutes(25)),
            Pace.of(Duration.ZERO, new Pace.Window(2, Duration.ofMinutes(15))),
            Pace.of(
                Duration.ofSeconds(2),
                new Pace.Window(2, Duration.ofHours(2)),
                new Pace.Window(4, Duration.ofDays(1))));
    for (int i = 0; i < 60; i++) {
      Pace pace = paces.get(random.nextInt(paces.size()));
      Sight sight = sight(random, campaign);

      assertThat(new Days(agenda(), channel -> pace).of(world().brand, sight))
          .as("seed %d, pace %s, %s", seed, pace, sight)
          .isEqualTo(new PlainDays(agenda(), pace).of(world().brand, sight));
    }
  }

  private Campaign someCampaign() {
    Campaign campaign =
        new Campaign(
            CampaignId.random(), world().brand, "Some", Hue.TEAL, null, null, Value.HIGH, null);
    world().stores.campaigns().insert(campaign);
    return campaign;
  }

  /** The clocks change in it. */
  private Sight sight(Random random, Campaign campaign) {
    LocalDate first = PlainDays.FIRST.plusDays(random.nextInt(20));
    List<LocalDate> days = first.datesUntil(first.plusDays(1 + random.nextInt(35))).toList();
    return new Sight(
        days,
        days.get(random.nextInt(days.size())),
        World.PARIS,
        random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(4),
        1 + random.nextInt(100),
        random.nextInt(3) == 0 ? world().channel.id() : null,
        random.nextInt(3) == 0 ? campaign.id() : null);
  }

  private Post due(Random random) {
    List<PostStatus> open =
        Arrays.stream(PostStatus.values())
            .filter(one -> one != PostStatus.PUBLISHED && one != PostStatus.RETRACTED)
            .toList();
    Post post =
        Post.create(
                world().brand,
                random.nextInt(4) == 0 ? world().second.id() : world().channel.id(),
                null,
                World.NOW)
            .at(new Schedule(PlainDays.moment(random), World.PARIS))
            .in(open.get(random.nextInt(open.size())));
    world().stores.posts().insert(post);
    return post;
  }

  private Post out(Random random, int number) {
    Publication sending = world().sending();
    Post post = world().stores.posts().get(world().brand, sending.post());
    world()
        .stores
        .ledger()
        .sent(
            world().brand,
            Map.of(sending, new Sent("r" + number, URI.create("https://wall.example/" + number))),
            PlainDays.moment(random));
    return world()
        .stores
        .posts()
        .update(
            post.at(new Schedule(PlainDays.moment(random), World.PARIS))
                .in(random.nextInt(4) == 0 ? PostStatus.PUBLISHING : PostStatus.PUBLISHED));
  }

  private Agenda agenda() {
    return world().stores.agenda();
  }

  /** From, to, from, to. */
  private static Spans spans(int... seconds) {
    List<Spans.Span> spans = new ArrayList<>();
    for (int i = 0; i < seconds.length; i += 2) {
      spans.add(
          new Spans.Span(World.NOW.plusSeconds(seconds[i]), World.NOW.plusSeconds(seconds[i + 1])));
    }
    return new Spans(spans, null, null);
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
