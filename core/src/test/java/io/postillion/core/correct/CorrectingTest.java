package io.postillion.core.correct;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.approval.Approval;
import io.postillion.core.approval.Decision;
import io.postillion.core.approval.Vote;
import io.postillion.core.brand.Disclosure;
import io.postillion.core.brand.Glossary;
import io.postillion.core.brand.HashtagPolicy;
import io.postillion.core.brand.Policy;
import io.postillion.core.brand.Sensitive;
import io.postillion.core.post.Author;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.core.post.Taken;
import io.postillion.core.publish.Publication;
import io.postillion.core.testing.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectingTest {

  private final World world = new World();

  private void allow(CorrectionRule rule) {
    world.policy =
        new Policy(Sensitive.NOTHING, Disclosure.NEVER, HashtagPolicy.NONE, Glossary.EMPTY, rule);
  }

  /** Of the article that says "Acme bakes bread on Sundays. Everyone may come." */
  private PostId approved(String text) {
    PostId id = world.planned();
    world.editing.edit(world.manager, ACME, id, null, World.text(text));
    world.editing.reschedule(world.manager, ACME, id, world.in(Duration.ofHours(2)));
    world.submit(id);
    world.approve(id);
    world.publisher.plan(ACME, id);
    return id;
  }

  private Revision edit(PostId id, String text) {
    return world.editing.edit(world.manager, ACME, id, world.revision(id).id(), World.text(text));
  }

  @Test
  void a_correction_keeps_the_approval_and_goes_out_as_corrected() {
    allow(CorrectionRule.SPELLING);
    PostId id = approved("Acme bakes braed on Sundays.");
    Approval before = world.approvals.holding(ACME, id).orElseThrow();

    Revision corrected = edit(id, "Acme bakes bread on Sundays.");

    Approval holding = world.approvals.holding(ACME, id).orElseThrow();
    assertThat(holding.revision()).isEqualTo(corrected.id());
    assertThat(holding.seal()).isEqualTo(corrected.seal());
    assertThat(holding.person()).isEqualTo(world.approver.id());
    assertThat(world.approvals.votes(ACME, id).stream().filter(Vote::counts))
        .singleElement()
        .extracting(Vote::carriedFrom)
        .isEqualTo(before.id());
    assertThat(world.post(id).status()).isEqualTo(PostStatus.APPROVED);
    assertThat(world.history.of(ACME, id))
        .last()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(PostEvent.Kind.CORRECTED);
              assertThat(event.actor()).isEqualTo(world.manager.name());
              assertThat(event.detail()).isEqualTo("braed → bread");
            });
    world.publisher.plan(ACME, id);
    world.clock.pass(Duration.ofHours(2));
    world.publish(id);
    assertThat(world.entry(id))
        .extracting(Publication::revision, Publication::state)
        .containsExactly(corrected.id(), Publication.State.SENT);
  }

  @Test
  void without_the_rule_it_is_approved_afresh() {
    PostId id = approved("Acme bakes braed on Sundays.");

    edit(id, "Acme bakes bread on Sundays.");

    assertThat(world.approvals.holding(ACME, id)).isEmpty();
    assertThat(world.post(id).status()).isEqualTo(PostStatus.DRAFTING);
  }

  @Test
  void more_than_a_correction_is_approved_afresh() {
    allow(CorrectionRule.SPELLING);
    PostId id = approved("Acme bakes bread on Sundays.");

    edit(id, "Acme bakes bread on Mondays.");

    assertThat(world.approvals.holding(ACME, id)).isEmpty();
  }

  @Test
  void what_a_model_or_a_program_wrote_is_no_correction() {
    allow(CorrectionRule.SPELLING);
    PostId id = approved("Acme bakes braed on Sundays.");
    String after = "Acme bakes bread on Sundays.";
    Taken taken =
        new Taken(
            Author.model("fake", "model", "suggest 1"), world.revision(id).content().text(), after);

    world.editing.edit(
        world.manager, ACME, id, world.revision(id).id(), World.text(after), List.of(taken));

    assertThat(world.approvals.holding(ACME, id)).isEmpty();
  }

  @Test
  void a_text_in_review_has_no_approval_to_keep() {
    allow(CorrectionRule.SPELLING);
    PostId id = world.planned();
    world.editing.edit(world.manager, ACME, id, null, World.text("Acme bakes braed."));
    world.submit(id);

    edit(id, "Acme bakes bread.");

    assertThat(world.approvals.votes(ACME, id)).isEmpty();
    assertThat(world.post(id).status()).isEqualTo(PostStatus.IN_REVIEW);
  }

  @Test
  void a_second_correction_is_carried_from_the_first() {
    allow(CorrectionRule.SPELLING);
    PostId id = approved("Acme bakes braed on Sundays. Everyone may cmoe.");

    edit(id, "Acme bakes bread on Sundays. Everyone may cmoe.");
    edit(id, "Acme bakes bread on Sundays. Everyone may come.");

    assertThat(world.approvals.holding(ACME, id))
        .get()
        .extracting(Approval::decision, Approval::revision)
        .containsExactly(Decision.APPROVED, world.revision(id).id());
    assertThat(world.approvals.votes(ACME, id)).hasSize(3).filteredOn(Vote::counts).hasSize(1);
  }
}
