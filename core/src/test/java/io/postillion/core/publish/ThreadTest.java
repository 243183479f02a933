package io.postillion.core.publish;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostEvent.Kind;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.publish.Publication.State;
import io.postillion.core.testing.Drafts;
import io.postillion.core.testing.FakeNetwork;
import io.postillion.core.testing.World;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A post of several, each a reply to the one before. */
class ThreadTest {

  private static final String TEXT = "Bread for all.\n\n---\n\nWe bake at four.\n---\nCome early.";
  private static final Duration HOUR = Duration.ofHours(1);

  private final World world = new World();
  private final Publisher publisher = world.publisher;

  @BeforeEach
  void a_network_with_threads() {
    world.network.takes(Drafts.LIMITS.withThreadsOf(10));
    world.network.showsItsWall();
  }

  @Test
  void its_posts_go_out_in_order_each_as_a_reply_to_the_one_before() {
    PostId id = world.scheduled(TEXT, null);

    Sent sent = publish(id);

    assertThat(world.network.wall())
        .containsExactly("Bread for all.", "We bake at four.", "Come early.");
    assertThat(world.network.accepted())
        .extracting(Outgoing::follows)
        .containsExactly(
            null,
            new Follows(2, FakeNetwork.sent("1"), FakeNetwork.sent("1")),
            new Follows(3, FakeNetwork.sent("1"), FakeNetwork.sent("2")));
    assertThat(sent).isEqualTo(FakeNetwork.sent("1"));
    assertThat(world.entry(id).state()).isEqualTo(State.SENT);
    assertThat(world.entry(id).permalink()).isEqualTo(sent.permalink());
    assertThat(world.post(id).status()).isEqualTo(PostStatus.PUBLISHED);
  }

  @Test
  void each_of_its_posts_has_a_key_of_its_own_that_is_the_same_every_time() {
    PostId id = world.scheduled(TEXT, null);
    breaksOffAtPost(3, new Transient("Busy"));
    assertThatThrownBy(() -> publish(id)).isInstanceOf(Transient.class);
    world.network.works();

    publish(id);

    assertThat(world.network.accepted()).extracting(Outgoing::key).doesNotHaveDuplicates();
    assertThat(world.network.accepted().get(2).key())
        .isEqualTo(world.entry(id).id().part(3))
        .isNotEqualTo(world.entry(id).id().part(2));
  }

  @Test
  void what_the_network_postpones_goes_on_where_it_was() {
    PostId id = world.scheduled(TEXT, null);
    breaksOffAtPost(2, new Transient("Too many requests"));

    assertThatThrownBy(() -> publish(id)).isInstanceOf(Transient.class);

    assertThat(world.entry(id).state()).isEqualTo(State.PLANNED);
    assertThat(world.entry(id).progress()).isEqualTo(new Progress(1, 1, false));
    world.network.works();
    assertThat(publish(id)).isEqualTo(FakeNetwork.sent("1"));
    assertThat(world.network.wall())
        .containsExactly("Bread for all.", "We bake at four.", "Come early.");
  }

  @Test
  void a_lost_answer_in_the_middle_is_asked_for_and_nothing_goes_out_twice() {
    PostId id = world.scheduled(TEXT, null);
    losesTheAnswerOfPost(2);
    assertThatThrownBy(() -> publish(id)).isInstanceOf(OutcomeUnknown.class);
    assertThat(world.entry(id).state()).isEqualTo(State.UNKNOWN);
    world.network.works();

    assertThat(publisher.look(ACME, id)).isEqualTo(new Lookup.Partly(2, 3, true));

    assertThat(world.entry(id).state()).isEqualTo(State.PLANNED);
    assertThat(world.post(id).status()).isEqualTo(PostStatus.SCHEDULED);
    publish(id);
    assertThat(world.network.wall())
        .containsExactly("Bread for all.", "We bake at four.", "Come early.");
    assertThat(world.network.accepted().get(2).follows())
        .isEqualTo(new Follows(3, FakeNetwork.sent("1"), FakeNetwork.sent("2")));
  }

