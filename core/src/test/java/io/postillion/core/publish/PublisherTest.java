package io.postillion.core.publish;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.brand.Connection;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.post.LinkCard;
import io.postillion.core.post.Media;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PublisherTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final String TEXT = "Bread for everyone.";

  private final World world = new World();
  private final Publisher publisher = world.publisher;

  /** What it fails with, or what was sent. */
  private Sent publish(PostId id) {
    return publish(publisher, id);
  }

  private Sent publish(Publisher node, PostId id) {
    CompletableFuture<Sent> answer = node.publish(ACME, id).toCompletableFuture();
    node.depart();
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  @Nested
  class Planning {

    @Test
    void a_post_without_a_time_is_due_now() {
      PostId id = world.approved(TEXT, null);

      assertThat(publisher.plan(ACME, id)).isEqualTo(world.clock.instant());
      assertThat(world.post(id).status()).isEqualTo(PostStatus.SCHEDULED);
      assertThat(world.entry(id).state()).isEqualTo(State.PLANNED);
    }

    @Test
    void planning_again_changes_nothing() {
      PostId id = world.scheduled(TEXT, world.in(HOUR));
      int events = world.events(id).size();

      publisher.plan(ACME, id);

      assertThat(world.ledger.of(ACME, id)).hasSize(1);
      assertThat(world.events(id)).hasSize(events);
    }

    @Test
    void what_no_person_approved_is_not_planned() {
      PostId id = world.inReview(TEXT, null);

      assertThatExceptionOfType(NotDueException.class).isThrownBy(() -> publisher.plan(ACME, id));
      assertThat(world.ledger.of(ACME, id)).isEmpty();
    }

    @Test
    void an_entry_of_an_older_approval_makes_room_for_the_new_one() {
      PostId id = world.scheduled(TEXT, null);
      world.network.failsToPrepare(new Unauthorised("Signed out"));
      assertThatThrownBy(() -> publish(id)).isInstanceOf(Unauthorised.class);
      world.clock.pass(HOUR);
      world.submit(id);
      world.approve(id);

      publisher.plan(ACME, id);

      assertThat(world.ledger.of(ACME, id))
          .extracting(Publication::state)
          .containsExactly(State.CANCELLED, State.PLANNED);
      assertThat(world.entry(id).approval())
          .isEqualTo(world.approvals.holding(ACME, id).orElseThrow().id());
    }

    @Test
    void planning_a_post_that_is_out_leaves_it_out() {
      PostId id = world.scheduled(TEXT, null);
      publish(id);

      publisher.plan(ACME, id);

      assertThat(world.post(id).status()).isEqualTo(PostStatus.PUBLISHED);
    }
  }

  @Nested
  class Publishing {

    @Test
    void what_was_approved_goes_out_word_for_word() {
      PostId id = world.scheduled(TEXT, null);

      Sent sent = publish(id);

      assertThat(world.network.wall()).containsExactly(TEXT);
      assertThat(world.post(id).status()).isEqualTo(PostStatus.PUBLISHED);
      assertThat(world.entry(id))
          .satisfies(
              entry -> {
                assertThat(entry.state()).isEqualTo(State.SENT);
                assertThat(entry.attempt()).isEqualTo(1);
                assertThat(entry.permalink()).isEqualTo(sent.permalink());
                assertThat(entry.sentAt()).isEqualTo(world.clock.instant());
              });
      assertThat(world.events(id))
          .endsWith(Kind.SCHEDULED, Kind.ARMED, Kind.SENDING, Kind.PUBLISHED);
    }

    @Test
    void it_waits_armed_until_it_is_due() {
      PostId id = world.scheduled(TEXT, world.in(HOUR));

      CompletableFuture<Sent> sent = publisher.publish(ACME, id).toCompletableFuture();

      publisher.depart();
      assertThat(world.entry(id).state()).isEqualTo(State.ARMED);
      assertThat(sent).isNotDone();
      world.clock.pass(HOUR);
      publisher.depart();
      assertThat(sent).isCompletedWithValue(FakeNetwork.sent("1"));
    }

    @Test
    void woken_too_early_it_waits_on() {
      PostId id = world.scheduled(TEXT, world.in(HOUR));
      CompletableFuture<Sent> sent = publisher.publish(ACME, id).toCompletableFuture();

      world.clock.pass(HOUR.minusMillis(1));
      publisher.depart();

      assertThat(sent).isNotDone();
      assertThat(world.network.wall()).isEmpty();
      world.clock.pass(Duration.ofMillis(1));
      publisher.depart();
      assertThat(sent).isCompleted();
    }

    @Test
    void asked_again_after_it_went_out_it_answers_and_sends_nothing() {
      PostId id = world.scheduled(TEXT, null);
      Sent first = publish(id);

      Sent second = publish(id);

      assertThat(second).isEqualTo(first);
      assertThat(world.network.wall()).hasSize(1);
    }

    @Test
    void two_nodes_that_armed_the_same_post_send_it_once_and_both_know_it() {
      Publisher otherNode = world.node();
      PostId id = world.scheduled(TEXT, null);
      CompletableFuture<Sent> one = publisher.publish(ACME, id).toCompletableFuture();
      CompletableFuture<Sent> other = otherNode.publish(ACME, id).toCompletableFuture();

      publisher.depart();
      otherNode.depart();

      assertThat(world.network.wall()).hasSize(1);
      assertThat(one).isCompletedWithValue(FakeNetwork.sent("1"));
      assertThat(other).isCompletedWithValue(FakeNetwork.sent("1"));
    }

    @Test
    void a_post_that_was_handed_to_one_node_twice_goes_out_once() {
      PostId id = world.scheduled(TEXT, null);
      CompletableFuture<Sent> one = publisher.publish(ACME, id).toCompletableFuture();
      CompletableFuture<Sent> other = publisher.publish(ACME, id).toCompletableFuture();

      publisher.depart();

      assertThat(world.network.wall()).hasSize(1);
      assertThat(one).isCompletedWithValue(FakeNetwork.sent("1"));
      assertThat(other).isCompletedWithValue(FakeNetwork.sent("1"));
    }

    @Test
    void while_another_node_sends_it_the_outcome_is_unknown_here() {
      Publisher otherNode = world.node();
      PostId id = world.scheduled(TEXT, null);
      CompletableFuture<Sent> one = publisher.publish(ACME, id).toCompletableFuture();
      CompletableFuture<Sent> other = otherNode.publish(ACME, id).toCompletableFuture();

      world.network.whileSending(otherNode::depart);
      publisher.depart();

      assertThat(one).isCompleted();
      assertThat(other)
          .failsWithin(Duration.ZERO)
          .withThrowableThat()
          .withCauseInstanceOf(OutcomeUnknown.class);
      assertThat(world.network.wall()).hasSize(1);
      assertThat(world.post(id).status()).isEqualTo(PostStatus.PUBLISHED);
    }

    @Test
    void a_node_that_stood_still_between_claim_and_wire_sends_nothing_when_it_wakes() {
      PostId id = world.scheduled(TEXT, null);
      world.network.whileSending(() -> world.clock.pass(PublishSettings.DEFAULT.lease()));

      assertThatThrownBy(() -> publish(id))
          .isInstanceOf(Transient.class)
          .hasMessageContaining("stood still");

      assertThat(world.network.wall()).isEmpty();
    }

    @Test
    void nor_after_another_node_has_looked_and_sent_it() {
      Publisher otherNode = world.node();
      PostId id = world.scheduled(TEXT, null);
      world.network.whileSending(
          () -> {
            world.network.works();
            world.clock.pass(PublishSettings.DEFAULT.lease().plusSeconds(1));
            assertThat(otherNode.look(ACME, id)).isInstanceOf(Lookup.Absent.class);
            publish(otherNode, id);
          });

      assertThatThrownBy(() -> publish(id)).isInstanceOf(Transient.class);

      assertThat(world.network.wall()).containsExactly(TEXT);
      assertThat(world.entry(id).state()).isEqualTo(State.SENT);
      assertThat(world.post(id).status()).isEqualTo(PostStatus.PUBLISHED);
    }

    @Test
    void a_paused_channel_holds_its_posts_armed_until_it_is_resumed() {
      PostId id = world.scheduled(TEXT, null);
      world.channelCare.pause(world.admin, ACME, World.WALL);
      CompletableFuture<Sent> sent = publisher.publish(ACME, id).toCompletableFuture();

      publisher.depart();

      assertThat(sent).isNotDone();
      assertThat(world.network.wall()).isEmpty();
      assertThat(world.entry(id).state()).isEqualTo(State.ARMED);
      world.channelCare.resume(world.admin, ACME, World.WALL);
      world.clock.pass(DepartureBoard.GLANCE);
      publisher.depart();
      assertThat(sent).isCompleted();
      assertThat(world.network.wall()).containsExactly(TEXT);
    }

    @Test
    void a_channel_that_is_paused_while_the_post_waits_armed_holds_it_back() {
      PostId id = world.scheduled(TEXT, null);
      CompletableFuture<Sent> sent = publisher.publish(ACME, id).toCompletableFuture();
      world.channelCare.pause(world.admin, ACME, World.WALL);

      publisher.depart();

      assertThat(sent).isNotDone();
      assertThat(world.network.wall()).isEmpty();
      assertThat(world.entry(id).state()).isEqualTo(State.ARMED);
    }

    @Test
    void a_person_who_touches_the_post_at_that_very_moment_does_not_hide_that_it_is_out() {
      PostId id = world.scheduled(TEXT, null);
      world.posts.failsOnce(PostStatus.PUBLISHED);

      publish(id); // written down with the next try, a second later

      assertThat(world.entry(id).state()).isEqualTo(State.SENT);
      assertThat(world.post(id).status()).isEqualTo(PostStatus.PUBLISHED);
    }

    @Test
    void a_node_that_prepared_too_slowly_learns_that_another_one_sent_it() {
      PostId id = world.scheduled(TEXT, null);
      world.network.whilePreparing(
          () -> {
            world.network.works();
            publish(id);
          });

      assertThat(publish(id)).isEqualTo(FakeNetwork.sent("1"));
      assertThat(world.network.wall()).hasSize(1);
    }

    @Test
    void pictures_go_along() {
      Media picture = Drafts.picture("Bread");
      world.media.put(ACME, picture, new byte[] {1});
      PostContent content = new PostContent(TEXT, Locale.ENGLISH, List.of(picture), null);
      PostId id = world.editing.create(world.manager, ACME, World.WALL, content, null);
      world.submit(id);
      world.approve(id);
      publisher.plan(ACME, id);

      publish(id);

      assertThat(world.network.wall()).containsExactly(TEXT);
    }

    @Test
    void a_picture_that_is_gone_is_a_refusal_that_a_person_can_mend() {
      Media picture = Drafts.picture("Bread");
      LinkCard card = new LinkCard(URI.create("https://acme.example"), "Acme", "");
      PostContent content = new PostContent(TEXT, Locale.ENGLISH, List.of(picture), card);
      PostId id = world.editing.create(world.manager, ACME, World.WALL, content, null);
      world.submit(id);
      world.approve(id);
      publisher.plan(ACME, id);

      assertThatThrownBy(() -> publish(id))
          .isInstanceOf(Rejected.class)
          .hasMessageContaining(picture.sha256());
      assertThat(world.post(id).status()).isEqualTo(PostStatus.NEEDS_ATTENTION);
      assertThat(world.ledger.live(ACME, id)).isEmpty();
    }
  }

  @Nested
  class Withdrawing {

    @Test
    void a_post_that_was_called_off_while_armed_stays_in() {
      PostId id = world.scheduled(TEXT, null);
      CompletableFuture<Sent> sent = publisher.publish(ACME, id).toCompletableFuture();
      world.editing.cancel(world.manager, ACME, id, "bad news");

      publisher.depart();

      assertThat(sent)
          .failsWithin(Duration.ZERO)
          .withThrowableThat()
          .withCauseInstanceOf(NotDueException.class);
      assertThat(world.network.wall()).isEmpty();
    }

    @Test
    void a_post_that_was_edited_while_armed_stays_in() {
      PostId id = world.scheduled(TEXT, null);
      CompletableFuture<Sent> sent = publisher.publish(ACME, id).toCompletableFuture();
      world.editing.edit(
          world.manager, ACME, id, world.revision(id).id(), World.text("Other words."));

      publisher.depart();

      assertThat(sent).isCompletedExceptionally();
      assertThat(world.network.wall()).isEmpty();
    }

    @Test
    void a_post_that_was_moved_while_armed_goes_out_at_its_new_time_only() {
      PostId id = world.scheduled(TEXT, world.in(HOUR));
      CompletableFuture<Sent> sent = publisher.publish(ACME, id).toCompletableFuture();
      world.editing.reschedule(world.manager, ACME, id, world.in(HOUR.multipliedBy(2)));
      world.clock.pass(HOUR);

      publisher.depart();

      assertThat(sent).isCompletedExceptionally();
      assertThat(publisher.plan(ACME, id)).isEqualTo(world.clock.instant().plus(HOUR));
      assertThat(world.network.wall()).isEmpty();
    }

    @Test
    void what_is_not_in_the_ledger_is_not_due() {
      PostId id = world.approved(TEXT, null);

      assertThatThrownBy(() -> publish(id)).isInstanceOf(NotDueException.class);
    }
  }

  @Nested
  class Tampering {

    @Test
    void a_text_that_is_not_the_approved_one_never_reaches_the_network() {
      PostId id = world.scheduled(TEXT, null);
      world.posts.tamper(world.revision(id), "Buy now!");

      assertThatThrownBy(() -> publish(id))
          .isInstanceOf(Rejected.class)
          .hasMessageContaining("not the one that was approved");

      assertThat(world.network.wall()).isEmpty();
      assertThat(world.post(id).status()).isEqualTo(PostStatus.NEEDS_ATTENTION);
      assertThat(world.ledger.live(ACME, id)).isEmpty();
    }

    @Test
    void nor_when_it_was_changed_while_it_waited_armed() {
      PostId id = world.scheduled(TEXT, null);
      CompletableFuture<Sent> sent = publisher.publish(ACME, id).toCompletableFuture();
      world.posts.tamper(world.revision(id), "Buy now!");

      publisher.depart();

      assertThat(sent)
          .failsWithin(Duration.ZERO)
          .withThrowableThat()
          .withCauseInstanceOf(Rejected.class);
      assertThat(world.network.handles()).isEmpty();
      assertThat(world.entry(id).state()).isEqualTo(State.REFUSED);
      assertThat(world.post(id).status()).isEqualTo(PostStatus.NEEDS_ATTENTION);
    }
  }

  @Nested
  class Failing {

    @Test
    void transient_means_certainly_not_out_and_the_next_try_uses_the_same_key() {
      PostId id = world.scheduled(TEXT, null);
      world.network.refuses(new Transient("Too many requests"));

      assertThatThrownBy(() -> publish(id)).isInstanceOf(Transient.class);

      assertThat(world.entry(id).state()).isEqualTo(State.PLANNED);
      assertThat(world.post(id).status()).isEqualTo(PostStatus.SCHEDULED);
      world.network.works();
      publish(id);
      assertThat(world.network.wall()).containsExactly(TEXT);
      assertThat(world.network.handles()).hasSize(2).containsOnly("key of " + world.entry(id).id());
      assertThat(world.entry(id).attempt()).isEqualTo(2);
    }

    @Test
    void rejected_ends_the_entry_and_asks_a_person() {
      PostId id = world.scheduled(TEXT, null);
      world.network.refuses(new Rejected("Too long for us. Shorten it."));

      assertThatThrownBy(() -> publish(id)).isInstanceOf(Rejected.class);

      assertThat(world.entry(id).state()).isEqualTo(State.REFUSED);
      assertThat(world.post(id))
          .extracting("status", "attention")
          .containsExactly(PostStatus.NEEDS_ATTENTION, "Too long for us. Shorten it.");
    }

    @Test
    void unauthorised_marks_the_channel_and_keeps_the_post() {
      PostId id = world.scheduled(TEXT, null);
      world.network.refuses(new Unauthorised("Reconnect the wall"));

      assertThatThrownBy(() -> publish(id)).isInstanceOf(Unauthorised.class);

      assertThat(world.channel().connection().state()).isEqualTo(Connection.State.UNAUTHORISED);
      assertThat(world.entry(id).state()).isEqualTo(State.PLANNED);
      world.network.works();
      publish(id);
      assertThat(world.channel().connection().state()).isEqualTo(Connection.State.ACTIVE);
      assertThat(world.network.wall()).containsExactly(TEXT);
    }

    @Test
    void unauthorised_while_preparing_marks_the_channel_too() {
      PostId id = world.scheduled(TEXT, null);
      world.network.failsToPrepare(new Unauthorised("Reconnect the wall"));

      assertThatThrownBy(() -> publish(id)).isInstanceOf(Unauthorised.class);

      assertThat(world.channel().connection().state()).isEqualTo(Connection.State.UNAUTHORISED);
      assertThat(world.post(id).status()).isEqualTo(PostStatus.NEEDS_ATTENTION);
      assertThat(world.entry(id).state()).isEqualTo(State.PLANNED);
    }

    @Test
    void a_doubt_while_preparing_is_none_for_nothing_was_public() {
      PostId id = world.scheduled(TEXT, null);
      world.network.failsToPrepare(new OutcomeUnknown("The answer was lost"));

      assertThatThrownBy(() -> publish(id)).isInstanceOf(Transient.class);

      assertThat(world.entry(id).state()).isEqualTo(State.PLANNED);
    }

    @Test
    void rejected_while_preparing_ends_the_entry_and_asks_a_person() {
      PostId id = world.scheduled(TEXT, null);
      world.network.failsToPrepare(new Rejected("The picture is none"));

      assertThatThrownBy(() -> publish(id)).isInstanceOf(Rejected.class);

      assertThat(world.ledger.live(ACME, id)).isEmpty();
      assertThat(world.post(id).status()).isEqualTo(PostStatus.NEEDS_ATTENTION);
    }

    @Test
    void after_a_lost_answer_nobody_sends_again_before_having_looked() {
      PostId id = world.scheduled(TEXT, null);
      world.network.losesItsAnswer(new OutcomeUnknown("No answer within 30 s"));

      assertThatThrownBy(() -> publish(id)).isInstanceOf(OutcomeUnknown.class);

      assertThat(world.entry(id).state()).isEqualTo(State.UNKNOWN);
      assertThat(world.post(id).status()).isEqualTo(PostStatus.NEEDS_ATTENTION);
      assertThatThrownBy(() -> publish(id)).isInstanceOf(OutcomeUnknown.class);
      assertThat(world.network.wall()).hasSize(1);
    }

    @Test
    void whatever_else_breaks_while_sending_is_a_doubt_too() {
      PostId id = world.scheduled(TEXT, null);
      world.network.losesItsAnswer(new IllegalStateException("a bug of ours"));

      assertThatThrownBy(() -> publish(id))
          .isInstanceOf(OutcomeUnknown.class)
          .hasMessageContaining("a bug of ours")
          .hasMessageContaining(id.toString());
      assertThat(world.entry(id).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void an_answer_that_comes_after_a_person_declared_it_absent_is_not_written_over_the_new_try() {
      PostId id = world.scheduled(TEXT, null);
      world.network.losesItsAnswer(
          () -> {
            world.clock.pass(PublishSettings.DEFAULT.lease().plusSeconds(1));
            publisher.declareAbsent(world.manager, ACME, id);
          });

      assertThatThrownBy(() -> publish(id)).isInstanceOf(OutcomeUnknown.class);

      assertThat(world.entry(id).state()).isEqualTo(State.PLANNED);
      assertThat(world.post(id).status()).isEqualTo(PostStatus.SCHEDULED);
    }
  }

  @Nested
  class Looking {

    /** The node died between the network and the ledger. */
    private PostId crashed() {
      PostId id = world.scheduled(TEXT, null);
      world.ledger.arm(ACME, world.entry(id).id(), "key");
      world.ledger.claim(
          ACME,
          List.of(world.entry(id).id()),
          world.clock.instant(),
          PublishSettings.DEFAULT.lease());
      return id;
    }

    private PostId doubtful() {
      PostId id = world.scheduled(TEXT, null);
      world.network.losesItsAnswer(new OutcomeUnknown("No answer"));
      assertThatThrownBy(() -> publish(id)).isInstanceOf(OutcomeUnknown.class);
      world.network.works();
      return id;
    }

    @Test
    void after_a_crash_while_sending_nobody_sends_and_nobody_looks_before_the_lease_ended() {
      PostId id = crashed();

      assertThatThrownBy(() -> publish(id)).isInstanceOf(OutcomeUnknown.class);
      assertThatThrownBy(() -> publisher.look(ACME, id)).isInstanceOf(Transient.class);

      world.clock.pass(PublishSettings.DEFAULT.lease().plusSeconds(1));
      assertThat(publisher.look(ACME, id)).isInstanceOf(Lookup.Absent.class);
      assertThat(world.network.handles()).isEmpty();
      publish(id);
      assertThat(world.network.wall()).containsExactly(TEXT);
    }

    @Test
    void found_means_sent() {
      PostId id = doubtful();
      world.network.answersWhenAsked(() -> new Lookup.Found(FakeNetwork.sent("1")));

      assertThat(publisher.look(ACME, id)).isEqualTo(new Lookup.Found(FakeNetwork.sent("1")));

      assertThat(world.entry(id).state()).isEqualTo(State.SENT);
      assertThat(world.post(id).status()).isEqualTo(PostStatus.PUBLISHED);
      assertThat(publish(id)).isEqualTo(FakeNetwork.sent("1"));
      assertThat(publisher.look(ACME, id)).isEqualTo(new Lookup.Found(FakeNetwork.sent("1")));
      assertThat(world.network.wall()).hasSize(1);
    }

    @Test
    void absent_means_it_may_be_sent_again_and_edited_again() {
      PostId id = doubtful();

      assertThat(publisher.look(ACME, id)).isInstanceOf(Lookup.Absent.class);

      assertThat(world.entry(id).state()).isEqualTo(State.PLANNED);
      assertThat(world.post(id).status()).isEqualTo(PostStatus.SCHEDULED);
      assertThat(publisher.look(ACME, id)).isInstanceOf(Lookup.Absent.class);
    }

    @Test
    void a_network_that_cannot_tell_leaves_it_to_a_person() {
      PostId id = doubtful();
      world.network.answersWhenAsked(() -> new Lookup.CannotTell("The list is closed"));

      assertThat(publisher.look(ACME, id)).isInstanceOf(Lookup.CannotTell.class);

      assertThat(world.entry(id).state()).isEqualTo(State.UNKNOWN);
      assertThat(world.post(id).attention()).isEqualTo("The list is closed");
    }

    @Test
    void a_network_that_refuses_the_question_cannot_tell_either() {
      PostId id = doubtful();
      world.network.answersWhenAsked(() -> fail(new Rejected("No such endpoint")));

      assertThat(publisher.look(ACME, id)).isEqualTo(new Lookup.CannotTell("No such endpoint"));

      assertThat(world.entry(id).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void signed_out_while_asking_marks_the_channel_and_asks_again_later() {
      PostId id = doubtful();
      world.network.answersWhenAsked(() -> fail(new Unauthorised("Reconnect")));

      assertThatThrownBy(() -> publisher.look(ACME, id)).isInstanceOf(Transient.class);

      assertThat(world.channel().connection().state()).isEqualTo(Connection.State.UNAUTHORISED);
      assertThat(world.entry(id).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void no_answer_while_asking_is_asked_again_later() {
      PostId id = doubtful();
      world.network.answersWhenAsked(() -> fail(new OutcomeUnknown("No answer")));

      assertThatThrownBy(() -> publisher.look(ACME, id)).isInstanceOf(Transient.class);
    }

    @Test
    void what_another_node_saw_refused_meanwhile_is_absent() {
      PostId id = world.scheduled(TEXT, null);
      world.network.refuses(new Rejected("No"));
      assertThatThrownBy(() -> publish(id)).isInstanceOf(Rejected.class);

      assertThat(publisher.look(ACME, id)).isInstanceOf(Lookup.Absent.class);
    }

    @Test
    void a_person_who_found_it_adopts_it() {
      PostId id = doubtful();
      URI permalink = URI.create("https://wall.example/found");

      publisher.adopt(world.manager, ACME, id, permalink);

      assertThat(world.entry(id).permalink()).isEqualTo(permalink);
      assertThat(world.post(id).status()).isEqualTo(PostStatus.PUBLISHED);
    }

    @Test
    void a_person_who_did_not_find_it_lets_it_be_sent_again() {
      PostId id = doubtful();

      publisher.declareAbsent(world.manager, ACME, id);

      assertThat(world.entry(id).state()).isEqualTo(State.PLANNED);
      assertThat(world.history.of(ACME, id))
          .last()
          .extracting("kind", "actor")
          .containsExactly(Kind.LOOKED, "Mia Manager");
    }

    @Test
    void while_it_may_be_on_the_wire_a_persons_word_lets_nothing_begin() {
      PostId id = crashed();

      assertThatThrownBy(() -> publisher.declareAbsent(world.manager, ACME, id))
          .isInstanceOf(RefusedException.class)
          .extracting("reason")
          .isEqualTo(Reason.ALREADY_SENDING);

      assertThat(world.entry(id).state()).isEqualTo(State.SENDING);
    }

    @Test
    void where_there_is_no_doubt_there_is_nothing_to_say() {
      PostId id = world.scheduled(TEXT, null);
      URI permalink = URI.create("https://wall.example/x");

      assertThatThrownBy(() -> publisher.adopt(world.manager, ACME, id, permalink))
          .extracting("reason")
          .isEqualTo(Reason.ALREADY_DONE);
      assertThatThrownBy(() -> publisher.declareAbsent(world.manager, ACME, id))
          .extracting("reason")
          .isEqualTo(Reason.ALREADY_DONE);
      assertThatThrownBy(() -> publisher.declareAbsent(world.approver, ACME, id))
          .extracting("reason")
          .isEqualTo(Reason.NOT_ALLOWED);
    }

    private Lookup fail(Failure failure) {
      throw failure;
    }
  }
}
