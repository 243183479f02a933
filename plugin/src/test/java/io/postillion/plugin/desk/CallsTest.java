package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.ai.AiCall.Outcome;
import io.postillion.core.ai.AiCallId;
import io.postillion.plugin.desk.memory.MemoryCalls;
import io.postillion.plugin.desk.memory.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CallsTest extends DeskTest {

  private static final String CALLS = "/desk/velo/ai";

  @Autowired private MemoryCalls calls;

  @AfterEach
  void spendLittle() {
    calls.used(1_234);
  }

  @Test
  void calls_say_who_asked_with_which_model_and_at_which_cost() {
    calls.ask(sample.review, Outcome.OK, "{}");

    assertThat(text(get(CALLS)))
        .contains("draft-post", "gpt-5-mini", "Camille Roux", "1,710", "0.000795 EUR", "2.3 s")
        .contains("1.50 EUR", "not known");
    assertThat(text(inFrench(CALLS))).contains("Appels à l’IA", "0,000795 EUR", "inconnu");
  }

  @Test
  void one_call_shows_what_the_model_answered_as_words_and_nothing_else() {
    AiCallId id =
        calls.ask(sample.review, Outcome.MALFORMED, "<script>alert(1)</script> \u202Etxet");

    String page = text(get(CALLS + "/" + id));

    assertThat(page)
        .contains("&lt;script&gt;alert(1)", "⟨U+202E⟩txet", "it has no &lt;sentence&gt;")
        .contains("0123456789abcdef".repeat(4), "temperature=default", "draft-post 2")
        .contains(page(sample.review))
        .doesNotContain("<script>alert");
  }

  @Test
  void an_answer_that_is_gone_says_so() {
    AiCallId id = calls.ask(sample.review, Outcome.OK, null);

    assertThat(text(get(CALLS + "/" + id))).contains("kept as long as the brand wants");
  }

  @Test
  void a_post_leads_to_the_calls_behind_it() {
    calls.ask(sample.review, Outcome.OK, "{}");

    assertThat(text(get(page(sample.review)))).contains(CALLS + "?post=" + sample.review);
    assertThat(text(get(CALLS + "?post=" + sample.review))).contains("The calls behind one post");
    assertThat(text(get(CALLS + "?post=" + sample.published))).contains("No call of a model fits.");
  }

  @Test
  void calls_are_filtered_by_task_and_outcome() {
    AiCallId failed = calls.ask(sample.review, Outcome.FAILED, null);

    assertThat(text(get(CALLS + "?task=draft-post&outcome=FAILED"))).contains(CALLS + "/" + failed);
    assertThat(text(get(CALLS + "?task=at-cursor&outcome=FAILED")))
        .doesNotContain(CALLS + "/" + failed);
    assertThat(get(CALLS + "?month=2026-10")).hasStatusOk();
    assertThat(get(CALLS + "?month=soon")).hasStatus(404);
  }

  @Test
  void a_call_of_another_brand_is_not_there() {
    AiCallId id = calls.ask(sample.review, Outcome.OK, "{}");

    assertThat(get("/desk/tea/ai/" + id)).hasStatus(404);
    assertThat(get(CALLS + "/999999")).hasStatus(404);
  }

  @Test
  void the_budget_shows_how_full_it_is_and_where_it_leads() {
    calls.used(250_000);

    assertThat(text(get(CALLS)))
        .contains("250,000 tokens of 1,000,000 tokens used (25 %)")
        .contains("<meter", "value=\"25\"", "If the month goes on as it went until now");
    assertThat(text(get("/desk/velo/work"))).doesNotContain("AI budget of this month runs low");
  }

  @Test
  void every_page_says_when_the_budget_runs_low_or_out() {
    calls.used(850_000);
    assertThat(text(get("/desk/velo/work")))
        .contains("The AI budget of this month runs low.", "85 %");

    calls.used(1_000_001);
    assertThat(text(get("/desk/velo/posts")))
        .contains("The AI budget of this month is used up.", "No model is asked");
    assertThat(text(inFrench("/desk/velo/posts"))).contains("Le budget IA du mois est épuisé.");
    assertThat(text(get("/desk/tea/work"))).doesNotContain("AI budget");
  }

  @Test
  void who_does_not_run_the_brand_has_no_link_to_all_calls_but_to_those_behind_a_post() {
    as(Sample.SAM);

    assertThat(text(get("/desk/velo/work"))).doesNotContain("\"" + CALLS + "\"");
    assertThat(get(CALLS + "?post=" + sample.review)).hasStatusOk();
  }
}
