package io.postillion.core.publish;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.RefusedException.Reason;
import io.postillion.core.brand.Brand;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.publish.Pace.Window;
import io.postillion.core.publish.Publication.State;
import io.postillion.core.testing.World;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** When what is due leaves, and when it does not. */
class OnTimeTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final World world = new World();
  private final Publisher publisher = world.publisher;

  private List<PostId> armed(int posts, Duration in) {
    return IntStream.rangeClosed(1, posts)
        .mapToObj(
            number -> {
              PostId id = world.scheduled("Post " + number, world.in(in));
              publisher.publish(ACME, id);
              return id;
            })
        .toList();
  }

  private List<String> wall() {
    return world.network.wall();
  }

  /** The engine works off what it missed and does not come to what is due now. */
  @Nested
  class Unwoken {

    private void look() {
      publisher.wakeLaggards();
      publisher.wakeLaggards();
    }

    @Test
    void what_is_due_within_moments_and_nobody_woke_goes_out_on_time() {
      PostId id = world.scheduled("News", world.in(HOUR));
      world.clock.pass(HOUR.minusSeconds(5));
      look();
      assertThat(world.entry(id).state()).isEqualTo(State.ARMED);
      assertThat(wall()).isEmpty();

      world.clock.pass(Duration.ofSeconds(5));
      publisher.depart();

      assertThat(wall()).containsExactly("News");
      assertThat(world.post(id).status()).isEqualTo(PostStatus.PUBLISHED);
    }

    @Test
    void whoever_is_told_to_publish_it_later_hears_what_became_of_it() {
      PostId id = world.scheduled("News", world.in(HOUR));
      world.clock.pass(HOUR);
      look();

      CompletableFuture<Sent> waiting = world.publisher.publish(ACME, id).toCompletableFuture();
      assertThat(waiting).isNotDone();
      publisher.depart();

      assertThat(waiting).isCompleted();
      assertThat(world.publish(id)).isCompletedWithValue(waiting.join());
      assertThat(wall()).hasSize(1);
    }

    @Test
    void a_refusal_is_told_to_whoever_is_told_to_publish_it_later() {
      PostId id = world.scheduled("News", world.in(HOUR));
      world.clock.pass(HOUR);
      world.network.refuses(new Rejected("No such words"));
      look();
      publisher.depart();
      assertThat(world.entry(id).state()).isEqualTo(State.REFUSED);

      assertThat(world.publish(id))
          .failsWithin(Duration.ZERO)
          .withThrowableThat()
          .withCauseInstanceOf(Rejected.class)
          .withMessageContaining("No such words");
    }

    @Test
    void what_cannot_be_prepared_is_left_to_whoever_is_told_to_publish_it() {
      PostId id = world.scheduled("News", world.in(HOUR));
      world.clock.pass(HOUR);
      world.network.failsToPrepare(new Rejected("No such words"));

      look();
      look();

      assertThat(world.entry(id).state()).isEqualTo(State.PLANNED);
      assertThat(world.post(id).status()).isEqualTo(PostStatus.SCHEDULED);
    }

    @Test
    void what_was_tried_in_vain_is_the_engines_with_its_pauses() {
      PostId id = world.scheduled("News", world.in(HOUR));
      world.clock.pass(HOUR);
      world.network.refuses(new Transient("Too many requests"));
      look();
      publisher.depart();
      assertThat(world.entry(id).state()).isEqualTo(State.PLANNED);
      world.network.works();

      look();
      look();

      assertThat(world.entry(id).state()).isEqualTo(State.PLANNED);
      assertThat(wall()).isEmpty();
    }

    @Test
    void of_two_who_prepared_it_the_second_is_told_to_try_again_when_the_first_was_in_vain() {
      PostId id = world.scheduled("News", world.in(HOUR));
      world.clock.pass(HOUR);
      CompletableFuture<Sent> second = publisher.publish(ACME, id).toCompletableFuture();
      world.network.refuses(new Transient("Too many requests"));
      Publisher other = world.node();
      other.publish(ACME, id);
      other.depart();
      assertThat(world.entry(id).state()).isEqualTo(State.PLANNED);

      publisher.depart();

      assertThat(second)
          .failsWithin(Duration.ZERO)
          .withThrowableThat()
          .withCauseInstanceOf(Transient.class)
          .withMessageContaining("came to nothing");
    }

    @Test
    void the_engine_has_its_chance_first() {
      PostId id = world.scheduled("News", world.in(HOUR));
      world.clock.pass(HOUR);

      publisher.wakeLaggards();

      assertThat(world.entry(id).state()).isEqualTo(State.PLANNED);
    }

    @Test
    void what_is_due_later_or_overdue_is_the_engines() {
      PostId later = world.scheduled("Later", world.in(HOUR));
      world.clock.pass(HOUR.minusSeconds(30));
      look();
      assertThat(world.entry(later).state()).isEqualTo(State.PLANNED);

      world.clock.pass(Duration.ofMinutes(3));
      look();
      assertThat(world.entry(later).state()).isEqualTo(State.PLANNED);
    }

    @Test
    void what_was_woken_can_still_be_called_off() {
      PostId id = world.scheduled("News", world.in(HOUR));
      world.clock.pass(HOUR.minusSeconds(5));
      look();

      world.editing.cancel(world.manager, ACME, id, "old news");
      world.clock.pass(HOUR);
      publisher.depart();

      assertThat(wall()).isEmpty();
    }
  }

  @Nested
  class Late {

    @Test
    void later_than_the_brand_tolerates_it_asks_a_person_and_stays_in() {
      PostId id = world.scheduled("Old news", world.in(HOUR));
      world.clock.pass(HOUR.plus(Brand.TOLERANCE).plusSeconds(1));

      assertThat(world.publish(id))
          .failsWithin(Duration.ZERO)
          .withThrowableThat()
          .withCauseInstanceOf(LateException.class)
          .withMessageContaining("15 minutes");

      assertThat(wall()).isEmpty();
      assertThat(world.post(id).status()).isEqualTo(PostStatus.NEEDS_ATTENTION);
      assertThat(world.post(id).attention()).contains("Send it now, choose a new time, or drop it");
      assertThat(world.events(id)).last().isEqualTo(PostEvent.Kind.LATE);
    }

    @Test
    void within_its_tolerance_it_goes_out() {
      PostId id = world.scheduled("News", world.in(HOUR));
      world.clock.pass(HOUR.plus(Brand.TOLERANCE));

      assertThat(world.publish(id)).isCompleted();
    }

    @Test
    void what_became_late_while_it_was_held_back_asks_a_person_too() {
      PostId id = armed(1, HOUR).get(0);
      world.braking.pull(world.manager, ACME, "");
      world.clock.pass(HOUR);
      publisher.depart();
      world.clock.pass(HOUR);
      world.braking.release(world.manager, ACME);

      publisher.depart();

      assertThat(wall()).isEmpty();
      assertThat(world.post(id).status()).isEqualTo(PostStatus.NEEDS_ATTENTION);
    }

    @Test
    void what_was_called_off_before_it_became_late_asks_nobody() {
      PostId id = armed(1, HOUR).get(0);
      world.editing.cancel(world.manager, ACME, id, "old news");
      world.clock.pass(HOUR.multipliedBy(2));

      publisher.depart();
      publisher.depart();

      assertThat(world.post(id).status()).isEqualTo(PostStatus.CANCELLED);
    }

    @Test
    void a_person_sends_it_now() {
      PostId id = late();
      String question = world.items.ask(Kind.LATE_POST, id, Role.MANAGER);

      world.answering.sendLate(world.manager, ACME, question, null);
      publisher.plan(ACME, id);

      assertThat(world.publish(id)).isCompleted();
      assertThat(wall()).containsExactly("Old news");
    }

    @Test
    void a_person_chooses_a_new_time() {
      PostId id = late();
      String question = world.items.ask(Kind.LATE_POST, id, Role.MANAGER);

      world.answering.sendLate(world.manager, ACME, question, world.in(HOUR));

      assertThat(publisher.plan(ACME, id)).isEqualTo(world.clock.instant().plus(HOUR));
      assertThat(world.flow.told()).endsWith("rescheduled");
    }

    private PostId late() {
      PostId id = world.scheduled("Old news", world.in(HOUR));
      world.clock.pass(HOUR.multipliedBy(2));
      assertThat(world.publish(id)).isCompletedExceptionally();
      return id;
    }
  }

  @Nested
  class Braked {

    @Test
    void nothing_leaves_while_the_brake_is_pulled_and_nothing_is_lost() {
      PostId id = armed(1, MINUTE).get(0);
      world.braking.pull(world.approver, ACME, "a storm on social media");
      world.clock.pass(MINUTE);

      publisher.depart();

      assertThat(wall()).isEmpty();
      assertThat(world.entry(id).state()).isEqualTo(State.ARMED);
      assertThat(world.brakes.holding(ACME))
          .get()
          .extracting("who", "why")
          .containsExactly("Adam Approver", "a storm on social media");
    }

    @Test
    void released_they_leave_and_those_that_waited_long_one_by_one() {
      armed(3, MINUTE);
      world.braking.pull(world.manager, ACME, "");
      world.clock.pass(MINUTE.multipliedBy(3));
      publisher.depart();
      world.braking.release(world.manager, ACME);

      world.clock.pass(DepartureBoard.GLANCE);
      publisher.depart();
      assertThat(wall()).hasSize(1);
      publisher.depart();
      assertThat(wall()).hasSize(1);
      world.clock.pass(World.SETTINGS.overdueSpacing());
      publisher.depart();
      assertThat(wall()).hasSize(2);
      world.clock.pass(World.SETTINGS.overdueSpacing());
      publisher.depart();
      assertThat(wall()).containsExactlyInAnyOrder("Post 1", "Post 2", "Post 3");
    }

    @Test
    void it_wins_until_the_claim() {
      armed(1, Duration.ZERO);
      world.brakes.pull(new Brakes.Brake(null, "Ada", "", world.clock.instant()));

      publisher.depart();

      assertThat(wall()).isEmpty();
    }

    @Test
    void the_one_over_all_brands_is_for_those_who_administer_all() {
      assertThatThrownBy(() -> world.braking.pullAll(world.manager, ""))
          .extracting("reason")
          .isEqualTo(Reason.NOT_ALLOWED);
      assertThat(world.braking.mayHoldAll(world.manager)).isFalse();

      world.braking.pullAll(world.admin, "");

      assertThat(world.brakes.holding(ACME)).isPresent();
      world.braking.release(world.manager, ACME);
      assertThat(world.brakes.holding(ACME)).isPresent();
      world.braking.releaseAll(world.admin);
      assertThat(world.brakes.pulled()).isEmpty();
    }

    @Test
    void who_does_not_work_for_the_brand_cannot_pull_it() {
      Person stranger =
          new Person(
              PersonId.random(),
              "sam",
              "Sam",
              Set.of(Role.ADMIN),
              Set.of(),
              Locale.ENGLISH,
              World.PARIS);

      assertThatThrownBy(() -> world.braking.pull(stranger, ACME, ""))
          .extracting("reason")
          .isEqualTo(Reason.NOT_ALLOWED);
    }
  }

  @Nested
  class Paced {

    @Test
    void no_more_leave_than_the_network_takes_in_a_window() {
      world.network.keepsTo(Pace.of(Duration.ZERO, new Window(2, HOUR)));
      armed(3, Duration.ZERO);

      publisher.depart();
      assertThat(wall()).hasSize(2);
      world.clock.pass(Duration.ofMinutes(14));
      publisher.depart();
      assertThat(wall()).hasSize(2);
    }

    @Test
    void when_the_window_has_moved_on_the_next_leaves() {
      Duration window = Duration.ofMinutes(10);
      world.network.keepsTo(Pace.of(Duration.ZERO, new Window(2, window)));
      armed(3, Duration.ZERO);
      publisher.depart();

      world.clock.pass(window.plusSeconds(1));
      publisher.depart();

      assertThat(wall()).hasSize(3);
    }

    @Test
    void those_that_wait_do_not_put_off_the_next_slot() {
      Duration window = Duration.ofMinutes(10);
      world.network.keepsTo(Pace.of(Duration.ZERO, new Window(1, window)));
      armed(1, Duration.ZERO);
      publisher.depart();
      armed(2, Duration.ofMinutes(9).plusSeconds(30));
      world.clock.pass(Duration.ofMinutes(9).plusSeconds(30));
      publisher.depart();
      assertThat(wall()).hasSize(1);

      world.clock.pass(Duration.ofSeconds(31));
      publisher.depart();

      assertThat(wall()).hasSize(2);
    }

    @Test
    void another_nodes_posts_count() {
      world.network.keepsTo(Pace.of(Duration.ZERO, new Window(2, HOUR)));
      Publisher other = world.node();
      armed(2, Duration.ZERO);
      PostId third = world.scheduled("Third", null);
      other.publish(ACME, third);

      publisher.depart();
      other.depart();

      assertThat(wall()).containsExactly("Post 1", "Post 2");
    }

    @Test
    void where_bursts_are_not_liked_they_are_spaced() {
      world.network.keepsTo(Pace.of(Duration.ofSeconds(5)));
      armed(2, Duration.ZERO);

      publisher.depart();
      publisher.depart();
      assertThat(wall()).hasSize(1);
      world.clock.pass(Duration.ofSeconds(5));
      publisher.depart();
      assertThat(wall()).hasSize(2);
    }

    @Test
    void what_the_networks_answers_said_counts() {
      world.network.keepsTo(Pace.FREE.notBefore(world.clock.instant().plus(MINUTE)));
      armed(1, Duration.ZERO);

      publisher.depart();
      assertThat(wall()).isEmpty();
      world.clock.pass(MINUTE);
      publisher.depart();
      assertThat(wall()).hasSize(1);
    }
  }

  @Nested
  class Settling {

    private static final Duration SILENCE = PublishSettings.DEFAULT.silence();

    private PostId doubtful() {
      world.network.settlesIn(MINUTE);
      PostId id = world.scheduled("Where is it?", null);
      world.network.losesItsAnswer(new OutcomeUnknown("No answer"));
      assertThat(world.publish(id)).isCompletedExceptionally();
      return id;
    }

    @Test
    void what_was_accepted_and_does_not_show_yet_is_not_declared_absent() {
      PostId id = doubtful();

      assertThatThrownBy(() -> publisher.look(ACME, id))
          .isInstanceOfSatisfying(
              Transient.class,
              wait -> assertThat(wait.retryAfter()).contains(SILENCE.plus(MINUTE)));

      assertThat(world.entry(id).state()).isEqualTo(State.UNKNOWN);
      world.clock.pass(SILENCE.plus(MINUTE));
      assertThat(publisher.look(ACME, id)).isInstanceOf(Lookup.Absent.class);
    }

    @Test
    void a_request_that_began_with_the_last_of_its_permit_has_its_time_too() {
      PostId id = doubtful();

      world.clock.pass(Publisher.CALL_LIMIT.plus(MINUTE));

      assertThatThrownBy(() -> publisher.look(ACME, id)).isInstanceOf(Transient.class);
    }

    @Test
    void an_absence_that_was_seen_too_early_stays_too_early_however_late_it_is_read() {
      PostId id = doubtful();
      world.network.answersWhenAsked(
          () -> {
            world.clock.pass(SILENCE.plus(MINUTE));
            return new Lookup.Absent();
          });

      assertThatThrownBy(() -> publisher.look(ACME, id)).isInstanceOf(Transient.class);

      assertThat(world.entry(id).state()).isEqualTo(State.UNKNOWN);
    }
  }

  @Nested
  class Broken {

    @Test
    void a_clock_that_is_set_back_as_it_leaves_lets_it_wait_again() {
      PostId id = armed(1, MINUTE).get(0);
      world.clock.pass(MINUTE);
      world.network.asked(() -> world.clock.pass(MINUTE.negated()));

      publisher.depart();
      assertThat(wall()).isEmpty();
      assertThat(world.post(id).status()).isEqualTo(PostStatus.SCHEDULED);
      world.network.asked(() -> {});
      world.clock.pass(MINUTE);
      publisher.depart();

      assertThat(wall()).containsExactly("Post 1");
    }

    @Test
    void a_broken_machine_leaves_a_doubt_and_no_post_that_nobody_minds() {
      PostId id = world.scheduled("Out of memory", null);
      world.network.losesItsAnswer(
          () -> {
            throw new OutOfMemoryError("as played");
          });

      assertThat(world.publish(id))
          .failsWithin(Duration.ZERO)
          .withThrowableThat()
          .withCauseInstanceOf(OutcomeUnknown.class);
      assertThat(world.entry(id).state()).isEqualTo(State.UNKNOWN);
    }
  }

  @Nested
  class Leaving {

    @Test
    void a_node_is_home_when_what_came_back_is_written_down() throws InterruptedException {
      Deque<Runnable> work = new ArrayDeque<>();
      Publisher node = world.node(work::add);
      PostId id = world.scheduled("Out", null);
      node.publish(ACME, id);
      work.remove().run();
      node.depart();
      assertThat(node.comesHome(Duration.ZERO)).isFalse();

      work.remove().run();
      assertThat(wall()).containsExactly("Out");
      assertThat(node.comesHome(Duration.ZERO)).isFalse();

      work.remove().run();
      assertThat(node.comesHome(Duration.ZERO)).isTrue();
      assertThat(world.entry(id).state()).isEqualTo(State.SENT);
    }
  }

  @Nested
  class Crowded {

    @Test
    void many_leave_together_but_only_so_many_of_one_channel_at_once() throws InterruptedException {
      List<PostId> posts = armed(10, Duration.ZERO);

      publisher.depart();
      assertThat(wall()).hasSize(World.SETTINGS.perChannel());
      publisher.depart();
      publisher.depart();

      assertThat(wall()).hasSize(10);
      assertThat(publisher.comesHome(MINUTE)).isTrue();
      assertThat(posts).allSatisfy(id -> assertThat(world.entry(id).state()).isEqualTo(State.SENT));
    }

    @Test
    void after_a_failure_a_channel_tries_one_at_a_time_until_one_gets_through() {
      PostId first = world.scheduled("First", null);
      world.network.refuses(new Transient("Not now"));
      assertThat(world.publish(first)).isCompletedExceptionally();
      armed(5, Duration.ZERO);
      world.network.works();

      publisher.depart();
      assertThat(wall()).hasSize(1);
      publisher.depart();
      assertThat(wall()).hasSize(5);
    }

    @Test
    void those_on_time_go_before_those_that_are_overdue() {
      armed(2, Duration.ZERO);
      world.clock.pass(MINUTE.multipliedBy(2));
      PostId fresh = world.scheduled("Fresh", null);
      CompletableFuture<Sent> answer = publisher.publish(ACME, fresh).toCompletableFuture();

      publisher.depart();

      assertThat(answer).isCompleted();
      assertThat(wall()).containsExactly("Fresh", "Post 1");
    }
  }
}