  @Test
  void a_lost_answer_at_the_end_makes_it_published() {
    PostId id = world.scheduled(TEXT, null);
    losesTheAnswerOfPost(3);
    assertThatThrownBy(() -> publish(id)).isInstanceOf(OutcomeUnknown.class);

    assertThat(publisher.look(ACME, id)).isEqualTo(new Lookup.Found(FakeNetwork.sent("1")));

    assertThat(world.entry(id).state()).isEqualTo(State.SENT);
    assertThat(world.ledger.out(ACME, world.entry(id).id())).hasSize(3);
  }

  @Test
  void a_lost_answer_at_the_beginning_is_asked_for_like_that_of_any_post() {
    PostId id = world.scheduled(TEXT, null);
    losesTheAnswerOfPost(1);
    assertThatThrownBy(() -> publish(id)).isInstanceOf(OutcomeUnknown.class);
    world.network.works();

    assertThat(publisher.look(ACME, id)).isEqualTo(new Lookup.Partly(1, 3, true));

    publish(id);
    assertThat(world.network.wall()).hasSize(3);
  }

  @Test
  void what_does_not_show_yet_is_waited_for_before_the_thread_goes_on() {
    PostId id = world.scheduled(TEXT, null);
    breaksOffAtPost(2, new OutcomeUnknown("No answer"));
    assertThatThrownBy(() -> publish(id)).isInstanceOf(OutcomeUnknown.class);
    world.network.works();
    world.network.settlesIn(HOUR);

    assertThatThrownBy(() -> publisher.look(ACME, id)).isInstanceOf(Transient.class);
    assertThat(world.entry(id).state()).isEqualTo(State.UNKNOWN);

    world.clock.pass(HOUR.multipliedBy(2));
    assertThat(publisher.look(ACME, id)).isEqualTo(new Lookup.Partly(1, 3, false));
    publish(id);
    assertThat(world.network.wall()).hasSize(3);
  }

  @Test
  void the_rest_follows_however_late_it_is() {
    PostId id = world.scheduled(TEXT, null);
    breaksOffAtPost(2, new Transient("Away"));
    assertThatThrownBy(() -> publish(id)).isInstanceOf(Transient.class);
    world.network.works();

    world.clock.pass(Duration.ofDays(2));
    publish(id);

    assertThat(world.network.wall()).hasSize(3);
  }

  @Test
  void a_channel_that_is_signed_out_in_the_middle_keeps_the_rest_until_it_is_connected_again() {
    PostId id = world.scheduled(TEXT, null);
    breaksOffAtPost(3, new Unauthorised("Signed out"));

    assertThatThrownBy(() -> publish(id)).isInstanceOf(Unauthorised.class);

    assertThat(world.entry(id).state()).isEqualTo(State.PLANNED);
    world.network.works();
    publish(id);
    assertThat(world.network.wall()).hasSize(3);
  }

  @Test
  void a_refusal_in_the_middle_is_for_a_person_who_may_send_the_rest() {
    PostId id = refusedInTheMiddle();

    assertThat(world.entry(id).state()).isEqualTo(State.UNKNOWN);
    assertThat(world.entry(id).progress()).isEqualTo(new Progress(1, 1, true));
    assertThat(world.post(id).attention()).contains("1 of the 3 posts").contains("No such words");
    assertThat(publisher.look(ACME, id)).isInstanceOf(Lookup.CannotTell.class);

    world.network.works();
    publisher.declareAbsent(world.manager, ACME, id);
    publish(id);

    assertThat(world.network.wall())
        .containsExactly("Bread for all.", "We bake at four.", "Come early.");
    assertThat(world.post(id).status()).isEqualTo(PostStatus.PUBLISHED);
  }

  @Test
  void a_refusal_in_the_middle_is_for_a_person_who_may_leave_it_there() {
    PostId id = refusedInTheMiddle();

    publisher.adopt(world.manager, ACME, id, URI.create("https://wall.example/1"));

    assertThat(world.entry(id).state()).isEqualTo(State.SENT);
    assertThat(world.network.wall()).containsExactly("Bread for all.");
  }

  @Test
  void a_refusal_of_its_first_post_is_one_of_the_whole() {
    PostId id = world.scheduled(TEXT, null);
    world.network.refuses(new Rejected("No such words"));

    assertThatThrownBy(() -> publish(id)).isInstanceOf(Rejected.class);

    assertThat(world.ledger.of(ACME, id))
        .extracting(Publication::state)
        .containsExactly(State.REFUSED);
  }

