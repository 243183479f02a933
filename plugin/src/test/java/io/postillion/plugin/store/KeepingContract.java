package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.connectors.social.sandbox.SandboxPost;
import io.postillion.connectors.social.sandbox.SandboxWall;
import io.postillion.core.RefusedException;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.CallFilter;
import io.postillion.core.ai.Cost;
import io.postillion.core.ai.KeptCall;
import io.postillion.core.ai.Period;
import io.postillion.core.ai.Suggestion;
import io.postillion.core.ai.SuggestionId;
import io.postillion.core.ai.TaskUse;
import io.postillion.core.ai.Wish;
import io.postillion.core.ai.prompt.Fate;
import io.postillion.core.ai.prompt.HousePrompt;
import io.postillion.core.ai.prompt.HousePrompts;
import io.postillion.core.approval.Decision;
import io.postillion.core.check.Finding;
import io.postillion.core.check.Findings;
import io.postillion.core.check.Severity;
import io.postillion.core.check.Span;
import io.postillion.core.content.Article;
import io.postillion.core.post.Author;
import io.postillion.core.post.LinkCard;
import io.postillion.core.post.Media;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import io.postillion.core.post.Support;
import io.postillion.core.translate.Translation;
import io.postillion.core.visual.AltText;
import io.postillion.core.visual.Card;
import io.postillion.core.visual.CardKind;
import io.postillion.core.visual.MadePicture;
import io.postillion.core.visual.MadePictures;
import io.postillion.core.visual.Part;
import io.postillion.core.visual.Recipe;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** What is kept comes back as it was: to the character, the byte and the microsecond. */
interface KeepingContract extends InWorld {

  PostContent RICH =
      new PostContent(
          "Zwölf Boxkämpfer 👩🏽‍🚀 — «ça va?»\n\n\t\\o/ 'x' \"y\" #été",
          Locale.forLanguageTag("zh-Hant-TW"),
          List.of(
              new Media("a".repeat(64), "image/png", 1200, 630, 123_456L, "Ein „Bild“ 🖼"),
              new Media("b".repeat(64), "image/jpeg", 1, 1, 1L, "")),
          new LinkCard(
              URI.create("https://acme.example/?q=%C3%A9&x=1#top"), "Tïtle", "Déscription"));

  @Test
  default void a_revision_comes_back_with_its_seal_intact() {
    Post post = world().post();
    Revision revision =
        Revision.of(
            post.id(),
            post.channel(),
            1,
            RICH,
            Author.model("openai", "gpt-5-mini", "draft-post 3"),
            List.of(
                new Support("Zwölf Boxkämpfer.", List.of("Es waren „zwölf“.", "Boxkämpfer")),
                new Support("Ça va?", List.of())),
            7,
            World.NOW);

    world().stores.posts().add(world().brand, revision);

    Revision kept = world().stores.posts().revision(world().brand, revision.id()).orElseThrow();
    assertThat(kept).isEqualTo(revision);
    assertThat(kept.isIntact(post.channel())).isTrue();
  }

  @Test
  default void a_revision_with_the_networks_ai_mark_keeps_it_under_its_seal() {
    Post post = world().post();
    Revision marked =
        Revision.of(
            post.id(),
            post.channel(),
            1,
            RICH.marked(true),
            Author.model("openai", "gpt-5-mini", "draft-post 3"),
            List.of(),
            0,
            World.NOW);

    world().stores.posts().add(world().brand, marked);

    Revision kept = world().stores.posts().revision(world().brand, marked.id()).orElseThrow();
    assertThat(kept.content().aiMark()).isTrue();
    assertThat(kept.isIntact(post.channel())).isTrue();
    assertThat(kept).isEqualTo(marked);
  }

