package io.postillion.core.visual;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.check.Finding;
import io.postillion.core.content.Image;
import io.postillion.core.post.Author;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Revision;
import io.postillion.core.testing.FakeStudio;
import io.postillion.core.testing.World;
import io.postillion.core.visual.Illustrating.Choice;
import io.postillion.core.visual.Illustrating.Offered;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescribingTest {

  private static final URI LOAF = URI.create("https://acme.example/loaf.jpg");
  private static final Media PHOTO =
      new Media("ef".repeat(32), "image/jpeg", 1600, 1200, 90_000, "");

  private final World world = new World();

  private PostId drafted(String alt) {
    world.offer(LOAF, PHOTO);
    PostId id = world.planned(new Image(LOAF, alt));
    world.drafting.first(ACME, id);
    return id;
  }

  private AltText suggest(PostId id) {
    Media shown = world.revision(id).content().media().get(0);
    return world.describing.suggest(world.manager, ACME, id, shown.sha256());
  }

  private void save(PostId id, String alt) {
    PostContent before = world.revision(id).content();
    world.editing.edit(
        world.manager,
        ACME,
        id,
        world.revision(id).id(),
        new PostContent(
            before.text(),
            before.language(),
            List.of(before.media().get(0).withAlt(alt)),
            before.link()));
  }

  @Test
  void without_a_model_the_words_of_the_cms_serve_even_when_a_person_took_them_out() {
    PostId id = drafted("A loaf on a table");
    save(id, "");

    AltText suggested = suggest(id);

    assertThat(suggested.words()).isEqualTo("A loaf on a table");
    assertThat(suggested.author().kind()).isEqualTo(Author.Kind.OFFLINE);
  }

  @Test
  void without_a_model_and_without_words_of_the_cms_it_says_what_is_missing() {
    PostId id = drafted("");

    assertThatThrownBy(() -> suggest(id))
        .hasMessageContaining("postillion.ai.providers")
        .extracting("reason")
        .isEqualTo(Reason.NEEDS_MODEL);
  }

  @Test
  void a_model_that_can_see_is_asked_with_what_is_known() {
    PostId id = drafted("loaf");
    world.studio.opensItsEyes();

    AltText suggested = suggest(id);

    assertThat(suggested.words()).isEqualTo("A loaf on a table");
    assertThat(suggested.author()).isEqualTo(FakeStudio.EYES);
    assertThat(world.studio.asked())
        .containsExactly("describe in en, at most 2000, knowing “loaf” of “Bread day”");
  }

  @Test
  void a_card_says_what_stands_on_it_and_no_model_is_asked() {
    PostId id = drafted("");
    world.studio.opensItsEyes();
    Offered card =
        world.illustrating.card(
            world.manager, ACME, id, new Card(CardKind.QUOTE, "Everyone may come", "Acme"));
    world.illustrating.use(
        world.manager,
        ACME,
        id,
        world.revision(id).id(),
        new Choice(card.picture().media().sha256(), "", 1));

    assertThat(suggest(id).words()).isEqualTo("“Everyone may come” – Acme");
    assertThat(world.studio.asked()).noneMatch(asked -> asked.startsWith("describe"));
  }

  @Test
  void a_crop_is_known_by_the_words_of_what_it_was_cut_from() {
    PostId id = drafted("A loaf on a table");
    Offered crop = world.illustrating.crop(world.manager, ACME, id, 1, null);
    world.illustrating.use(
        world.manager,
        ACME,
        id,
        world.revision(id).id(),
        new Choice(crop.picture().media().sha256(), "", 1));

    assertThat(suggest(id).words()).isEqualTo("A loaf on a table");
  }

  @Test
  void a_suggestion_confirms_nothing_the_finding_stays_until_a_person_saved_words() {
    PostId id = drafted("");
    world.studio.opensItsEyes();
    Revision before = world.revision(id);

    AltText suggested = suggest(id);

    assertThat(world.revision(id)).isEqualTo(before);
    assertThat(codes(id)).contains("alt.missing");
    save(id, suggested.words());
    assertThat(codes(id)).doesNotContain("alt.missing");
    assertThat(world.describing.suggested(ACME, id)).containsExactly(suggested);
  }

  @Test
  void only_pictures_of_the_post_and_only_for_who_may_write() {
    PostId id = drafted("A loaf");

    assertThatThrownBy(() -> world.describing.suggest(world.manager, ACME, id, "aa".repeat(32)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> world.describing.suggest(world.approver, ACME, id, PHOTO.sha256()))
        .extracting("reason")
        .isEqualTo(Reason.NOT_ALLOWED);
  }

  private List<String> codes(PostId id) {
    return world.findings.of(ACME, world.revision(id).id()).stream().map(Finding::code).toList();
  }

  @Test
  void a_process_has_pictures_without_words_described_once_and_leaves_those_with_words_alone() {
    PostId silent = drafted("");
    world.studio.opensItsEyes();

    List<AltText> first = world.describing.suggest(ACME, silent);

    assertThat(first).extracting(AltText::words).containsExactly("A loaf on a table");
    assertThat(world.describing.suggest(ACME, silent)).isEqualTo(first);
    assertThat(world.studio.asked()).hasSize(1);
    assertThat(world.revision(silent).content().media()).extracting(Media::alt).containsOnly("");
    save(silent, "A loaf");
    assertThat(world.describing.suggest(ACME, silent)).isEmpty();
  }
}
