package io.postillion.core.visual;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.brief.Brief;
import io.postillion.core.check.Finding;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Image;
import io.postillion.core.failure.Rejected;
import io.postillion.core.post.Author;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.core.testing.Drafts;
import io.postillion.core.testing.World;
import io.postillion.core.visual.Illustrating.Choice;
import io.postillion.core.visual.Illustrating.Offered;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class IllustratingTest {

  private static final URI LOAF = URI.create("https://acme.example/loaf.jpg");
  private static final Media PHOTO =
      new Media("ef".repeat(32), "image/jpeg", 1600, 1200, 90_000, "");

  private final World world = new World();

  /** Drafted from the article, with its picture. */
  private PostId drafted() {
    world.offer(LOAF, PHOTO);
    PostId id = world.planned(new Image(LOAF, "A loaf on a table"));
    world.drafting.first(ACME, id);
    return id;
  }

  private Offered card(PostId id, CardKind kind, String main, String detail) {
    return world.illustrating.card(world.manager, ACME, id, new Card(kind, main, detail));
  }

  private Revision use(PostId id, Offered offered, int place) {
    Media media = offered.picture().media();
    return world.illustrating.use(
        world.manager,
        ACME,
        id,
        world.revision(id).id(),
        new Choice(media.sha256(), media.alt(), place));
  }

  private static void refused(Reason reason, ThrowingCallable work) {
    assertThatThrownBy(work).extracting("reason").isEqualTo(reason);
  }

  @Test
  void the_article_has_ideas_for_cards_and_nothing_else_has() {
    assertThat(world.illustrating.ideas(ACME, drafted()))
        .contains(new Card(CardKind.TITLE, "Bread day", ""));
    assertThat(world.illustrating.ideas(ACME, world.written("From nothing.", null))).isEmpty();
  }

  @Test
  void a_card_is_kept_with_its_recipe_and_in_no_post_until_it_is_used() {
    PostId id = drafted();
    Revision before = world.revision(id);

    Offered offered = card(id, CardKind.TITLE, "Bread day", "");

    assertThat(world.revision(id)).isEqualTo(before);
    assertThat(offered.findings()).isEmpty();
    assertThat(world.madePictures.all())
        .extracting(MadePicture::recipe, MadePicture::by)
        .containsExactly(
            tuple(
                new Recipe.OfCard(new Card(CardKind.TITLE, "Bread day", ""), "test 1"),
                Author.of(world.manager)));
    assertThat(world.media.read(ACME, offered.picture().media().sha256())).isPresent();
  }

  @Test
  void a_card_that_is_used_becomes_a_persons_revision_with_its_words_as_alternative_text() {
    PostId id = drafted();

    Revision used = use(id, card(id, CardKind.TITLE, "Bread day", "Everyone may come."), 1);

    assertThat(used.content().media())
        .extracting(Media::alt)
        .containsExactly("Bread day\nEveryone may come.");
    assertThat(used.author()).isEqualTo(Author.of(world.manager));
    assertThat(world.posts.revisions(ACME, id)).hasSize(2);
  }

  @Test
  void the_seal_changes_with_the_picture_and_approvals_lose_their_force() {
    PostId id = drafted();
    world.submit(id);
    String approved = world.approve(id).seal();

    Revision used = use(id, card(id, CardKind.TITLE, "Bread day", ""), 1);

    assertThat(used.seal()).isNotEqualTo(approved);
    assertThat(world.post(id).status()).isEqualTo(PostStatus.DRAFTING);
  }

  @Test
  void what_the_article_does_not_say_is_found_on_a_card_before_and_after_it_is_used() {
    PostId id = drafted();

    Offered offered = card(id, CardKind.FIGURE, "300", "loaves on Sundays");
    use(id, offered, 1);

    assertThat(offered.findings())
        .extracting(Finding::code, Finding::arguments)
        .containsExactly(tuple("card.doubt", List.of("1", "300")));
    assertThat(world.findings.of(ACME, world.revision(id).id()))
        .extracting(Finding::code)
        .contains("card.doubt");
  }

  @Test
  void a_quotation_must_stand_in_the_article_word_for_word() {
    PostId id = drafted();

    assertThat(card(id, CardKind.QUOTE, "Acme bakes bread on Sundays", "").findings()).isEmpty();
    assertThat(card(id, CardKind.QUOTE, "Acme bakes the bread on Sunday", "").findings())
        .extracting(Finding::code)
        .containsExactly("card.doubt");
  }

  @Test
  void a_forbidden_word_on_a_card_stops_the_approval() {
    PostId id = drafted();
    use(id, card(id, CardKind.TITLE, "Cheap bread day", ""), 1);
    world.submit(id);

    refused(Reason.BLOCKED_BY_FINDING, () -> world.approve(id));
  }

  @Test
  void a_picture_is_added_behind_the_others_or_takes_the_place_of_one() {
    PostId id = drafted();
    Offered card = card(id, CardKind.TITLE, "Bread day", "");

    assertThat(use(id, card, 0).content().media())
        .extracting(Media::sha256)
        .containsExactly(PHOTO.sha256(), card.picture().media().sha256());
    assertThat(use(id, card, 1).content().media())
        .extracting(Media::sha256)
        .containsExactly(card.picture().media().sha256(), card.picture().media().sha256());
  }

  @Test
  void no_more_pictures_than_the_network_takes_and_none_that_is_too_large() {
    PostId id = drafted();
    Offered card = card(id, CardKind.TITLE, "Bread day", "");
    world.network.takes(limits(1, Set.of("image/png")));

    refused(Reason.NO_ROOM_FOR_PICTURE, () -> use(id, card, 0));
    assertThat(use(id, card, 1).content().media()).hasSize(1);

    world.studio.weighs(2_000_000);
    refused(Reason.NO_ROOM_FOR_PICTURE, () -> card(id, CardKind.TITLE, "Bread", ""));
    world.network.takes(limits(0, Set.of()));
    refused(Reason.NO_ROOM_FOR_PICTURE, () -> card(id, CardKind.TITLE, "Bread", ""));
  }

  @Test
  void a_card_is_a_png_where_the_network_takes_one_and_a_photograph_stays_what_it_is() {
    PostId id = drafted();
    card(id, CardKind.TITLE, "Bread day", "");
    world.illustrating.crop(world.manager, ACME, id, 1, null);
    world.network.takes(limits(4, Set.of("image/jpeg")));
    card(id, CardKind.TITLE, "Bread day", "");
    world.network.takes(limits(4, Set.of("image/png")));
    world.illustrating.crop(world.manager, ACME, id, 1, new Focus(0, 1));

    assertThat(world.studio.asked())
        .containsExactly(
            "card Bread day as image/png",
            "cut at null as image/jpeg",
            "card Bread day as image/jpeg",
            "cut at Focus[x=0.0, y=1.0] as image/png");
  }

  @Test
  void a_crop_keeps_its_original_and_says_which_part_it_shows() {
    PostId id = drafted();

    Offered crop = world.illustrating.crop(world.manager, ACME, id, 1, null);

    assertThat(crop.picture().recipe())
        .isEqualTo(new Recipe.OfCrop(PHOTO.sha256(), LOAF.toString(), new Part(1, 2, 160, 90)));
    assertThat(crop.picture().media().alt()).isEqualTo("A loaf on a table");
    assertThat(world.media.read(ACME, PHOTO.sha256())).isPresent();
  }

  @Test
  void a_model_makes_a_picture_that_is_known_as_its_own() {
    PostId id = drafted();
    world.studio.opensItsEyes();

    Offered made = world.illustrating.imagine(world.manager, ACME, id, " A loaf at dawn ");
    use(id, made, 1);

    String sha256 = made.picture().media().sha256();
    assertThat(made.picture().recipe())
        .isEqualTo(
            new Recipe.OfModel(
                "A loaf at dawn",
                "openai gpt-image-1",
                "%064x".formatted(12),
                new Part(1, 2, 160, 90)));
    assertThat(made.findings()).extracting(Finding::code).containsExactly("alt.missing");
    assertThat(world.madePictures.isGenerated(ACME, id, sha256)).isTrue();
    assertThat(world.madePictures.isGenerated(ACME, id, PHOTO.sha256())).isFalse();
    assertThat(world.media.read(ACME, "%064x".formatted(12))).isPresent();
  }

  @Test
  void a_picture_is_wished_for_in_some_words_and_only_where_there_is_a_model() {
    PostId id = drafted();

    assertThat(world.illustrating.imagines(ACME)).isFalse();
    refused(
        Reason.NEEDS_MODEL, () -> world.illustrating.imagine(world.manager, ACME, id, "A loaf"));
    world.studio.opensItsEyes();
    refused(Reason.EMPTY_TEXT, () -> world.illustrating.imagine(world.manager, ACME, id, " "));
    refused(
        Reason.PASSAGE_TOO_LONG,
        () -> world.illustrating.imagine(world.manager, ACME, id, "loaf ".repeat(300)));
    refused(
        Reason.NOT_ALLOWED, () -> world.illustrating.imagine(world.approver, ACME, id, "A loaf"));
    assertThat(world.studio.asked()).isEmpty();
  }

  @Test
  void what_is_no_picture_of_the_article_is_not_cut() {
    PostId id = drafted();

    refused(
        Reason.PICTURE_NOT_USABLE, () -> world.illustrating.crop(world.manager, ACME, id, 2, null));
    refused(
        Reason.PICTURE_NOT_USABLE, () -> world.illustrating.crop(world.manager, ACME, id, 0, null));
    world.pictures.clear();
    assertThatThrownBy(() -> world.illustrating.crop(world.manager, ACME, id, 1, null))
        .isInstanceOf(Rejected.class);
  }

  @Test
  void words_that_are_none_or_too_many_make_no_card() {
    PostId id = drafted();

    refused(Reason.EMPTY_TEXT, () -> card(id, CardKind.TITLE, " \u200B ", "Sunday"));
    refused(Reason.CARD_TOO_LONG, () -> card(id, CardKind.TITLE, "bread ".repeat(80), ""));
  }

  @Test
  void who_overtakes_wins_and_what_was_made_for_another_post_is_not_found() {
    PostId id = drafted();
    Offered card = card(id, CardKind.TITLE, "Bread day", "");
    String sha256 = card.picture().media().sha256();
    Revision old = world.revision(id);
    world.editing.edit(
        world.manager, ACME, id, old.id(), old.content().withText("Somebody else’s words."));

    refused(
        Reason.STALE_REVISION,
        () -> world.illustrating.use(world.manager, ACME, id, old.id(), new Choice(sha256, "", 1)));
    PostId other = world.written("Another post.", null);
    assertThatThrownBy(
            () ->
                world.illustrating.use(
                    world.manager,
                    ACME,
                    other,
                    world.revision(other).id(),
                    new Choice(sha256, "", 1)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void only_who_may_write_makes_pictures_and_only_while_the_post_can_be_edited() {
    PostId id = drafted();
    Card card = new Card(CardKind.TITLE, "Bread day", "");

    refused(Reason.NOT_ALLOWED, () -> world.illustrating.card(world.approver, ACME, id, card));
    refused(Reason.NOT_ALLOWED, () -> world.illustrating.crop(world.approver, ACME, id, 1, null));
    world.editing.cancel(world.manager, ACME, id, "");
    refused(Reason.WRONG_STATUS, () -> world.illustrating.card(world.manager, ACME, id, card));
  }

  @Test
  void before_the_first_words_there_is_nothing_to_put_a_picture_into() {
    world.offer(LOAF, PHOTO);
    PostId id = world.planned(new Image(LOAF, ""));
    Offered card = card(id, CardKind.TITLE, "Bread day", "");

    refused(
        Reason.EMPTY_TEXT,
        () ->
            world.illustrating.use(
                world.manager, ACME, id, null, new Choice(card.picture().media().sha256(), "", 0)));
  }

  @Test
  void a_carousel_is_the_title_then_quotations_and_figures_in_turn_as_one_new_version() {
    PostId id = drafted();
    knows(
        id,
        "“We bake for everyone who comes,” says Ada Baker. “Nobody goes home without bread,” says"
            + " Tom Miller. Acme gave away 1,240 loaves last year.");

    Revision carousel =
        world.illustrating.carousel(world.manager, ACME, id, world.revision(id).id());

    assertThat(world.illustrating.hasCarousel(ACME, id)).isTrue();
    assertThat(carousel.content().media()).hasSize(4);
    assertThat(carousel.content().media().get(0).alt()).isEqualTo("Bread day");
    assertThat(carousel.content().media().get(1).alt()).startsWith("“");
    assertThat(carousel.content().media().get(2).alt()).startsWith("1,240");
    assertThat(carousel.author()).isEqualTo(Author.of(world.manager));
    assertThat(carousel.content().text())
        .isEqualTo(world.posts.revisions(ACME, id).get(0).content().text());
  }

  @Test
  void what_has_too_little_for_a_carousel_or_no_room_makes_none() {
    PostId id = drafted();
    assertThat(world.illustrating.hasCarousel(ACME, id)).isFalse();
    refused(
        Reason.NO_ROOM_FOR_PICTURE,
        () -> world.illustrating.carousel(world.manager, ACME, id, world.revision(id).id()));

    knows(id, "Acme gave away 1,240 loaves last year.");
    world.network.takes(limits(1, Set.of("image/png")));
    assertThat(world.illustrating.hasCarousel(ACME, id)).isFalse();
  }

  private void knows(PostId id, String facts) {
    ArticleId article = world.post(id).article();
    world.kept.put(article, new Brief(article, "", "", "", facts));
  }

  private static NetworkLimits limits(int pictures, Set<String> types) {
    return new NetworkLimits(
        Drafts.LIMITS.text(), pictures, types, 1_000_000, 20_000_000, 2000, 4, true);
  }

  @Test
  void a_process_has_the_same_card_and_the_same_wish_made_once() {
    PostId id = drafted();
    world.studio.opensItsEyes();

    MadePicture card = world.illustrating.card(ACME, id, CardKind.TITLE).orElseThrow();
    MadePicture picture = world.illustrating.imagine(ACME, id, "A loaf");

    assertThat(world.illustrating.card(ACME, id, CardKind.TITLE)).contains(card);
    assertThat(world.illustrating.imagine(ACME, id, " A loaf ")).isEqualTo(picture);
    assertThat(world.illustrating.made(ACME, id)).containsExactly(picture, card);
    assertThat(card.by()).isEqualTo(Author.program("process"));
    assertThat(world.illustrating.card(ACME, id, CardKind.FIGURE)).isEmpty();
  }
}