  @Test
  default void a_translation_remembers_the_revision_that_it_was_made_of() {
    Post source = world().post("The mill opens.");
    RevisionId revision = source.current();
    Post french = world().post("Le moulin ouvre.");
    Post german = world().post("Die Mühle öffnet.");
    Translation first = new Translation(french.id(), source.id(), revision, World.NOW);
    world().stores.translations().add(world().brand, first);
    world().write(source, "The mill is closed.");
    Translation second =
        new Translation(german.id(), source.id(), revision, World.NOW.plusSeconds(1));
    world().stores.translations().add(world().brand, second);

    assertThat(world().stores.translations().find(world().brand, french.id())).contains(first);
    assertThat(world().stores.translations().find(world().brand, source.id())).isEmpty();
    assertThat(world().stores.translations().of(world().brand, source.id()))
        .containsExactly(first, second);
    assertThatThrownBy(() -> world().stores.translations().add(world().brand, first))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(
            () ->
                world()
                    .stores
                    .translations()
                    .add(
                        world().brand,
                        new Translation(
                            world().post("Another").id(), german.id(), revision, World.NOW)))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  default void a_text_with_characters_that_no_database_takes_keeps_its_seal() {
    Post post = world().post("before\0after");

    Revision kept = world().stores.posts().current(post).orElseThrow();

    assertThat(kept.isIntact(post.channel())).isTrue();
    assertThat(kept.content().text()).isEqualTo("beforeafter");
  }

  @Test
  default void times_are_kept_to_the_microsecond_wherever_they_were_measured() {
    Instant measured = Instant.parse("2026-03-29T01:59:59.999999999Z");
    Post post = Post.create(world().brand, world().channel.id(), null, measured);

    world().stores.posts().insert(post);

    assertThat(world().reload(post).createdAt())
        .isEqualTo(Instant.parse("2026-03-29T01:59:59.999999Z"));
  }

  @Test
  default void history_comes_back_in_the_order_it_was_written() {
    Post post = world().post();
    List<PostEvent> events =
        List.of(
            new PostEvent(post.id(), World.NOW, PostEvent.Kind.PLANNED, PostEvent.SYSTEM, "wall"),
            new PostEvent(post.id(), World.NOW, PostEvent.Kind.EDITED, "Ada Approver", ""),
            new PostEvent(post.id(), World.NOW, PostEvent.Kind.CHECKED, PostEvent.SYSTEM, "3"));

    events.forEach(event -> world().stores.history().add(world().brand, event));

    assertThat(world().stores.history().of(world().brand, post.id()))
        .containsExactlyElementsOf(events);
  }

  @Test
  default void findings_come_back_as_they_were_and_replace_the_earlier_ones() {
    RevisionId revision = world().post("Text").current();
    Finding claim =
        Finding.at(new Span(0, 4), "claim.number", Severity.WARNING, "42 %", "x").near("„41 %“");
    Finding length = Finding.of("length.tooLong", Severity.BLOCKER, "12");

    assertThat(findings().of(world().brand, revision)).isEmpty();
    findings().save(world().brand, revision, List.of(claim, length));
    assertThat(findings().of(world().brand, revision)).containsExactly(claim, length);
    findings().save(world().brand, revision, List.of(length));
    assertThat(findings().of(world().brand, revision)).containsExactly(length);
    findings().save(world().brand, revision, List.of());
    assertThat(findings().of(world().brand, revision)).isEmpty();
  }

  @Test
  default void pictures_are_kept_to_the_byte_once_per_brand() {
    byte[] bytes = new byte[5_000_000];
    new Random(42).nextBytes(bytes);
    Media picture = new Media("c".repeat(64), "image/webp", 3000, 2000, bytes.length, "");

    media().put(world().brand, picture, bytes);
    media().put(world().brand, picture, new byte[] {1});

    assertThat(media().read(world().brand, picture.sha256()).orElseThrow()).isEqualTo(bytes);
    assertThat(media().type(world().brand, picture.sha256())).contains("image/webp");
    assertThat(media().read(world().brand, "d".repeat(64))).isEmpty();
    assertThat(media().type(world().brand, "d".repeat(64))).isEmpty();
  }

  @Test
  default void calls_of_models_come_back_newest_first() {
    AiCall good = call(World.NOW, AiCall.Outcome.OK, null);
    AiCall bad = call(World.NOW.plusMillis(1), AiCall.Outcome.FAILED, "503, try later");

    world().stores.aiCalls().add(good);
    world().stores.aiCalls().add(bad);

    assertThat(calls(CallFilter.ALL, 10)).containsExactly(bad, good);
    assertThat(calls(CallFilter.ALL, 1)).containsExactly(bad);
    assertThat(calls(new CallFilter("draft-post", AiCall.Outcome.OK, null), 10))
        .containsExactly(good);
    assertThat(calls(new CallFilter("at-cursor", null, null), 10)).isEmpty();
    assertThat(world().stores.aiCalls().tasks(world().brand)).containsExactly("draft-post");
  }

  @Test
  default void a_call_is_found_with_who_asked_for_what_its_answer_and_its_cost() {
    Post post = world().post();
    AiCall call =
        call(
            World.NOW,
            Asked.by(world().person).about(post.id(), post.article()),
            RICH.text(),
            new Cost(new BigDecimal("0.000012345678"), Currency.getInstance("EUR")));

    world().stores.aiCalls().add(call);

    KeptCall kept = world().stores.aiCalls().newest(world().brand, CallFilter.ALL, 1).get(0);
    assertThat(kept.call()).isEqualTo(call);
    assertThat(world().stores.aiCalls().get(world().brand, kept.id())).isEqualTo(kept);
    assertThat(world().stores.aiCalls().find(world().other, kept.id())).isEmpty();
  }

  @Test
  default void the_calls_behind_a_post_are_its_own_and_those_about_its_article() {
    Article article = world().newArticle("behind");
    world().stores.articles().insert(article);
    Post post = Post.create(world().brand, world().channel.id(), article.id(), World.NOW);
    world().stores.posts().insert(post);
    Asked asked = Asked.byProcess();
    AiCall own = call(World.NOW, asked.about(post.id(), article.id()), null, null);
    AiCall about = call(World.NOW.minusSeconds(1), asked.about(null, article.id()), null, null);
    AiCall others = call(World.NOW, asked.about(world().post().id(), article.id()), null, null);
    List.of(own, about, others, call(World.NOW, asked, null, null))
        .forEach(world().stores.aiCalls()::add);

    assertThat(calls(CallFilter.of(post.id()), 10)).containsExactly(own, about);
  }

  @Test
  default void the_use_of_a_month_is_summed_by_task_and_currency() {
    Currency euro = Currency.getInstance("EUR");
    AiCalls calls = world().stores.aiCalls();
    calls.add(call(World.NOW, Asked.UNSAID, "{}", new Cost(new BigDecimal("0.25"), euro)));
    calls.add(call(World.NOW, Asked.UNSAID, "{}", new Cost(new BigDecimal("0.5"), euro)));
    calls.add(call(World.NOW, AiCall.Outcome.FAILED, "503"));
    calls.add(call(World.NOW, AiCall.Outcome.OK, null));
    calls.add(call(World.NOW.plusSeconds(60), AiCall.Outcome.OK, null));

    assertThat(calls.use(world().brand, new Period(World.NOW, World.NOW.plusSeconds(60))))
        .containsExactlyInAnyOrder(
            new TaskUse("draft-post", 2, 0, 0, 3000, 420, new Cost(new BigDecimal("0.75"), euro)),
            new TaskUse("draft-post", 2, 1, 1, 3000, 420, null));
  }

  @Test
  default void old_answers_are_forgotten_some_at_a_time_and_the_figures_stay() {
    AiCalls calls = world().stores.aiCalls();
    for (int day = 1; day <= 4; day++) {
      calls.add(call(World.NOW.minus(Duration.ofDays(day)), Asked.UNSAID, "answer " + day, null));
    }
    Instant before = World.NOW.minus(Duration.ofDays(1));

    assertThat(calls.forgetOutputs(world().brand, before, 2)).isEqualTo(2);
    assertThat(calls.forgetOutputs(world().brand, before, 2)).isEqualTo(1);
    assertThat(calls.forgetOutputs(world().brand, before, 2)).isZero();

    assertThat(calls(CallFilter.ALL, 10))
        .extracting(AiCall::output)
        .containsExactly("answer 1", null, null, null);
    assertThat(calls(CallFilter.ALL, 10))
        .allSatisfy(one -> assertThat(one.inputTokens()).isEqualTo(1500));
  }

  @Test
  default void suggestions_that_nobody_took_are_forgotten_and_taken_ones_stay() {
    Post post = world().post();
    Suggestion taken = suggestion(post, World.NOW.minus(Duration.ofDays(2)));
    Suggestion left = suggestion(post, World.NOW.minus(Duration.ofDays(2)));
    Suggestion fresh = suggestion(post, World.NOW);
    world().stores.suggestions().add(world().brand, List.of(taken, left, fresh));
    world().stores.suggestions().take(world().brand, post.id(), List.of(taken.id()), World.NOW);

    int forgotten = world().stores.suggestions().forget(world().brand, World.NOW, 10);

    assertThat(forgotten).isEqualTo(1);
    assertThat(List.of(taken, left, fresh))
        .filteredOn(
            one ->
                world().stores.suggestions().find(world().brand, post.id(), one.id()).isPresent())
        .containsExactly(taken, fresh);
  }

  @Test
  default void a_suggestion_comes_back_as_it_was_offered_and_for_its_post_alone() {
    Post post = world().post();
    Suggestion suggestion = suggestion(post, World.NOW);

    world().stores.suggestions().add(world().brand, List.of(suggestion));

    assertThat(world().stores.suggestions().get(world().brand, post.id(), suggestion.id()))
        .isEqualTo(suggestion);
    assertThat(
            world().stores.suggestions().find(world().brand, world().post().id(), suggestion.id()))
        .isEmpty();
  }

  @Test
  default void what_a_brand_tells_models_comes_back_and_only_its_use_changes() {
    HousePrompts prompts = world().stores.housePrompts();
    HousePrompt first = prompt(1, null, HousePrompt.State.DRAFT, 100);
    HousePrompt second = prompt(2, Locale.FRENCH, HousePrompt.State.ACTIVE, 20);
    prompts.add(first);
    prompts.add(second);

    assertThat(prompts.of(world().brand, "draft-post")).containsExactly(second, first);
    assertThat(prompts.of(world().brand, "at-cursor")).isEmpty();
    assertThatThrownBy(() -> prompts.add(first)).isInstanceOf(RefusedException.class);

    prompts.mark(world().brand, "draft-post", 2, HousePrompt.State.RETIRED, 30);

    assertThat(prompts.of(world().brand, "draft-post"))
        .containsExactly(prompt(2, Locale.FRENCH, HousePrompt.State.RETIRED, 30), first);
  }

  private HousePrompt prompt(int version, Locale language, HousePrompt.State state, int share) {
    return new HousePrompt(
        world().brand,
        "draft-post",
        language,
        version,
        RICH.text(),
        world().person.id(),
        World.NOW,
        state,
        share);
  }

  @Test
  default void what_became_of_a_first_draft_is_told_by_approvals_that_are_in_force() {
    Post asIs = drafted("Drafted.", "draft-post 2+acme.1");
    world().decide(asIs, Decision.APPROVED);
    Post edited = world().write(drafted("Drafted.", "draft-post 2+acme.1"), "Better.");
    world().decide(edited, Decision.APPROVED);
    Post open = drafted("Drafted.", "draft-post 2+acme.1");
    world().decide(open, Decision.CHANGES);
    Post rejected = drafted("Bad.", "draft-post 2+acme.1");
    world().stores.posts().update(world().reload(rejected).in(PostStatus.REJECTED));
    drafted("By another version.", "draft-post 2+acme.11");

    assertThat(world().stores.fates().of(world().brand, "draft-post 2+acme.1"))
        .containsExactlyInAnyOrder(
            new Fate("Drafted.", "Drafted.", false),
            new Fate("Drafted.", "Better.", false),
            new Fate("Drafted.", null, false),
            new Fate("Bad.", null, true));
    assertThat(world().stores.fates().of(world().brand, "draft-post 2")).isEmpty();
  }

  private Post drafted(String text, String prompt) {
    Post post = world().post();
    Revision revision =
        Revision.of(
            post.id(),
            post.channel(),
            1,
            PostContent.of(text, Locale.ENGLISH),
            Author.model("openai", "gpt-5-mini", prompt),
            List.of(),
            0,
            World.NOW);
    world().stores.posts().add(world().brand, revision);
    return world().stores.posts().update(world().reload(post).showing(revision));
  }

  @Test
  default void a_made_picture_comes_back_with_its_recipe_the_last_one_and_for_its_post_alone() {
    Post post = world().post();
    Media painted = new Media("c".repeat(64), "image/png", 1200, 675, 3, "“Allez !” – Léa 🚀");
    Media cut = new Media("d".repeat(64), "image/jpeg", 1200, 675, 3, "");
    media().put(world().brand, painted, new byte[] {1, 2, 3});
    media().put(world().brand, cut, new byte[] {4, 5, 6});
    MadePicture first = made(post, painted, card("Allez"), Author.offline("test"));
    MadePicture again = made(post, painted, card("Allez !"), Author.of(world().person));
    MadePicture crop =
        made(
            post,
            cut,
            new Recipe.OfCrop(
                painted.sha256(), "https://acme.example/a.png", new Part(0, 1, 20, 30)),
            Author.program("shop"));

    Media imagined = new Media("e".repeat(64), "image/jpeg", 1200, 675, 3, "");
    media().put(world().brand, imagined, new byte[] {7, 8, 9});
    MadePicture model =
        made(
            post,
            imagined,
            new Recipe.OfModel(
                "Un pain 🥖", "openai gpt-image-1", cut.sha256(), new Part(0, 0, 2, 3)),
            Author.of(world().person));

    MadePictures made = world().stores.madePictures();
    List.of(first, again, crop, model).forEach(picture -> made.add(world().brand, picture));

    assertThat(made.get(world().brand, post.id(), painted.sha256())).isEqualTo(again);
    assertThat(made.get(world().brand, post.id(), cut.sha256())).isEqualTo(crop);
    assertThat(made.get(world().brand, post.id(), imagined.sha256())).isEqualTo(model);
    assertThat(made.isGenerated(world().brand, post.id(), imagined.sha256())).isTrue();
    assertThat(made.isGenerated(world().brand, post.id(), cut.sha256())).isFalse();
    assertThat(made.words(world().brand, post.id(), painted)).contains("“Allez !” – Léa 🚀");
    assertThat(made.words(world().brand, post.id(), cut)).isEmpty();
    assertThat(made.find(world().brand, world().post().id(), cut.sha256())).isEmpty();
    assertThat(made.find(world().brand, post.id(), "\0' or 1=1")).isEmpty();
  }

  private static Recipe card(String words) {
    return new Recipe.OfCard(new Card(CardKind.QUOTE, words, "Léa 🚀"), "quote 1");
  }

  private static MadePicture made(Post post, Media media, Recipe recipe, Author by) {
    return new MadePicture(post.id(), media, recipe, by, World.NOW);
  }

  @Test
  default void a_picture_is_made_of_pictures_that_are_kept() {
    Post post = world().post();
    Media unknown = new Media("f".repeat(64), "image/png", 1, 1, 1, "");

    assertThatThrownBy(
            () ->
                world()
                    .stores
                    .madePictures()
                    .add(world().brand, made(post, unknown, card("Allez"), Author.offline("test"))))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  default void suggested_words_for_pictures_come_back_newest_first() {
    Post post = world().post();
    AltText first =
        new AltText(
            post.id(),
            "c".repeat(64),
            "Un pain 🥖",
            Author.offline("words of the card"),
            World.NOW);
    AltText second =
        new AltText(
            post.id(),
            "c".repeat(64),
            "Du pain",
            Author.model("openai", "gpt-5", "describe-picture 1"),
            World.NOW);

    world().stores.altTexts().add(world().brand, first);
    world().stores.altTexts().add(world().brand, second);

    assertThat(world().stores.altTexts().of(world().brand, post.id()))
        .containsExactly(second, first);
    assertThat(world().stores.altTexts().of(world().brand, world().post().id())).isEmpty();
  }

  @Test
  default void a_post_on_the_sandbox_wall_stays_as_it_is() {
    SandboxWall wall = world().stores.sandboxWall();
    SandboxPost first = new SandboxPost(world().channel.id(), "key", RICH, World.NOW);
    SandboxPost again =
        new SandboxPost(
            world().channel.id(), "key", PostContent.of("Other", Locale.ENGLISH), World.NOW);
    SandboxPost later =
        new SandboxPost(world().channel.id(), "key-2", RICH, World.NOW.plusSeconds(1));

    assertThat(wall.put(first)).isTrue();
    assertThat(wall.put(again)).isFalse();
    assertThat(wall.put(later)).isTrue();

    assertThat(wall.find(world().channel.id(), "key")).contains(first);
    assertThat(wall.find(world().second.id(), "key")).isEmpty();
    assertThat(wall.newest(world().channel.id(), 10)).containsExactly(later, first);
    assertThat(wall.newest(world().channel.id(), 1)).containsExactly(later);
  }

  @Test
  default void work_that_fails_leaves_nothing_behind_and_inner_work_belongs_to_the_outer() {
    assertThatThrownBy(
            () ->
                world()
                    .stores
                    .transactions()
                    .run(
                        () -> {
                          world().stores.transactions().run(world()::post);
                          throw new IllegalStateException("the engine said no");
                        }))
        .hasMessage("the engine said no");

    assertThat(world().stores.posts().list(world().brand, PostFilter.all())).isEmpty();
  }

  @Test
  default void opened_again_it_is_all_there() {
    Post post = world().post("Text");
    TestDatabase database = world().database;

    Stores reopened =
        Stores.open(database.dataSource(), database.transactionManager(), TestDatabase.KEYS);

    assertThat(reopened.posts().find(world().brand, post.id())).contains(post);
  }

  private List<AiCall> calls(CallFilter filter, int limit) {
    return world().stores.aiCalls().newest(world().brand, filter, limit).stream()
        .map(KeptCall::call)
        .toList();
  }

  private static Suggestion suggestion(Post post, Instant at) {
    return new Suggestion(
        SuggestionId.random(),
        post.id(),
        Wish.CALL_TO_ACTION,
        RICH.text(),
        3,
        3,
        " «Allez !» 🚀",
        Author.model("openai", "gpt-5-mini", "at-cursor 1"),
        at);
  }

  private AiCall call(Instant at, AiCall.Outcome outcome, String problem) {
    return call(at, outcome, problem, Asked.UNSAID, null, null);
  }

  private AiCall call(Instant at, Asked asked, String output, Cost cost) {
    return call(at, AiCall.Outcome.OK, null, asked, output, cost);
  }

  private AiCall call(
      Instant at, AiCall.Outcome outcome, String problem, Asked asked, String output, Cost cost) {
    return new AiCall(
        world().brand,
        "draft-post",
        "openai",
        "gpt-5-mini",
        "3",
        at,
        Duration.ofMillis(1234),
        1500,
        210,
        outcome,
        problem,
        asked,
        "a".repeat(64),
        "temperature=default answer=schema",
        output,
        cost);
  }

  private Findings findings() {
    return world().stores.findings();
  }

  private MediaStore media() {
    return world().stores.media();
  }
}
