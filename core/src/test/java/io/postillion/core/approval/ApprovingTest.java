package io.postillion.core.approval;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.RefusedException.Reason;
import io.postillion.core.approval.Approving.Verdict;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostEvent.Kind;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.core.post.Schedule;
import io.postillion.core.testing.World;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApprovingTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final World world = new World();
  private final Approving approving = world.approving;

  private void refused(Reason reason, PostId id, ThrowingCallable work) {
    assertThatThrownBy(work).extracting("reason").isEqualTo(reason);
    assertThat(world.approvals.of(ACME, id)).isEmpty();
    assertThat(world.flow.told()).containsExactly("post");
  }

  private Verdict at(PostId id, Decision decision, Schedule schedule) {
    Verdict verdict = world.verdict(id, decision, "Because.");
    return new Verdict(id, verdict.revision(), verdict.seal(), decision, "Because.", schedule);
  }

  @Test
  void an_approval_is_of_exactly_the_revision_that_was_on_the_screen() {
    PostId id = world.inReview("Hello.", null);

    Approval approval = world.approve(id);

    assertThat(approval.holds()).isTrue();
    assertThat(approval.person()).isEqualTo(world.approver.id());
    assertThat(approval.revision()).isEqualTo(world.revision(id).id());
    assertThat(approval.seal()).isEqualTo(world.revision(id).seal());
    assertThat(world.post(id).status()).isEqualTo(PostStatus.APPROVED);
    assertThat(world.approvals.holding(ACME, id)).contains(approval);
    assertThat(world.flow.told()).containsExactly("post", "approved");
    assertThat(world.events(id)).endsWith(Kind.APPROVED);
  }

  @Test
  void a_page_older_than_the_text_decides_nothing() {
    PostId id = world.inReview("Hello.", null);
    Verdict shown = world.verdict(id, Decision.APPROVED, "");
    world.editing.edit(world.manager, ACME, id, shown.revision(), World.text("Hello again."));

    refused(Reason.STALE_REVISION, id, () -> approving.decide(world.approver, ACME, shown));
  }

  @Test
  void a_seal_of_other_words_decides_nothing() {
    PostId id = world.inReview("Hello.", null);
    Revision shown = world.revision(id);
    Verdict forged = new Verdict(id, shown.id(), "0".repeat(64), Decision.APPROVED, "", null);

    refused(Reason.STALE_REVISION, id, () -> approving.decide(world.approver, ACME, forged));
  }

  @Test
  void what_a_check_blocks_cannot_be_approved_but_can_be_sent_back() {
    PostId id = world.inReview("So cheap!", null);

    refused(Reason.BLOCKED_BY_FINDING, id, () -> world.approve(id));

    approving.decide(world.approver, ACME, world.verdict(id, Decision.CHANGES, "Not cheap."));
    assertThat(world.post(id).status()).isEqualTo(PostStatus.CHANGES_REQUESTED);
  }

  @Test
  void a_time_that_passed_during_the_review_is_not_approved_silently() {
    PostId id = world.inReview("Hello.", world.in(HOUR));
    world.clock.pass(HOUR.plusSeconds(1));

    refused(Reason.TIME_IN_PAST, id, () -> world.approve(id));
    approving.decide(world.approver, ACME, at(id, Decision.APPROVED, world.in(HOUR)));

    assertThat(world.post(id).scheduled()).contains(world.in(HOUR));
  }

  @Test
  void a_new_time_in_the_past_is_refused() {
    PostId id = world.inReview("Hello.", null);
    Verdict verdict = at(id, Decision.APPROVED, world.in(Duration.ofSeconds(-1)));

    refused(Reason.TIME_IN_PAST, id, () -> approving.decide(world.approver, ACME, verdict));
  }

  @Test
  void only_an_approval_sets_a_time() {
    PostId id = world.inReview("Hello.", null);

    approving.decide(world.approver, ACME, at(id, Decision.CHANGES, world.in(HOUR)));

    assertThat(world.post(id).scheduled()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"CHANGES", "REJECTED"})
  void no_without_a_word_of_why_is_no_decision(Decision decision) {
    PostId id = world.inReview("Hello.", null);

    refused(
        Reason.COMMENT_MISSING,
        id,
        () -> approving.decide(world.approver, ACME, world.verdict(id, decision, " ")));
  }

  @Test
  void a_rejected_post_ends() {
    PostId id = world.inReview("Hello.", null);

    approving.decide(world.approver, ACME, world.verdict(id, Decision.REJECTED, "Off topic"));

    assertThat(world.post(id).status()).isEqualTo(PostStatus.REJECTED);
    assertThat(world.approvals.holding(ACME, id)).isEmpty();
    assertThat(world.flow.told()).containsExactly("post", "rejected");
  }

  @Test
  void whoever_is_no_approver_of_the_brand_decides_nothing() {
    PostId id = world.inReview("Hello.", null);
    Verdict verdict = world.verdict(id, Decision.APPROVED, "");

    refused(Reason.NOT_ALLOWED, id, () -> approving.decide(world.manager, ACME, verdict));
    refused(
        Reason.NOT_ALLOWED,
        id,
        () -> approving.decide(world.approver, new BrandId("other"), verdict));
  }

  @Test
  void what_is_not_in_review_cannot_be_decided_twice() {
    PostId id = world.inReview("Hello.", null);
    Verdict verdict = world.verdict(id, Decision.APPROVED, "");
    approving.decide(world.approver, ACME, verdict);

    assertThatThrownBy(() -> approving.decide(world.approver, ACME, verdict))
        .extracting("reason")
        .isEqualTo(Reason.WRONG_STATUS);
    assertThat(world.approvals.of(ACME, id)).hasSize(1);
  }
}
