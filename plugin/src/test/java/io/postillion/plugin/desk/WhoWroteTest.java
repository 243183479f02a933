package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.post.Author;
import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.memory.MemoryBeans;
import io.postillion.plugin.desk.memory.Sample;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Risk with its reasons, who wrote which sentence, and the brand's label for AI. */
class WhoWroteTest extends DeskTest {

  private String review(PostId id) {
    return text(get(page(id) + "/review"));
  }

  private MvcTestResult label(PostId id, String text) {
    return post(page(id) + "/label", "revision", sample.current(id).id().toString(), "text", text);
  }

  @Test
  void the_risk_is_said_with_its_reasons_in_both_languages() {
    PostId id = sample.inReview("All 4711 batteries are here.");

    assertThat(review(id))
        .contains("Risk</b>: <b class=\"risk-level\">medium</b>")
        .contains("<li dir=\"auto\">The source does not say 4711.</li>");
    assertThat(text(inFrench(page(id) + "/review")))
        .contains("Risque</b>: <b class=\"risk-level\">moyen</b>")
        .contains("La source ne dit pas 4711.");
  }

  @Test
  void a_day_on_which_the_brand_treads_softly_is_named_before_it_is_chosen() {
    assertThat(text(get("/desk/velo/when?at=2027-05-04T09:00&zone=Europe/Paris")))
        .contains("when-hint--warning", "Mind the day: Ascension &lt;Day&gt;.");
    assertThat(text(get("/desk/velo/when?at=2027-05-05T09:00&zone=Europe/Paris")))
        .contains("when-hint--ok")
        .doesNotContain("Mind the day");
  }

  @Test
  void a_post_in_which_nothing_was_found_has_a_low_risk() {
    assertThat(review(sample.inReview("Swap your battery.")))
        .contains("<b class=\"risk-level\">low</b>", "No check found anything that weighs.");
  }

  @Test
  void each_sentence_says_who_wrote_it_in_words() {
    PostId id = sample.inReview("Twelve stations open in Lyon. A swap takes a minute.");
    sample.overtake(
        id, "Twelve stations open in Lyon. A swap takes one short minute. Come by <b>now</b>.");

    assertThat(review(id))
        .contains("Who wrote what")
        .contains("<li class=\"who-line who--model\"><span class=\"who-by\">AI</span>")
        .contains("<li class=\"who-line who--mixed\"><span class=\"who-by\">Several · ")
        .contains("<li class=\"who-line who--person\"><span class=\"who-by\">Person</span>")
        .contains("Come by &lt;b&gt;now&lt;/b&gt;.");
    assertThat(text(inFrench(page(id) + "/review")))
        .contains("Qui a écrit quoi")
        .contains("<span class=\"who-by\">IA</span>")
        .contains("<span class=\"who-by\">Plusieurs · ");
  }

  @Test
  void the_posts_page_says_it_too_with_the_time_that_was_saved() {
    PostId id = sample.inReview("Swap your battery in a minute. ".repeat(7).strip());

    assertThat(text(get(page(id)))).contains("100 % AI").contains("About 2 min of typing saved");
    assertThat(text(inFrench(page(id)))).contains("100 % IA").contains("Environ 2 min");
  }

  @Test
  void a_missing_label_is_added_by_a_person_as_a_revision_of_their_own() {
    PostId id = sample.inReview("A robot says hello.");
    assertThat(sample.current(id).author().kind()).isEqualTo(Author.Kind.MODEL);
    sample.overtake(id, "A robot says hello to you.");
    post(
        page(id) + "/text",
        "revision",
        sample.current(id).id().toString(),
        "text",
        "A robot says hello to all.");

    assertThat(review(id))
        .contains("The brand tells readers when AI helped.")
        .contains("formaction=\"" + page(id) + "/label\"", "Add “Made with &lt;AI&gt;” and save");
    MvcTestResult added = label(id, "A robot says hello to all.");

    assertThat(added).hasRedirectedUrl(page(id) + "/review");
    assertThat(sample.current(id).content().text())
        .isEqualTo("A robot says hello to all.\n\n" + MemoryBeans.LABEL);
    assertThat(sample.current(id).author().name()).isEqualTo("Camille Roux");
    assertThat(review(id)).doesNotContain(page(id) + "/label");
  }

  @Test
  void a_label_that_stands_there_is_not_added_again() {
    PostId id = sample.inReview("A robot says hello. " + MemoryBeans.LABEL);

    label(id, "A robot says hello! " + MemoryBeans.LABEL);

    assertThat(sample.current(id).content().text()).containsOnlyOnce(MemoryBeans.LABEL);
  }

  @Test
  void a_form_without_a_text_leaves_the_words_that_are_there() {
    PostId id = sample.inReview("A robot says hello.");

    post(page(id) + "/label", "revision", sample.current(id).id().toString());

    assertThat(sample.current(id).content().text())
        .isEqualTo("A robot says hello.\n\n" + MemoryBeans.LABEL);
  }

  @Test
  void who_may_not_write_adds_no_label() {
    PostId id = sample.inReview("A robot says hello.");
    as(Sample.SAM);

    assertThat(label(id, "A robot says hello.")).hasStatus(403);
    assertThat(review(id)).doesNotContain(page(id) + "/label");
  }
}
