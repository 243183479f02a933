package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.post.Author;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.plugin.desk.memory.Sample;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SuggestionsTest extends DeskTest {

  private static final Pattern OFFER = Pattern.compile("data-offer=\"([^\"]+)\"");

  private MvcTestResult ask(PostId id, String wish, String text) {
    return post(page(id) + "/suggestions", "text", text, "start", "0", "end", "0", "wish", wish);
  }

  private static String firstOf(MvcTestResult offers) {
    Matcher offer = OFFER.matcher(text(offers));
    assertThat(offer.find()).isTrue();
    return offer.group(1);
  }

  private MvcTestResult save(PostId id, String text, String taken) {
    return post(
        page(id) + "/text",
        "revision",
        sample.current(id).id().toString(),
        "text",
        text,
        "taken",
        taken);
  }

  @Test
  void each_suggestion_shows_what_would_go_and_what_would_come_for_eyes_and_ears() {
    PostId id = sample.inReview("Swap your battery now. Come!");

    String page = text(ask(id, "REPHRASE", "Swap your battery now. Come!"));

    assertThat(page)
        .contains("2 suggestions")
        .contains("<span class=\"sr\">removed:</span>your battery now.")
        .contains("<span class=\"sr\">added:</span>it.")
        .contains("AI</b> <span>openai gpt-5-mini · at-cursor 1")
        .contains("Gets to the point")
        .contains("aria-label=\"Take suggestion 2\"")
        .doesNotContain("<html");
  }

  @Test
  void an_invented_figure_is_flagged_beside_the_suggestion_that_has_it_and_markup_is_text() {
    PostId id = sample.inReview("Swap your battery now. Come!");

    String page = text(ask(id, "REPHRASE", "Swap your battery now. Come!"));

    assertThat(page)
        .containsOnlyOnce("With it the checks would find:")
        .contains("The source does not say 4711.")
        .contains("&lt;b&gt;batteries&lt;/b&gt;")
        .doesNotContain("<b>batteries");
  }

  @Test
  void asking_saves_nothing() {
    PostId id = sample.inReview("Swap your battery now.");
    Revision before = sample.current(id);

    ask(id, "SHORTER", "Something else altogether, typed just now.");

    assertThat(sample.revisions(id)).containsExactly(before);
  }

  @Test
  void what_was_taken_is_saved_as_the_models_and_said_in_the_history() {
    PostId id = sample.inReview("Swap your battery now.");
    String offer = firstOf(ask(id, "SHORTER", "Swap your battery now."));

    MvcTestResult saved = save(id, "Swap it, please.", offer);

    assertThat(saved).hasRedirectedUrl(page(id) + "/review");
    assertThat(sample.revisions(id))
        .extracting(revision -> revision.author().kind())
        .containsExactly(Author.Kind.MODEL, Author.Kind.MODEL, Author.Kind.PERSON);
    assertThat(text(get(page(id))))
        .contains("Camille Roux took words from openai gpt-5-mini · at-cursor 1");
    assertThat(text(inFrench(page(id))))
        .contains("Camille Roux a pris des mots de openai gpt-5-mini · at-cursor 1");
  }

  @Test
  void a_save_that_is_refused_keeps_what_was_taken() {
    PostId id = sample.inReview("Swap your battery now.");
    String offer = firstOf(ask(id, "SHORTER", "Swap your battery now."));
    String older = sample.current(id).id().toString();
    sample.overtake(id, "Somebody else's words.");

    MvcTestResult refused =
        post(page(id) + "/text", "revision", older, "text", "Swap it.", "taken", offer);

    assertThat(refused).hasStatus(409);
    assertThat(hidden(refused, "taken")).isEqualTo(offer);
  }

  @Test
  void what_was_never_offered_for_the_post_is_not_found_and_nothing_is_saved() {
    PostId id = sample.inReview("Swap your battery now.");
    String foreign = firstOf(ask(sample.review, "SHORTER", "Swap your battery now."));

    assertThat(save(id, "Swap it.", foreign)).hasStatus(404);
    assertThat(save(id, "Swap it.", "nonsense")).hasStatus(404);
    assertThat(sample.revisions(id)).hasSize(1);
  }

  @Test
  void what_needs_a_model_is_grey_and_says_what_to_do() {
    String page = text(get(page(sample.review) + "/review"));

    assertThat(page)
        .contains("data-wish=\"REPHRASE\">Rephrase")
        .contains("data-wish=\"WARMER\" disabled=\"disabled\">Warmer")
        .contains("The grey ones need a model.");
    assertThat(text(ask(sample.review, "WARMER", "Swap it.")))
        .contains("role=\"alert\"", "This needs a model, and your brand has none.");
  }

  @Test
  void a_model_that_does_not_answer_is_said_so_and_no_more() {
    assertThat(text(ask(sample.review, "CLEARER", "Swap it.")))
        .contains("openai did not answer within 20 seconds.")
        .doesNotContain("data-offer");
  }

  @Test
  void who_may_not_write_gets_no_suggestion() {
    as(Sample.SAM);

    assertThat(text(ask(sample.review, "SHORTER", "Swap your battery now.")))
        .contains("You do not have the role for this.")
        .doesNotContain("data-offer");
    assertThat(text(get(page(sample.review) + "/review"))).doesNotContain("data-wish");
  }

  @Test
  void an_ended_post_gets_none_either() {
    PostId id = sample.post(PostStatus.CANCELLED, Sample.SANDBOX, "Never.");

    assertThat(text(ask(id, "SHORTER", "Never ever."))).doesNotContain("data-offer");
  }

  @Test
  void a_wish_that_does_not_exist_is_not_found() {
    assertThat(ask(sample.review, "PUBLISH", "Swap it.")).hasStatus(404);
  }

  @Test
  void what_was_offered_before_for_the_text_as_it_is_is_a_button_away() {
    PostId id = sample.inReview("Swap your battery now. Come!");
    ask(id, "REPHRASE", "Swap your battery now. Come!");

    assertThat(text(get(page(id) + "/review")))
        .contains("data-assist-offered", "See the 2 suggestions that were offered for this text");
    assertThat(text(get(page(id) + "/suggestions")))
        .contains("2 suggestions", "data-text=\"Swap your battery now. Come!\"")
        .contains("The source does not say 4711.")
        .doesNotContain("<html");

    post(
        page(id) + "/text",
        "revision",
        sample.current(id).id().toString(),
        "text",
        "Another text.");
    assertThat(text(get(page(id) + "/review"))).doesNotContain("data-assist-offered");
  }
}
