package io.postillion.core.approval;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.approval.Submitting.Submission;
import io.postillion.core.check.Severity;
import io.postillion.core.check.risk.Risk;
import io.postillion.core.post.Author;
import io.postillion.core.post.PostEvent.Kind;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.testing.World;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubmittingTest {

  private final World world = new World();

  @Test
  void a_text_is_checked_and_put_before_its_approvers() {
    PostId id = world.written("So cheap!", null);

    Optional<Submission> submission = world.submitting.submit(ACME, id);

    assertThat(submission)
        .contains(
            new Submission(
                world.revision(id).id(),
                Optional.of(Severity.BLOCKER),
                Author.Kind.PERSON,
                "sandbox",
                World.WALL,
                Locale.ENGLISH,
                Risk.HIGH,
                false,
                world.clock.instant().plus(Duration.ofDays(14)),
                "",
                "none"));
    assertThat(world.post(id).status()).isEqualTo(PostStatus.IN_REVIEW);
    assertThat(world.events(id)).endsWith(Kind.CHECKED);
  }

  @Test
  void a_draft_of_a_model_says_so() {
    PostId id = world.planned();
    world.drafting.first(ACME, id);

    assertThat(world.submitting.submit(ACME, id))
        .get()
        .extracting(Submission::author)
        .isEqualTo(Author.Kind.MODEL);
  }

  @Test
  void submitting_again_changes_nothing() {
    PostId id = world.written("Hello.", null);
    Optional<Submission> first = world.submitting.submit(ACME, id);
    long version = world.post(id).version();

    Optional<Submission> second = world.submitting.submit(ACME, id);

    assertThat(second).isEqualTo(first);
    assertThat(world.post(id).version()).isEqualTo(version);
    assertThat(world.events(id)).containsOnlyOnce(Kind.CHECKED);
  }

  @Test
  void without_a_text_there_is_nothing_to_approve() {
    PostId id = world.planned();

    assertThat(world.submitting.submit(ACME, id)).isEmpty();
    assertThat(world.post(id).status()).isEqualTo(PostStatus.DRAFTING);
  }

  @Test
  void what_has_ended_stays_ended() {
    PostId id = world.written("Hello.", null);
    world.editing.cancel(world.manager, ACME, id, "no");

    world.submitting.submit(ACME, id);

    assertThat(world.post(id).status()).isEqualTo(PostStatus.CANCELLED);
  }
}
