package io.postillion.core.post;

import static io.postillion.core.testing.World.ACME;
import static io.postillion.core.testing.World.WALL;
import static io.postillion.core.testing.World.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.approval.Approval;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.post.PostEvent.Kind;
import io.postillion.core.publish.Publication.State;
import io.postillion.core.testing.World;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class EditingTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final World world = new World();
  private final Editing editing = world.editing;

  private Revision edit(PostId id, String words) {
    return editing.edit(world.manager, ACME, id, world.revision(id).id(), text(words));
  }

  private static void refused(Reason reason, ThrowingCallable work) {
    assertThatThrownBy(work).extracting("reason").isEqualTo(reason);
  }

  @Test
  void a_post_from_nothing_starts_its_way_with_a_first_revision_by_its_author() {
    PostId id = editing.create(world.manager, ACME, WALL, text("Hello"), world.in(HOUR));

    assertThat(world.revision(id))
        .satisfies(
            revision -> {
              assertThat(revision.number()).isEqualTo(1);
              assertThat(revision.author()).isEqualTo(Author.of(world.manager));
              assertThat(revision.isIntact(WALL)).isTrue();
            });
    assertThat(world.flow.told()).containsExactly("post");
  }

  @Test
  void a_post_needs_a_text_a_channel_of_the_brand_a_future_and_a_manager() {
    refused(Reason.EMPTY_TEXT, () -> world.written(" \n", null));
    refused(Reason.TIME_IN_PAST, () -> world.written("Hello", world.in(HOUR.negated())));
    refused(
        Reason.NOT_ALLOWED, () -> editing.create(world.approver, ACME, WALL, text("Hello"), null));
    assertThatThrownBy(
            () ->
                editing.create(world.manager, ACME, new ChannelId("nobodys"), text("Hello"), null))
        .isInstanceOf(NotFoundException.class);
    assertThat(world.flow.told()).isEmpty();
  }

  @Test
  void an_edit_is_a_new_revision_and_the_old_one_stays() {
    PostId id = world.inReview("First.", null);

    edit(id, "Second.");

    assertThat(world.posts.revisions(ACME, id))
        .extracting(revision -> revision.content().text())
        .containsExactly("First.", "Second.");
    assertThat(world.revision(id).number()).isEqualTo(2);
    assertThat(world.post(id).status()).isEqualTo(PostStatus.IN_REVIEW);
  }

  @Test
  void an_edit_is_checked_at_once() {
    PostId id = world.inReview("First.", null);

    edit(id, "So cheap!");

    assertThat(world.findings.of(ACME, world.revision(id).id()))
        .extracting("code")
        .containsExactly("word.forbidden");
  }

  @Test
  void a_page_that_shows_an_older_text_cannot_overwrite_the_newer_one() {
    PostId id = world.inReview("First.", null);
    RevisionId shown = world.revision(id).id();
    edit(id, "Second.");

    refused(
        Reason.STALE_REVISION, () -> editing.edit(world.manager, ACME, id, shown, text("Third.")));

    assertThat(world.revision(id).content().text()).isEqualTo("Second.");
  }

  @Test
  void editing_an_approved_post_voids_the_approval_and_sends_it_back() {
    PostId id = world.approved("First.", null);

    edit(id, "Second.");

    assertThat(world.approvals.of(ACME, id)).noneMatch(Approval::holds);
    assertThat(world.approvals.holding(ACME, id)).isEmpty();
    assertThat(world.post(id).status()).isEqualTo(PostStatus.DRAFTING);
    assertThat(world.events(id)).contains(Kind.APPROVAL_VOIDED);
    assertThat(world.flow.told()).endsWith("edited");
  }

  @Test
  void editing_a_scheduled_post_takes_it_out_of_the_ledger() {
    PostId id = world.scheduled("First.", world.in(HOUR));

    edit(id, "Second.");

    assertThat(world.entry(id).state()).isEqualTo(State.CANCELLED);
    assertThat(world.flow.told()).endsWith("edited");
  }

  @Test
  void editing_while_its_channel_waits_to_be_reconnected_does_the_same() {
    PostId id = world.scheduled("First.", null);
    world.network.failsToPrepare(new Unauthorised("Reconnect"));
    assertThatThrownBy(() -> world.publish(id).join()).hasCauseInstanceOf(Unauthorised.class);
    assertThat(world.post(id).status()).isEqualTo(PostStatus.NEEDS_ATTENTION);

    edit(id, "Second.");

    assertThat(world.entry(id).state()).isEqualTo(State.CANCELLED);
    assertThat(world.post(id).status()).isEqualTo(PostStatus.DRAFTING);
    assertThat(world.flow.told()).endsWith("edited");
  }

  @Test
  void what_is_on_its_way_or_may_be_out_cannot_be_edited_moved_or_called_off() {
    PostId id = world.scheduled("First.", null);
    world.network.losesItsAnswer(new OutcomeUnknown("No answer"));
    assertThatThrownBy(() -> world.publish(id).join()).hasCauseInstanceOf(OutcomeUnknown.class);

    refused(Reason.ALREADY_SENDING, () -> edit(id, "Second."));
    refused(
        Reason.ALREADY_SENDING, () -> editing.reschedule(world.manager, ACME, id, world.in(HOUR)));
    refused(Reason.ALREADY_SENDING, () -> editing.cancel(world.manager, ACME, id, ""));

    assertThat(world.approvals.holding(ACME, id)).isPresent();
    assertThat(world.posts.revisions(ACME, id)).hasSize(1);
  }

  @Test
  void what_is_out_or_ended_cannot_be_edited_or_called_off() {
    PostId out = world.scheduled("First.", null);
    world.publish(out).join();
    PostId cancelled = world.written("Never.", null);
    editing.cancel(world.manager, ACME, cancelled, "no");

    refused(Reason.WRONG_STATUS, () -> edit(out, "Second."));
    refused(Reason.WRONG_STATUS, () -> editing.cancel(world.manager, ACME, out, ""));
    refused(Reason.WRONG_STATUS, () -> edit(cancelled, "Second."));
    refused(Reason.WRONG_STATUS, () -> editing.cancel(world.manager, ACME, cancelled, ""));
  }

  @Test
  void a_revision_of_a_draft_keeps_the_version_of_the_article_it_was_written_from() {
    PostId id = world.planned();
    world.drafting.first(ACME, id);

    assertThat(edit(id, "By hand.").articleVersion()).isEqualTo(1);
  }

  @Test
  void rescheduling_keeps_the_approval_for_the_words_did_not_change() {
    PostId id = world.scheduled("First.", world.in(HOUR));

    editing.reschedule(world.manager, ACME, id, world.in(HOUR.multipliedBy(3)));

    assertThat(world.approvals.holding(ACME, id)).isPresent();
    assertThat(world.entry(id).state()).isEqualTo(State.CANCELLED);
    assertThat(world.post(id).status()).isEqualTo(PostStatus.APPROVED);
    assertThat(world.flow.told()).endsWith("rescheduled");
    assertThat(world.publisher.plan(ACME, id))
        .isEqualTo(world.clock.instant().plus(HOUR.multipliedBy(3)));
  }

  @Test
  void rescheduling_what_waits_for_its_channel_moves_it_in_the_ledger_too() {
    PostId id = world.scheduled("First.", null);
    world.network.failsToPrepare(new Unauthorised("Reconnect"));
    assertThatThrownBy(() -> world.publish(id).join()).hasCauseInstanceOf(Unauthorised.class);

    editing.reschedule(world.manager, ACME, id, world.in(HOUR));

    assertThat(world.publisher.plan(ACME, id)).isEqualTo(world.clock.instant().plus(HOUR));
  }

  @Test
  void rescheduling_a_post_in_review_moves_the_time_until_which_it_may_be_approved() {
    PostId id = world.inReview("First.", null);

    editing.reschedule(world.manager, ACME, id, world.in(HOUR));

    assertThat(world.post(id).scheduled()).contains(world.in(HOUR));
    assertThat(world.post(id).status()).isEqualTo(PostStatus.IN_REVIEW);
    assertThat(world.flow.told()).containsExactly("post", "until " + world.in(HOUR).at());
  }

  @Test
  void the_new_time_lies_in_the_future() {
    PostId id = world.inReview("First.", null);

    refused(
        Reason.TIME_IN_PAST,
        () -> editing.reschedule(world.manager, ACME, id, world.in(Duration.ofSeconds(-1))));
  }

  @Test
  void calling_off_takes_everything_back() {
    PostId id = world.scheduled("First.", world.in(HOUR));

    editing.cancel(world.manager, ACME, id, "The bakery burnt down");

    assertThat(world.post(id).status()).isEqualTo(PostStatus.CANCELLED);
    assertThat(world.entry(id).state()).isEqualTo(State.CANCELLED);
    assertThat(world.approvals.holding(ACME, id)).isEmpty();
    assertThat(world.flow.told()).endsWith("cancelled");
    assertThat(world.history.of(ACME, id))
        .last()
        .extracting("actor", "detail")
        .containsExactly("Mia Manager", "The bakery burnt down");
  }

  @Test
  void other_brands_posts_do_not_exist() {
    PostId id = world.written("First.", null);
    BrandId other = new BrandId("other");

    refused(Reason.NOT_ALLOWED, () -> editing.cancel(world.manager, other, id, ""));
  }

  @Test
  void changes_wanted_are_answered_by_an_edit_in_the_same_status() {
    PostId id = world.inReview("First.", null);
    world.approving.decide(world.approver, ACME, world.verdict(id, Decision.CHANGES, "Warmer."));

    edit(id, "Second.");

    assertThat(world.post(id).status()).isEqualTo(PostStatus.CHANGES_REQUESTED);
    assertThat(world.flow.told()).containsExactly("post", "changes");
  }
}
