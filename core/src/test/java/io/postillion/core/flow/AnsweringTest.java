package io.postillion.core.flow;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.brief.Brief;
import io.postillion.core.content.ArticleId;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.publish.Publication.State;
import io.postillion.core.testing.World;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnsweringTest {

  private static final URI PERMALINK = URI.create("https://wall.example/1");

  private final World world = new World();
  private final Answering answering = world.answering;

  private PostId doubtful() {
    PostId id = world.scheduled("Hello.", null);
    world.network.losesItsAnswer(new OutcomeUnknown("No answer"));
    assertThatThrownBy(() -> world.publish(id).join()).hasCauseInstanceOf(OutcomeUnknown.class);
    return id;
  }

  @ParameterizedTest
  @EnumSource(names = {"WRITE_POST", "REVISE_POST", "MEND_POST"})
  void a_text_that_a_person_worked_on_is_done_or_dropped(Kind kind) {
    PostId post = world.written("Hello.", null);

    answering.done(world.manager, ACME, world.items.ask(kind, post, Role.MANAGER));
    answering.drop(world.manager, ACME, world.items.ask(kind, post, Role.MANAGER));

    assertThat(world.items.answers()).containsExactly("done", "drop");
  }

  @ParameterizedTest
  @EnumSource(names = {"RECONNECT_CHANNEL", "STUCK_POST"})
  void a_post_that_is_stuck_is_tried_again_or_dropped(Kind kind) {
    PostId post = world.written("Hello.", null);

    answering.retry(world.admin, ACME, world.items.ask(kind, post, Role.ADMIN));
    answering.drop(world.admin, ACME, world.items.ask(kind, post, Role.ADMIN));

    assertThat(world.items.answers()).containsExactly("retry", "drop");
  }

  @Test
  void a_review_is_never_answered_here() {
    PostId post = world.inReview("Hello.", null);
    String id = world.items.ask(Kind.REVIEW_POST, post, Role.APPROVER);

    assertThatThrownBy(() -> answering.done(world.approver, ACME, id))
        .extracting("reason")
        .isEqualTo(Reason.WRONG_STATUS);
    assertThatThrownBy(() -> answering.drop(world.approver, ACME, id))
        .extracting("reason")
        .isEqualTo(Reason.WRONG_STATUS);
    assertThat(world.items.answers()).isEmpty();
  }

  @Test
  void whoever_was_not_asked_cannot_answer() {
    String id = world.items.ask(Kind.RECONNECT_CHANNEL, world.written("Hello.", null), Role.ADMIN);

    assertThatThrownBy(() -> answering.retry(world.manager, ACME, id))
        .extracting("reason")
        .isEqualTo(Reason.NOT_ALLOWED);
    assertThat(world.items.answers()).isEmpty();
  }

  @Test
  void a_question_that_is_gone_is_not_found() {
    assertThatThrownBy(() -> answering.done(world.manager, ACME, "task-9"))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_brief_is_kept_and_the_article_goes_on() {
    ArticleId article = world.article().id();
    Brief brief = new Brief(article, "Come!", "neighbours", "", "Bread is free.");

    answering.completeBrief(world.manager, ACME, world.items.askForBrief(article), brief);

    assertThat(world.kept).containsEntry(article, brief);
    assertThat(world.items.answers()).containsExactly("go");
  }

  @Test
  void a_brief_for_another_article_or_by_somebody_else_is_not_kept() {
    ArticleId article = world.article().id();
    String id = world.items.askForBrief(article);

    assertThatThrownBy(
            () -> answering.completeBrief(world.manager, ACME, id, Brief.none(ArticleId.random())))
        .extracting("reason")
        .isEqualTo(Reason.WRONG_STATUS);
    assertThatThrownBy(() -> answering.completeBrief(world.approver, ACME, id, Brief.none(article)))
        .extracting("reason")
        .isEqualTo(Reason.NOT_ALLOWED);
    assertThat(world.kept).isEmpty();
    assertThat(world.items.answers()).isEmpty();
  }

  @Test
  void a_post_that_a_person_found_is_published_there() {
    PostId post = doubtful();
    String id = world.items.ask(Kind.IS_IT_LIVE, post, Role.MANAGER);

    answering.isLive(world.manager, ACME, id, PERMALINK);

    assertThat(world.post(post).status()).isEqualTo(PostStatus.PUBLISHED);
    assertThat(world.entry(post).permalink()).isEqualTo(PERMALINK);
    assertThat(world.items.answers()).containsExactly("live");
  }

  @Test
  void a_post_that_a_person_did_not_find_may_be_sent_again() {
    PostId post = doubtful();
    String id = world.items.ask(Kind.IS_IT_LIVE, post, Role.MANAGER);

    answering.isAbsent(world.manager, ACME, id);

    assertThat(world.entry(post).state()).isEqualTo(State.PLANNED);
    assertThat(world.items.answers()).containsExactly("absent");
  }

  @Test
  void ledger_and_answer_change_together_or_not_at_all() {
    PostId post = world.scheduled("Hello.", null);
    String id = world.items.ask(Kind.IS_IT_LIVE, post, Role.MANAGER);

    assertThatThrownBy(() -> answering.isLive(world.manager, ACME, id, PERMALINK))
        .extracting("reason")
        .isEqualTo(Reason.ALREADY_DONE);

    assertThat(world.entry(post).state()).isEqualTo(State.PLANNED);
    assertThat(world.items.answers()).isEmpty();
    assertThat(world.items.of(ACME, post)).hasSize(1);
  }
}
