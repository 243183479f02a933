package io.postillion.core.check;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.approval.Approval;
import io.postillion.core.brand.Disclosure;
import io.postillion.core.brand.Disclosure.Rule;
import io.postillion.core.brand.Policy;
import io.postillion.core.brand.Sensitive;
import io.postillion.core.brand.SensitiveDay;
import io.postillion.core.check.voice.Habits;
import io.postillion.core.post.Author;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Revision;
import io.postillion.core.post.Seal;
import io.postillion.core.post.Taken;
import io.postillion.core.testing.World;
import io.postillion.core.visual.Illustrating.Choice;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What surrounds a post: its day, its words' authors, the brand's posts; and what follows. */
class BrandSurroundingsTest {

  private static final Author MODEL = Author.model("openai", "gpt-5-mini", "at-cursor 1");

  private final World world = new World();

  @BeforeEach
  void the_brand_tells_when_ai_wrote_and_treads_softly_on_a_day() {
    world.policy =
        new Policy(
            new Sensitive(List.of(), List.of(SensitiveDay.of("11-23", "Bread strike"))),
            new Disclosure(Rule.WHEN_AI_WROTE, Map.of("en", "Made with AI")));
  }

  private List<String> found(PostId id) {
    return world.findings.of(ACME, world.revision(id).id()).stream().map(Finding::code).toList();
  }

  private Revision take(PostId id, String before, String words) {
    return world.editing.edit(
        world.manager,
        ACME,
        id,
        world.post(id).current(),
        World.text(words),
        List.of(new Taken(MODEL, before, words)));
  }

  @Test
  void a_models_draft_misses_its_label_and_a_persons_text_does_not() {
    PostId drafted = world.planned();
    world.drafting.first(ACME, drafted);
    PostId written = world.written("We bake.", null);

    assertThat(found(drafted)).contains("disclosure.missing");
    assertThat(found(written)).doesNotContain("disclosure.missing");
  }

  @Test
  void words_that_a_model_put_in_count_until_a_person_has_replaced_them() {
    PostId id = world.written("We bake.", null);
    take(id, "We bake.", "Our ovens never sleep at night.");
    assertThat(found(id)).contains("disclosure.missing");

    world.editing.edit(
        world.manager, ACME, id, world.post(id).current(), World.text("We bake bread by hand."));

    assertThat(found(id)).doesNotContain("disclosure.missing");
  }

  @Test
  void a_picture_that_a_model_made_counts_like_its_words() {
    world.studio.opensItsEyes();
    PostId id = world.written("We bake.", null);
    String sha256 =
        world
            .illustrating
            .imagine(world.manager, ACME, id, "A loaf at dawn")
            .picture()
            .media()
            .sha256();
    assertThat(found(id)).doesNotContain("disclosure.missing");

    world.illustrating.use(
        world.manager, ACME, id, world.post(id).current(), new Choice(sha256, "A loaf", 0));

    assertThat(found(id)).contains("disclosure.missing");
  }

  @Test
  void a_network_with_a_mark_gets_it_with_the_words_that_are_approved() {
    world.network.marksAi(true);
    PostId id = world.written("We bake.", null);
    Revision plain = world.revision(id);
    Revision marked = take(id, "We bake.", "Our ovens never sleep at night.");

    assertThat(plain.content().aiMark()).isFalse();
    assertThat(marked.content().aiMark()).isTrue();
    assertThat(marked.seal())
        .isEqualTo(Seal.of(World.WALL, marked.content()))
        .isNotEqualTo(Seal.of(World.WALL, marked.content().marked(false)));
    assertThat(found(id)).contains("disclosure.marked").doesNotContain("disclosure.missing");
  }

  @Test
  void what_ai_changes_after_an_approval_voids_it() {
    world.network.marksAi(true);
    PostId id = world.scheduled("We bake.", world.in(Duration.ofHours(3)));
    Approval before = world.approvals.of(ACME, id).get(0);

    take(id, "We bake.", "Our ovens never sleep at night.");

    assertThat(before.holds()).isTrue();
    assertThat(world.approvals.holding(ACME, id)).isEmpty();
    assertThat(world.ledger.live(ACME, id)).isEmpty();
  }

  @Test
  void the_day_is_the_planned_one_or_today() {
    assertThat(found(world.written("We bake.", null))).contains("risk.day");
    assertThat(found(world.written("We bake.", world.in(Duration.ofDays(2)))))
        .doesNotContain("risk.day");
  }

  @Test
  void how_the_brand_sounds_is_known_from_what_it_published() {
    for (int i = 0; i < Habits.ENOUGH; i++) {
      world.publish(world.scheduled("The bread is ready and the oven is warm. " + i, null));
    }
    world.clock.pass(Duration.ofMinutes(11));

    assertThat(found(world.written("We bake! We sell! We love it all! Come and see us!", null)))
        .contains("voice.unusualExclamations");
  }
}
