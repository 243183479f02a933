package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.content.Article;
import io.postillion.plugin.desk.memory.Sample;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class BriefTest extends DeskTest {

  private static final String BODY =
      "The workshop opens at ten and closes late in the evening.\nIt has fourteen stands.";

  private Article article() {
    return sample.article("Workshop " + System.nanoTime(), BODY, Locale.ENGLISH, 1, 1);
  }

  private static String brief(Article article) {
    return "/desk/velo/articles/" + article.id() + "/brief";
  }

  @Test
  void an_article_that_says_too_little_is_answered_with_questions_and_with_the_points_it_has() {
    String page = text(get(brief(sample.thin)));

    assertThat(page)
        .contains("5 of 100 points", "Not enough to write from yet: 30 are needed")
        .contains("What happened, in a few full sentences?", "Who should read this?")
        .contains("Which figure proves it, or who says so?")
        .doesNotContain("Where do these facts come from?");
    Article empty = sample.article("Empty " + System.nanoTime(), "", Locale.ENGLISH, 1, 1);
    assertThat(text(get(brief(empty)))).doesNotContain("Filled in for you");
    assertThat(text(inFrench(brief(sample.thin))))
        .contains("5 points sur 100", "Qui devrait lire ceci ?");
  }

  @Test
  void what_the_article_says_itself_stands_in_the_fields_and_is_not_saved() {
    Article article = article();

    String page = text(get(brief(article)));

    assertThat(page)
        .contains("The workshop opens at ten and closes late in the evening.</textarea>")
        .contains("Filled in for you from the article", "offline writer · brief");
    post(brief(article), "answer", "save", "audience", "riders");
    assertThat(text(get(brief(article))))
        .contains("value=\"riders\"")
        .doesNotContain("late in the evening.</textarea>", "Filled in for you");
  }

  @Test
  void a_brief_can_be_saved_without_a_question_and_its_points_are_shown() {
    Article article = article();

    MvcTestResult saved =
        post(
            brief(article),
            "answer",
            "save",
            "keyMessage",
            "Everybody is welcome",
            "callToAction",
            "Book a stand",
            "angle",
            "A skill to take home",
            "deadline",
            "2026-12-01");

    assertThat(saved).hasRedirectedUrl(brief(article));
    assertThat(told(saved, "done")).isEqualTo("The brief is saved.");
    assertThat(text(get(brief(article))))
        .contains("value=\"2026-12-01\"", "value=\"A skill to take home\"", "35 of 100 points");
  }

  @Test
  void a_brief_that_is_still_too_thin_says_that_the_question_comes_back() {
    Article thin = sample.article("Thin " + System.nanoTime(), "Soon.", Locale.ENGLISH, 1, 1);
    String question = sample.askForBrief(thin.id());

    MvcTestResult result =
        post(brief(thin), "item", question, "answer", "go", "audience", "everyone");

    assertThat(told(result, "done")).contains("The question comes back to you");
    assertThat(sample.heard()).contains(question + ": go");
  }

  @Test
  void a_models_proposals_fill_what_is_empty_keep_what_was_typed_and_are_text() {
    Article article = article();

    MvcTestResult proposed =
        post(brief(article), "answer", "propose", "goal", "a visit", "keyMessage", "Come by");

    assertThat(proposed).hasStatusOk();
    assertThat(text(proposed))
        .contains("value=\"riders &lt;b&gt;in&lt;/b&gt; Lyon\"", "value=\"a visit\"")
        .contains("Come by</textarea>", "Which &lt;i&gt;line&lt;/i&gt; is next?")
        .contains("openai gpt-5-mini · review-brief 1");
    post(brief(article), "answer", "save", "goal", "a visit");
    assertThat(text(get(brief(article)))).doesNotContain("riders &lt;b");
  }

  @Test
  void a_model_that_does_not_answer_loses_nothing() {
    Article article = article();

    MvcTestResult refused =
        post(brief(article), "answer", "propose", "audience", "break", "goal", "Typed with care");

    assertThat(refused).hasStatus(502);
    assertThat(text(refused)).contains("Typed with care", "openai did not answer");
  }

  @Test
  void a_deadline_that_is_no_date_is_said_so_and_the_rest_is_kept() {
    MvcTestResult refused =
        post(brief(article()), "answer", "save", "deadline", "soon", "goal", "Typed with care");

    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains("Typed with care");
  }

  @Test
  void who_does_not_write_sees_the_brief_and_changes_nothing() {
    Article article = article();
    as(Sample.SAM);

    assertThat(text(get(brief(article)))).doesNotContain("value=\"save\"", "value=\"propose\"");
    assertThat(post(brief(article), "answer", "save", "goal", "mine")).hasStatus(403);
    assertThat(post(brief(article), "answer", "propose")).hasStatus(403);
  }

  @Test
  void another_brands_article_has_no_brief_here() {
    assertThat(get("/desk/velo/articles/00000000-0000-4000-8000-000000000009/brief"))
        .hasStatus(404);
  }
}
