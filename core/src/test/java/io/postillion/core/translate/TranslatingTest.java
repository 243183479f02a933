package io.postillion.core.translate;

import static io.postillion.core.testing.World.ACME;
import static io.postillion.core.testing.World.WALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.Errand;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Disclosure;
import io.postillion.core.brand.Glossary;
import io.postillion.core.brand.Glossary.Rendering;
import io.postillion.core.brand.Glossary.Term;
import io.postillion.core.brand.HashtagPolicy;
import io.postillion.core.brand.Policy;
import io.postillion.core.brand.Sensitive;
import io.postillion.core.campaign.Campaign;
import io.postillion.core.campaign.Campaigning.Wanted;
import io.postillion.core.campaign.Hue;
import io.postillion.core.campaign.Value;
import io.postillion.core.check.Finding;
import io.postillion.core.failure.Transient;
import io.postillion.core.post.LinkCard;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.core.post.Support;
import io.postillion.core.testing.Drafts;
import io.postillion.core.testing.FakeTranslator;
import io.postillion.core.testing.World;
import io.postillion.core.visual.Illustrating.Choice;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranslatingTest {

  private static final String TEXT =
      "Acme bakes 1,200 loaves on Sunday. Come at 5 pm!\n\nhttps://acme.example/bread\n\n#Bread";

  private final World world = new World();

  private PostId french(PostId source) {
    return world.translating.translate(world.manager, ACME, source, WALL, Locale.FRENCH);
  }

  private List<String> found(PostId id) {
    return world.findings.of(ACME, world.revision(id).id()).stream()
        .map(Finding::code)
        .filter(code -> code.startsWith("translation.") || code.startsWith("length."))
        .toList();
  }

  @Test
  void a_translation_belongs_to_the_campaign_of_its_source_while_that_is_open() {
    PostId source = world.inReview(TEXT, null);
    Campaign spring =
        world.campaigning.begin(
            world.manager, ACME, new Wanted("Spring", Hue.TEAL, null, null, Value.HIGH));
    world.campaigning.put(world.manager, ACME, source, spring.id());
    world.translator.answers("Acme cuit 1 200 pains dimanche.", "Venez à 17 h !");

    assertThat(world.campaigns.of(ACME, french(source))).contains(spring);

    world.campaigning.close(world.manager, ACME, spring.id());
    world.translator.answers("Acme cuit 1 200 pains dimanche.", "Venez à 17 h !");
    PostId other = world.inReview(TEXT, null);
    world.campaigns.put(ACME, other, spring.id());

    assertThat(world.campaigns.of(ACME, french(other))).isEmpty();
  }

  @Test
  void a_translation_is_a_new_post_that_remembers_what_it_was_made_of_and_goes_the_usual_way() {
    PostId source = world.inReview(TEXT, null);
    world.translator.answers("Acme cuit 1 200 pains dimanche.", "Venez à 17 h !");

    PostId id = french(source);

    Post post = world.post(id);
    Revision first = world.revision(id);
    assertThat(id).isNotEqualTo(source);
    assertThat(post.status()).isEqualTo(PostStatus.DRAFTING);
    assertThat(first.number()).isEqualTo(1);
    assertThat(first.author()).isEqualTo(FakeTranslator.AUTHOR);
    assertThat(first.content().language()).isEqualTo(Locale.FRENCH);
    assertThat(first.content().text())
        .isEqualTo(
            "Acme cuit 1 200 pains dimanche. Venez à 17 h !\n\nhttps://acme.example/bread\n\n#Bread");
    assertThat(first.support())
        .containsExactly(
            new Support(
                "Acme cuit 1 200 pains dimanche.", List.of("Acme bakes 1,200 loaves on Sunday.")),
            new Support("Venez à 17 h !", List.of("Come at 5 pm!")));
    assertThat(world.translations.find(ACME, id))
        .contains(new Translation(id, source, world.revision(source).id(), world.clock.instant()));
    assertThat(world.translations.of(ACME, source))
        .extracting(Translation::post)
        .containsExactly(id);
    assertThat(found(id)).isEmpty();
    assertThat(world.history.of(ACME, id))
        .extracting(PostEvent::kind, PostEvent::actor, PostEvent::detail)
        .containsExactly(
            tuple(
                PostEvent.Kind.TRANSLATED,
                FakeTranslator.AUTHOR.name(),
                "The wall, 1 · Mia Manager"));
    assertThat(world.flow.told()).containsExactly("post", "post");
    world.submit(id);
    world.approve(id);
    assertThat(world.post(id).status()).isEqualTo(PostStatus.APPROVED);
  }

  @Test
  void a_process_that_asks_twice_gets_the_same_post() {
    PostId source = world.written(TEXT, null);
    world.translator.answers("Acme cuit 1 200 pains dimanche.", "Venez à 17 h !");
    Errand errand = new Errand("task 1");

    PostId first = world.translating.translate(errand, ACME, source, null, Locale.FRENCH);
    PostId again = world.translating.translate(errand, ACME, source, null, Locale.FRENCH);

    assertThat(again).isEqualTo(first);
    assertThat(world.translations.of(ACME, source)).hasSize(1);
    assertThat(world.post(first).channel()).isEqualTo(world.post(source).channel());
  }

  @Test
  void the_model_is_asked_in_the_name_of_who_asked_with_the_brands_terms_and_without_what_stays() {
    world.policy =
        new Policy(
            Sensitive.NOTHING,
            Disclosure.NEVER,
            HashtagPolicy.NONE,
            new Glossary(List.of(Term.of(Map.of("en", "loaf", "fr", "miche")))));
    PostId source = world.written(TEXT, null);

    french(source);

    assertThat(world.translator.requests())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.sentences())
                  .containsExactly("Acme bakes 1,200 loaves on Sunday.", "Come at 5 pm!");
              assertThat(request.glossary()).containsExactly(new Rendering("loaf", "miche"));
              assertThat(request.from()).isEqualTo(Locale.ENGLISH);
              assertThat(request.to()).isEqualTo(Locale.FRENCH);
              assertThat(request.asked()).isEqualTo(Asked.by(world.manager).about(source, null));
              assertThat(request.room()).isBetween(250, 270);
            });
  }

  @Test
  void every_later_version_is_held_against_the_source_as_it_was_then() {
    PostId source = world.written(TEXT, null);
    world.translator.answers("Acme cuit 1 200 pains dimanche.", "Venez à 17 h !");
    PostId id = french(source);
    world.editing.edit(
        world.manager,
        ACME,
        source,
        world.post(source).current(),
        World.text("Acme bakes 900 loaves on Monday."));

    world.editing.edit(
        world.manager,
        ACME,
        id,
        world.post(id).current(),
        PostContent.of(
            "Acme cuit 2 100 pains dimanche. Venez à 17 h !\n\nhttps://acme.example/bread\n\n#Bread",
            Locale.FRENCH));

    assertThat(found(id)).containsExactly("translation.figureLost", "translation.figureAdded");
  }

  @Test
  void what_is_too_long_is_asked_for_once_more_and_then_flagged() {
    PostId source = world.written("Come in!", null);
    String tooLong = "Entrez ! ".repeat(60).strip();
    world.translator.answers(
        request -> List.of(request.before().isEmpty() ? tooLong : "Entrez donc !"));

    PostId shortened = french(source);

    assertThat(world.translator.requests()).hasSize(2);
    assertThat(world.translator.requests().get(1).before()).isEqualTo(tooLong);
    assertThat(world.revision(shortened).content().text()).isEqualTo("Entrez donc !");

    world.translator.answers(request -> List.of(tooLong));
    assertThat(found(french(source))).contains("length.tooLong");
    assertThat(world.translator.requests()).hasSize(4);
  }

  @Test
  void pictures_and_card_go_with_it_in_words_of_the_other_language() {
    PostId source =
        world.editing.create(
            world.manager,
            ACME,
            WALL,
            new PostContent(
                "Fresh bread.",
                Locale.ENGLISH,
                List.of(Drafts.picture("A loaf"), Drafts.picture("")),
                new LinkCard(URI.create("https://acme.example/bread"), "Bread", "Fresh")),
            null);
    world.translator.answers("Du pain frais.");

    PostContent content = world.revision(french(source)).content();

    assertThat(content.media()).extracting("alt").containsExactly("fr: A loaf", "");
    assertThat(content.link()).isEqualTo(world.revision(source).content().link());
    assertThat(content.text()).isEqualTo("Du pain frais.\n\nhttps://acme.example/bread");
  }

  @Test
  void a_picture_that_a_model_made_is_still_known_as_one() {
    world.studio.opensItsEyes();
    PostId source = world.written("Fresh bread.", null);
    String painted =
        world
            .illustrating
            .imagine(world.manager, ACME, source, "A loaf at dawn")
            .picture()
            .media()
            .sha256();
    world.illustrating.use(
        world.manager,
        ACME,
        source,
        world.post(source).current(),
        new Choice(painted, "A loaf", 0));
    world.translator.answers("Du pain frais.");

    PostId id = french(source);

    assertThat(world.madePictures.isGenerated(ACME, id, painted)).isTrue();
  }

  @Test
  void without_a_model_it_is_refused_and_nothing_is_kept() {
    world.translator.hasNoModel();

    refused(Reason.NEEDS_MODEL, world.written(TEXT, null), WALL, Locale.FRENCH);
  }

  @Test
  void when_the_model_fails_there_is_no_new_post() {
    PostId source = world.written(TEXT, null);
    world.translator.fails(new Transient("Busy."));

    assertThatThrownBy(() -> french(source)).isInstanceOf(Transient.class);
    assertThat(world.translations.of(ACME, source)).isEmpty();
  }

  @Test
  void only_another_language_is_one_to_translate_into() {
    PostId source = world.written(TEXT, null);

    refused(Reason.NOT_ANOTHER_LANGUAGE, source, WALL, Locale.UK);
    refused(Reason.NOT_ANOTHER_LANGUAGE, source, WALL, Locale.ROOT);
    refused(Reason.NOT_ANOTHER_LANGUAGE, source, WALL, Locale.forLanguageTag("qq"));
  }

  @Test
  void free_words_of_a_language_tag_do_not_reach_the_model() {
    world.translating.translate(
        world.manager,
        ACME,
        world.written(TEXT, null),
        WALL,
        Locale.forLanguageTag("fr-CA-x-ignore-rules"));

    assertThat(world.translator.requests().get(0).to()).isEqualTo(Locale.CANADA_FRENCH);
  }

  @Test
  void who_may_not_write_may_not_have_it_translated_and_foreign_channels_are_not_there() {
    PostId source = world.written(TEXT, null);

    assertThatThrownBy(
            () -> world.translating.translate(world.approver, ACME, source, WALL, Locale.FRENCH))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED));
    assertThatThrownBy(
            () ->
                world.translating.translate(
                    world.manager, ACME, source, new ChannelId("other-wall"), Locale.FRENCH))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_program_may_have_it_translated_and_is_on_record_as_one() {
    PostId source = world.written(TEXT, null);

    PostId id = world.translating.translate(Asked.byProgram(), ACME, source, WALL, Locale.FRENCH);

    assertThat(world.translator.requests().get(0).asked().by()).isEqualTo(Asked.By.PROGRAM);
    assertThat(world.history.of(ACME, id).get(0).detail()).isEqualTo("The wall, 1");
  }

  private void refused(Reason reason, PostId source, ChannelId channel, Locale to) {
    assertThatThrownBy(() -> world.translating.translate(world.manager, ACME, source, channel, to))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    assertThat(world.translations.of(ACME, source)).isEmpty();
  }
}
