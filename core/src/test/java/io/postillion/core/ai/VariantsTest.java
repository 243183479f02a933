package io.postillion.core.ai;

import static io.postillion.core.testing.FakeDrafter.draft;
import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.ai.Variants.Offered;
import io.postillion.core.ai.Variants.SeenDraft;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.people.Person;
import io.postillion.core.post.Author;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.core.testing.Drafts;
import io.postillion.core.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VariantsTest {

  private final World world = new World();
  private final PostId id = drafted();

  private PostId drafted() {
    PostId planned = world.planned();
    world.drafting.first(ACME, planned);
    world.submit(planned);
    world.drafter.answers(request -> draft("Told as " + request.variant() + "."));
    return planned;
  }

  private Offered offer(Variant... wanted) {
    return world.variants.offer(world.manager, ACME, id, Set.of(wanted), "warmer");
  }

  private static OfferedDraftId idOf(Offered offered, int at) {
    return offered.drafts().get(at).draft().id();
  }

  @Test
  void several_are_offered_side_by_side_and_the_post_stays_as_it_is() {
    Revision before = world.revision(id);

    Offered offered = offer(Variant.HOW_TO, Variant.QUESTION, Variant.FIGURE);

    assertThat(offered.drafts())
        .extracting(seen -> seen.draft().variant(), seen -> seen.draft().content().text())
        .containsExactly(
            tuple(Variant.QUESTION, "Told as QUESTION."),
            tuple(Variant.FIGURE, "Told as FIGURE."),
            tuple(Variant.HOW_TO, "Told as HOW_TO."));
    assertThat(world.drafter.asked().get(1))
        .extracting("wish", "before", "variant")
        .containsExactly("warmer", "A first draft.", Variant.QUESTION);
    assertThat(world.revision(id)).isEqualTo(before);
    assertThat(world.posts.revisions(ACME, id)).hasSize(1);
    assertThat(world.post(id).status()).isEqualTo(PostStatus.IN_REVIEW);
  }

  @Test
  void a_thread_is_offered_where_the_network_has_threads_and_refused_where_not() {
    world.drafter.answers(request -> draft("Bread for all.", "We bake at four."));
    assertThatThrownBy(() -> offer(Variant.THREAD))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("has no threads");

    world.network.takes(Drafts.LIMITS.withThreadsOf(5));

    assertThat(offer(Variant.THREAD).drafts())
        .singleElement()
        .satisfies(
            seen ->
                assertThat(seen.draft().content().text())
                    .startsWith("Bread for all.\n\n---\n\nWe bake at four."));
    assertThat(world.drafter.asked().get(world.drafter.asked().size() - 1).room())
        .isEqualTo(5 * Drafts.LIMITS.visible().max());
  }

  @Test
  void the_checks_say_about_each_what_they_would_find() {
    world.drafter.answers(request -> draft("Acme bakes 4711 loaves on Sundays."));

    assertThat(offer(Variant.FIGURE).drafts())
        .singleElement()
        .satisfies(seen -> assertThat(seen.findings()).extracting("code").contains("claim.number"));
  }

  @Test
  void the_one_that_is_taken_is_a_revision_by_who_wrote_it_and_the_history_says_who_took_it() {
    Offered offered = offer(Variant.QUESTION, Variant.FIGURE);

    Revision taken = world.variants.take(world.manager, ACME, id, idOf(offered, 1));

    assertThat(world.revision(id)).isEqualTo(taken);
    assertThat(taken.number()).isEqualTo(2);
    assertThat(taken.content().text()).isEqualTo("Told as FIGURE.");
    assertThat(taken.author()).isEqualTo(Author.model("openai", "gpt", "draft-post 1"));
    assertThat(taken.support()).isEqualTo(draft("Told as FIGURE.").sentences());
    assertThat(taken.articleVersion()).isEqualTo(1);
    assertThat(world.history.of(ACME, id))
        .extracting(PostEvent::kind, PostEvent::actor, PostEvent::detail)
        .endsWith(
            tuple(PostEvent.Kind.ASSISTED, "openai gpt · draft-post 1", world.manager.name()));
  }

  @Test
  void what_was_offered_last_is_there_until_the_text_changes() {
    offer(Variant.QUESTION);
    world.clock.pass(Duration.ofMinutes(1));
    offer(Variant.STORY, Variant.FIGURE);

    assertThat(world.variants.of(ACME, id))
        .extracting(SeenDraft::draft)
        .extracting(OfferedDraft::variant)
        .containsExactly(Variant.STORY, Variant.FIGURE);

    world.editing.edit(world.manager, ACME, id, world.revision(id).id(), World.text("By hand."));
    assertThat(world.variants.of(ACME, id)).isEmpty();
  }

  @Test
  void a_text_that_changed_meanwhile_is_not_covered() {
    Offered offered = offer(Variant.QUESTION);
    world.editing.edit(world.manager, ACME, id, world.revision(id).id(), World.text("By hand."));

    assertThatThrownBy(() -> world.variants.take(world.manager, ACME, id, idOf(offered, 0)))
        .extracting("reason")
        .isEqualTo(Reason.STALE_REVISION);
    assertThat(world.revision(id).content().text()).isEqualTo("By hand.");
  }

  @Test
  void a_manner_that_cannot_be_had_does_not_cost_the_others() {
    world.drafter.answers(
        request -> {
          if (request.variant() == Variant.QUESTION) {
            throw new Rejected("The article has no question.");
          }
          return draft("Told.");
        });

    Offered offered = offer(Variant.QUESTION, Variant.FIGURE);

    assertThat(offered.drafts()).hasSize(1);
    assertThat(offered.refusals()).containsExactly("The article has no question.");
  }

  @Test
  void after_a_minute_no_further_manner_is_begun() {
    world.drafter.answers(
        request -> {
          world.clock.pass(Variants.PATIENCE.plusSeconds(1));
          return draft("At last.");
        });

    Offered offered = offer(Variant.STORY, Variant.FIGURE);

    assertThat(offered.drafts()).hasSize(1);
    assertThat(offered.refusals())
        .containsExactly(
            "The other versions took so long that 'figure' was not begun. Ask for it alone.");
  }

  @Test
  void when_none_can_be_had_it_says_why_and_keeps_nothing() {
    world.drafter.answers(
        request -> {
          throw new Transient("Nobody answered %s.".formatted(request.variant()));
        });

    assertThatThrownBy(() -> offer(Variant.QUESTION)).isInstanceOf(Transient.class);
    assertThatThrownBy(() -> offer(Variant.QUESTION, Variant.STORY))
        .hasMessageContainingAll("Nobody answered QUESTION.", "Nobody answered STORY.");
    assertThat(world.variants.of(ACME, id)).isEmpty();
  }

  @Test
  void one_to_three_manners_may_be_asked_for() {
    assertThatThrownBy(() -> offer()).extracting("reason").isEqualTo(Reason.TOO_MANY_VARIANTS);
    assertThatThrownBy(
            () -> world.variants.offer(world.manager, ACME, id, EnumSet.allOf(Variant.class), ""))
        .extracting("reason")
        .isEqualTo(Reason.TOO_MANY_VARIANTS);
  }

  @Test
  void an_approved_post_is_not_varied_and_nothing_is_taken_for_it() {
    Offered offered = offer(Variant.QUESTION);
    world.approve(id);

    assertThatThrownBy(() -> offer(Variant.QUESTION))
        .extracting("reason")
        .isEqualTo(Reason.WRONG_STATUS);
    assertThatThrownBy(() -> world.variants.take(world.manager, ACME, id, idOf(offered, 0)))
        .extracting("reason")
        .isEqualTo(Reason.WRONG_STATUS);
  }

  @Test
  void who_does_not_write_neither_asks_nor_takes() {
    Offered offered = offer(Variant.QUESTION);
    Person approver = world.approver;

    assertThatThrownBy(() -> world.variants.offer(approver, ACME, id, Set.of(Variant.STORY), ""))
        .extracting("reason")
        .isEqualTo(Reason.NOT_ALLOWED);
    assertThatThrownBy(() -> world.variants.take(approver, ACME, id, idOf(offered, 0)))
        .extracting("reason")
        .isEqualTo(Reason.NOT_ALLOWED);
    assertThatThrownBy(() -> world.variants.take(world.manager, ACME, id, OfferedDraftId.random()))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_process_that_asks_again_finds_what_it_was_offered_and_nobody_is_asked() {
    Set<Variant> wanted = Set.of(Variant.QUESTION, Variant.FIGURE);
    int before = world.drafter.asked().size();

    Offered first = world.variants.offer(new Errand("task 1"), ACME, id, wanted, "");
    Offered again = world.variants.offer(new Errand("task 1"), ACME, id, wanted, "");

    assertThat(again.drafts()).isEqualTo(first.drafts()).hasSize(2);
    assertThat(world.drafter.asked()).hasSize(before + 2);
    assertThat(world.variants.of(ACME, id)).hasSize(2);
    assertThat(world.drafter.asked().get(before).asked().by()).isEqualTo(Asked.By.PROCESS);
  }

  @Test
  void whoever_waits_sees_how_far_it_is_and_keeps_what_was_ready_when_they_stopped() {
    Waiting waiting = new Waiting();
    List<Waiting.Step> seen = new ArrayList<>();
    world.drafter.answers(
        request -> {
          seen.add(waiting.step());
          if (request.variant() == Variant.FIGURE) {
            waiting.callOff();
            Waiting.here().requireWanted();
          }
          return draft("Told.");
        });

    Offered offered = waiting.during(() -> offer(Variant.QUESTION, Variant.FIGURE, Variant.HOW_TO));

    assertThat(seen).containsExactly(new Waiting.Step(0, 3), new Waiting.Step(1, 3));
    assertThat(offered.drafts()).hasSize(1);
    assertThat(world.variants.of(ACME, id)).hasSize(1);
    assertThatThrownBy(() -> waiting.during(() -> offer(Variant.FIGURE)))
        .isInstanceOf(CalledOffException.class);
  }
}