  @Test
  void what_is_half_out_can_be_neither_edited_nor_moved() {
    PostId id = halfOut();

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(
            () ->
                world.editing.edit(
                    world.manager,
                    ACME,
                    id,
                    world.post(id).current(),
                    PostContent.of("Other words.", Locale.ENGLISH)))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.HALF_OUT));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> world.editing.reschedule(world.manager, ACME, id, world.in(HOUR)))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.HALF_OUT));
  }

  @Test
  void what_is_half_out_and_called_off_ends_where_it_is() {
    PostId id = halfOut();

    world.editing.cancel(world.manager, ACME, id, "enough");

    assertThat(world.entry(id).state()).isEqualTo(State.SENT);
    assertThat(world.entry(id).permalink()).isEqualTo(URI.create("https://wall.example/1"));
    assertThat(world.post(id).status()).isEqualTo(PostStatus.PUBLISHED);
    assertThat(world.events(id)).last().isEqualTo(Kind.LEFT);
    assertThat(publish(id)).isEqualTo(FakeNetwork.sent("1"));
    assertThat(world.network.wall()).hasSize(1);
  }

  @Test
  void a_node_that_another_one_took_over_from_sends_nothing_more() {
    PostId id = world.scheduled(TEXT, null);
    world.network.losesItsAnswer(
        () -> {
          world.network.works();
          world.clock.pass(HOUR);
          world.ledger.expire(ACME, world.entry(id).id());
          Publication entry = world.entry(id);
          world.ledger.release(ACME, entry.id(), entry.fence(), "taken over");
          world.ledger.arm(ACME, entry.id(), "theirs");
          world.ledger.claim(
              ACME, List.of(entry.id()), world.clock.instant(), Duration.ofMinutes(2));
        });

    assertThatThrownBy(() -> publish(id)).isInstanceOf(OutcomeUnknown.class);

    assertThat(world.network.wall()).containsExactly("Bread for all.");
    assertThat(world.entry(id).state()).isEqualTo(State.SENDING);
  }

  @Test
  void what_was_begun_as_a_thread_stays_one_when_threads_are_switched_off() {
    PostId id = halfOut();
    world.network.takes(Drafts.LIMITS);

    publish(id);

    assertThat(world.network.wall())
        .containsExactly("Bread for all.", "We bake at four.", "Come early.");
  }

  @Test
  void where_the_network_has_no_threads_it_is_one_post_to_the_character() {
    world.network.takes(Drafts.LIMITS);
    PostId id = world.scheduled(TEXT, null);

    publish(id);

    assertThat(world.network.wall()).containsExactly(TEXT);
  }

  @Test
  void a_thread_that_has_become_too_long_for_its_network_is_refused_before_anything_is_out() {
    PostId id = world.scheduled(TEXT, null);
    world.network.takes(Drafts.LIMITS.withThreadsOf(2));

    assertThatThrownBy(() -> publish(id))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("3 posts, 2 are taken");

    assertThat(world.network.wall()).isEmpty();
  }

  private PostId halfOut() {
    PostId id = world.scheduled(TEXT, null);
    breaksOffAtPost(2, new Transient("Busy"));
    assertThatThrownBy(() -> publish(id)).isInstanceOf(Transient.class);
    world.network.works();
    return id;
  }

  private PostId refusedInTheMiddle() {
    PostId id = world.scheduled(TEXT, null);
    breaksOffAtPost(2, new Rejected("No such words"));
    assertThatThrownBy(() -> publish(id)).isInstanceOf(OutcomeUnknown.class);
    return id;
  }

  private void breaksOffAtPost(int number, RuntimeException failure) {
    world.network.whileSending(
        () -> {
          if (world.network.wall().size() == number - 1) {
            throw failure;
          }
        });
  }

  private void losesTheAnswerOfPost(int number) {
    world.network.losesItsAnswer(
        () -> {
          if (world.network.wall().size() == number) {
            throw new OutcomeUnknown("No answer");
          }
        });
  }

  private Sent publish(PostId id) {
    CompletableFuture<Sent> answer = publisher.publish(ACME, id).toCompletableFuture();
    publisher.depart();
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
