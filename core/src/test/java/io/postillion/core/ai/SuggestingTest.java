package io.postillion.core.ai;

import static io.postillion.core.testing.World.ACME;
import static io.postillion.core.testing.World.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.ai.Suggesting.Ask;
import io.postillion.core.approval.Approval;
import io.postillion.core.check.Finding;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Transient;
import io.postillion.core.post.Author;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.core.testing.FakeAssistant;
import io.postillion.core.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuggestingTest {

  private static final String TEXT = "We bake bread. Everyone may come on Sundays.";

  private final World world = new World();
  private final PostId post = world.inReview(TEXT, null);

  private List<Offer> suggest(Wish wish, String text, int start, int end) {
    return world.suggesting.suggest(
        world.manager, ACME, post, new Ask(text, start, end, wish, Locale.ENGLISH));
  }

  private List<Offer> rephrase(String... proposals) {
    world.assistant.proposes(proposals);
    return suggest(Wish.REPHRASE, TEXT, 3, 3);
  }

  private void save(String words, Offer... taken) {
    List<SuggestionId> ids = Stream.of(taken).map(offer -> offer.suggestion().id()).toList();
    world.editing.edit(
        world.manager,
        ACME,
        post,
        world.revision(post).id(),
        text(words),
        world.suggesting.taken(ACME, post, ids));
  }

  private static void refused(Reason reason, ThrowingCallable work) {
    assertThatThrownBy(work).extracting("reason").isEqualTo(reason);
  }

  @Test
  void an_offer_says_what_would_stand_where_and_changes_nothing() {
    List<Offer> offers = rephrase("Our bread is baked here.", "We make bread.");

    assertThat(offers)
        .extracting(offer -> offer.suggestion().taken())
        .containsExactly(
            "Our bread is baked here. Everyone may come on Sundays.",
            "We make bread. Everyone may come on Sundays.");
    assertThat(offers.get(0).suggestion().passage()).isEqualTo("We bake bread.");
    assertThat(offers.get(0).suggestion().author()).isEqualTo(FakeAssistant.AUTHOR);
    assertThat(world.posts.revisions(ACME, post)).hasSize(1);
    assertThat(world.revision(post).content().text()).isEqualTo(TEXT);
  }

  @Test
  void whoever_proposes_knows_the_text_around_the_source_and_the_room() {
    PostId draft = world.planned();
    world.drafting.first(ACME, draft);
    world.assistant.proposes("x");

    world.suggesting.suggest(
        world.manager, ACME, draft, new Ask("One. Two. Six.", 5, 9, Wish.SHORTER, Locale.FRENCH));

    assertThat(world.assistant.asked())
        .satisfies(
            asked -> {
              assertThat(asked.before()).isEqualTo("One. ");
              assertThat(asked.passage()).isEqualTo("Two.");
              assertThat(asked.after()).isEqualTo(" Six.");
              assertThat(asked.source()).contains("Acme bakes bread on Sundays.");
              assertThat(asked.room())
                  .isEqualTo(world.network.limits().visible().left("One.  Six."));
              assertThat(asked.reader()).isEqualTo(Locale.FRENCH);
            });
  }

  @Test
  void an_invented_figure_is_flagged_before_anybody_takes_it() {
    PostId draft = world.planned();
    world.drafting.first(ACME, draft);
    world.assistant.proposes("Everyone may come.", "Over 4,000 people may come.");

    List<Offer> offers =
        world.suggesting.suggest(
            world.manager,
            ACME,
            draft,
            new Ask("Acme bakes 12 loaves. All may come.", 22, 22, Wish.REPHRASE, Locale.ENGLISH));

    assertThat(offers.get(0).findings()).isEmpty();
    assertThat(offers.get(1).findings()).extracting(Finding::code).containsExactly("claim.number");
    assertThat(offers.get(1).findings().get(0).arguments()).containsExactly("4,000");
  }

  @Test
  void what_could_not_be_approved_comes_last_and_says_why() {
    List<Offer> offers = rephrase("So cheap!", "We make bread.");

    assertThat(offers)
        .extracting(offer -> offer.suggestion().words())
        .containsExactly("We make bread.", "So cheap!");
    assertThat(offers.get(1).findings())
        .extracting(Finding::code)
        .containsExactly("word.forbidden");
  }

  @Test
  void what_is_too_long_for_the_network_says_so() {
    List<Offer> offers = rephrase("Bread. ".repeat(200));

    assertThat(offers.get(0).findings()).extracting(Finding::code).contains("length.tooLong");
  }

  @Test
  void nothing_new_nothing_twice_and_no_more_than_three() {
    assertThat(rephrase("We bake bread.", " ", "One.", "One.", "Two.", "Three.", "Four."))
        .extracting(offer -> offer.suggestion().words())
        .containsExactly("One.", "Two.", "Three.");
  }

  @Test
  void shorter_is_shorter() {
    world.assistant.proposes("We bake good bread.", "Bread.");

    assertThat(suggest(Wish.SHORTER, TEXT, 0, 0))
        .extracting(offer -> offer.suggestion().words())
        .containsExactly("Bread.");
  }

  @Test
  void what_is_added_gets_its_blanks() {
    world.assistant.proposes("See you!");
    assertThat(suggest(Wish.CALL_TO_ACTION, TEXT, 3, 3).get(0).suggestion().taken())
        .isEqualTo("We bake bread. See you! Everyone may come on Sundays.");

    world.assistant.proposes("#bread");
    assertThat(suggest(Wish.HASHTAGS, TEXT, 3, 3).get(0).suggestion().taken())
        .isEqualTo(TEXT + "\n\n#bread");
    assertThat(suggest(Wish.HASHTAGS, TEXT + "\n#sunday", 3, 3).get(0).suggestion().taken())
        .isEqualTo(TEXT + "\n#sunday #bread");
  }

  @Test
  void places_are_those_of_the_text_as_it_is_stored() {
    world.assistant.proposes("Thé.");

    List<Offer> offers = suggest(Wish.REPHRASE, "Cafe\u0301.\r\nTea.", 8, 12);

    assertThat(offers.get(0).suggestion().passage()).isEqualTo("Tea.");
    assertThat(offers.get(0).suggestion().taken()).isEqualTo("Café.\nThé.");
  }

  @Test
  void it_needs_a_manager_a_text_an_open_post_and_a_passage_of_reasonable_length() {
    world.assistant.proposes("x");
    Ask ask = new Ask(TEXT, 0, 0, Wish.REPHRASE, Locale.ENGLISH);
    refused(Reason.NOT_ALLOWED, () -> world.suggesting.suggest(world.approver, ACME, post, ask));
    refused(Reason.EMPTY_TEXT, () -> suggest(Wish.REPHRASE, " \n", 0, 0));
    refused(Reason.PASSAGE_TOO_LONG, () -> suggest(Wish.REPHRASE, "word ".repeat(1_000), 0, 5_000));
    world.editing.cancel(world.manager, ACME, post, "no");
    refused(Reason.WRONG_STATUS, () -> suggest(Wish.REPHRASE, TEXT, 0, 0));
    assertThat(world.assistant.requests()).isEmpty();
  }

  @Test
  void what_needs_a_model_says_so_where_there_is_none() {
    world.assistant.serves(Wish.SHORTER);

    refused(Reason.NEEDS_MODEL, () -> suggest(Wish.WARMER, TEXT, 0, 0));
    assertThat(world.suggesting.wishes(ACME)).containsExactly(Wish.SHORTER);
  }

  @Test
  void a_model_that_fails_leaves_everything_as_it_is() {
    world.assistant.fails(new Transient("Busy."));

    assertThatThrownBy(() -> suggest(Wish.REPHRASE, TEXT, 0, 0)).hasMessage("Busy.");
    assertThat(world.suggestions.all()).isEmpty();
  }

  @Test
  void taken_words_are_a_revision_of_their_author_between_those_of_the_person() {
    world.assistant.proposes("Our bread is baked here.");
    Offer offer =
        suggest(Wish.REPHRASE, "Hello! We bake bread. Everyone may come on Sundays.", 8, 8).get(0);

    save("Hello! Our bread is baked here. Everyone may come.", offer);

    assertThat(world.posts.revisions(ACME, post))
        .extracting(revision -> revision.content().text(), Revision::author)
        .containsExactly(
            tuple(TEXT, Author.of(world.manager)),
            tuple("Hello! We bake bread. Everyone may come on Sundays.", Author.of(world.manager)),
            tuple(
                "Hello! Our bread is baked here. Everyone may come on Sundays.",
                FakeAssistant.AUTHOR),
            tuple("Hello! Our bread is baked here. Everyone may come.", Author.of(world.manager)));
    assertThat(world.history.of(ACME, post))
        .filteredOn(event -> event.kind() == PostEvent.Kind.ASSISTED)
        .singleElement()
        .extracting(PostEvent::actor, PostEvent::detail)
        .containsExactly("openai gpt · at-cursor 1", "Mia Manager");
  }

  @Test
  void words_that_were_taken_and_nothing_else_are_the_models_alone() {
    Offer offer = rephrase("We make bread.").get(0);

    save(offer.suggestion().taken(), offer);

    assertThat(world.revision(post).author()).isEqualTo(FakeAssistant.AUTHOR);
    assertThat(world.revision(post).number()).isEqualTo(2);
    assertThat(world.revision(post).isIntact(World.WALL)).isTrue();
  }

  @Test
  void words_taken_one_after_the_other_each_have_their_revision() {
    Offer first = rephrase("We make bread.").get(0);
    world.assistant.proposes("All are welcome.");
    String then = first.suggestion().taken();
    Offer second = suggest(Wish.WARMER, then, then.length(), then.length()).get(0);

    save("We make bread. All are welcome.", first, second);

    assertThat(world.posts.revisions(ACME, post))
        .extracting(revision -> revision.author().kind())
        .containsExactly(Author.Kind.PERSON, Author.Kind.MODEL, Author.Kind.MODEL);
    assertThat(world.findings.of(ACME, world.revision(post).id()))
        .isEqualTo(world.checking.preview(world.post(post), world.revision(post).content()));
  }

  @Test
  void taking_a_models_words_voids_an_approval_like_any_edit() {
    world.approve(post);
    Offer offer = rephrase("We make bread.").get(0);
    assertThat(world.approvals.holding(ACME, post)).isPresent();

    save(offer.suggestion().taken(), offer);

    assertThat(world.approvals.of(ACME, post)).noneMatch(Approval::holds);
    assertThat(world.post(post).status()).isEqualTo(PostStatus.DRAFTING);
    assertThat(world.flow.told()).endsWith("edited");
    assertThat(world.submitting.submit(ACME, post).orElseThrow().author())
        .isEqualTo(Author.Kind.MODEL);
  }

  @Test
  void what_was_never_offered_for_a_post_cannot_be_taken_into_it() {
    PostId other = world.written("Another one.", null);
    Offer offer = rephrase("We make bread.").get(0);

    assertThatThrownBy(() -> world.suggesting.taken(ACME, other, List.of(offer.suggestion().id())))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_process_that_asks_again_finds_what_it_was_offered_and_nobody_is_asked() {
    world.assistant.proposes("So cheap!", "We make bread.");
    Errand errand = new Errand("task 1");

    List<Suggestion> first =
        world.suggesting.suggest(errand, ACME, post, Wish.REPHRASE, 0, Integer.MAX_VALUE);
    List<Suggestion> again =
        world.suggesting.suggest(errand, ACME, post, Wish.REPHRASE, 0, Integer.MAX_VALUE);

    assertThat(again).isEqualTo(first);
    assertThat(first).extracting(Suggestion::words).containsExactly("We make bread.", "So cheap!");
    assertThat(world.assistant.requests())
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.passage()).isEqualTo(TEXT);
              assertThat(asked.asked()).isEqualTo(Asked.byProcess().about(post, null));
            });
    assertThat(world.posts.revisions(ACME, post)).hasSize(1);
  }

  @Test
  void people_see_later_what_was_offered_for_the_text_as_it_is_and_not_taken() {
    world.assistant.proposes("Over 4,000 people bake bread.", "We make bread.");
    List<Suggestion> offered =
        world.suggesting.suggest(new Errand("task 1"), ACME, post, Wish.REPHRASE, 0, 14);

    assertThat(world.suggesting.open(ACME, post))
        .extracting(Offer::suggestion)
        .containsExactlyInAnyOrderElementsOf(offered);
    assertThat(world.suggesting.open(ACME, post))
        .extracting(Offer::suggestion)
        .extracting(Suggestion::taken)
        .contains("We make bread. Everyone may come on Sundays.");

    world.suggesting.taken(ACME, post, List.of(offered.get(0).id()));
    assertThat(world.suggesting.open(ACME, post))
        .extracting(Offer::suggestion)
        .containsExactly(offered.get(1));

    save("Another text.");
    assertThat(world.suggesting.open(ACME, post)).isEmpty();
  }

  /** Hears offers, and takes each at once, as somebody quick would. */
  private final class Quick implements Suggesting.Listener {

    private final List<String> heard = new ArrayList<>();
    private @Nullable Failure broken;

    @Override
    public void offered(Offer offer) {
      heard.add(offer.suggestion().words());
      assertThat(world.suggesting.taken(ACME, post, List.of(offer.suggestion().id()))).hasSize(1);
    }

    @Override
    public void brokeOff(Failure why) {
      broken = why;
    }
  }

  private List<Offer> hear(Quick quick, String... proposals) {
    world.assistant.proposes(proposals);
    return world.suggesting.suggest(
        world.manager, ACME, post, new Ask(TEXT, 3, 3, Wish.REPHRASE, Locale.ENGLISH), quick);
  }

  @Test
  void each_offer_is_heard_once_and_can_be_taken_before_the_rest_is_there() {
    Quick quick = new Quick();

    List<Offer> offers =
        hear(
            quick, "So cheap!", "We bake bread.", "We make bread.", "So cheap!", "Bread.", "More.");

    assertThat(quick.heard).containsExactly("So cheap!", "We make bread.", "Bread.");
    assertThat(offers)
        .extracting(offer -> offer.suggestion().words())
        .containsExactly("We make bread.", "Bread.", "So cheap!");
    assertThat(quick.broken).isNull();
  }

  @Test
  void what_was_offered_stands_when_no_more_comes_and_it_is_said_why() {
    Quick quick = new Quick();
    Transient why = new Transient("broke off");
    world.assistant.breaksOff(why);

    assertThat(hear(quick, "We make bread.")).hasSize(1);

    assertThat(quick.broken).isSameAs(why);
    assertThat(quick.heard).containsExactly("We make bread.");
  }

  @Test
  void where_nothing_was_offered_before_it_broke_off_there_is_no_answer() {
    world.assistant.breaksOff(new Transient("broke off"));

    assertThatThrownBy(() -> hear(new Quick(), "We bake bread.")).hasMessage("broke off");
  }
}
