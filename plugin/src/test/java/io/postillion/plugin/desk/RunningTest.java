package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.plugin.desk.memory.Sample;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class RunningTest extends DeskTest {

  private static final String RUNNING = "/desk/velo/running";

  @Test
  void a_table_says_what_the_diagram_shows() {
    assertThat(text(get(RUNNING)))
        .contains(
            "data-drawing=\"{&quot;bpmn&quot;",
            "&quot;counts&quot;:{&quot;Task_Approve&quot;:&quot;6&quot;}")
        .contains("Where something is now: Approve the &lt;post&gt;: 6")
        .contains("<td>approvers</td><td class=\"figure\">6</td><td class=\"figure\">3 d</td>")
        .contains("<td class=\"figure\">1 d 3 h</td><td class=\"figure\">30</td>")
        .contains("<td class=\"figure\">1 h 30 min</td><td class=\"figure\">1 d 2 h</td>")
        .doesNotContain("<b>out</b>", "<post>");
  }

  @Test
  void what_holds_the_others_up_is_marked_and_the_rule_is_said() {
    assertThat(text(get(RUNNING)))
        .contains("piles up", "slower than usual", "most of the time")
        .contains("at least 5 are there, half or more of all that wait")
        .contains("&quot;slow&quot;:[&quot;Task_Approve&quot;]");
    assertThat(text(get("/desk/tea/running"))).doesNotContain(">piles up<");
  }

  @Test
  void reviews_that_asked_for_changes_and_missed_deadlines_are_in_words() {
    assertThat(text(get(RUNNING)))
        .contains("25 % of 12 reviews asked for changes.", "Approved: 9", "Changes requested: 3")
        .contains("2 deadlines were missed; somebody was reminded once.")
        .contains("Deadline “Time is up” (Approve the &lt;post&gt;): 2")
        .contains("Reminder “Still waiting” (Approve the &lt;post&gt;): 1");
    assertThat(text(inFrench(RUNNING)))
        .contains("2 délais ont été manqués", "1 j 3 h", "s’accumule");
  }

  @Test
  void the_window_is_chosen_and_another_one_is_thirty_days() {
    assertThat(text(get(RUNNING + "?days=7"))).contains("<td class=\"figure\">7</td>");
    assertThat(text(get(RUNNING + "?days=5000"))).contains("<td class=\"figure\">30</td>");
  }

  @Test
  void a_model_that_is_not_there_is_not_found() {
    assertThat(get(RUNNING + "?model=their-holidays")).hasStatus(404);
  }

  @Test
  void only_who_manages_or_runs_the_brand_sees_it() {
    as(Sample.EDITOR);
    assertThat(get(RUNNING)).hasStatusOk();
    assertThat(text(get("/desk/velo/work"))).contains("\"" + RUNNING + "\"");

    as(Sample.SAM);
    assertThat(get(RUNNING)).hasStatus(403);
    assertThat(text(get("/desk/velo/work"))).doesNotContain(RUNNING);
  }

  @Test
  void bpmn_js_may_style_the_diagram_here() {
    assertThat(get(RUNNING).getResponse().getHeader("Content-Security-Policy"))
        .endsWith("style-src-attr 'unsafe-inline'");
  }

  @Test
  void a_post_shows_the_approval_that_it_called_with_its_own_diagram() {
    assertThat(text(get(page(sample.review))))
        .contains("<h3>One approver decides</h3>", "It waits at: Publish")
        .contains(page(sample.review) + "/diagram?called=call-1");

    MvcTestResult called = get(page(sample.review) + "/diagram?called=call-1");
    assertThat(called)
        .hasStatusOk()
        .bodyJson()
        .extractingPath("active")
        .asArray()
        .containsExactly("Task_Publish");
    assertThat(get(page(sample.review) + "/diagram?called=of-another")).hasStatus(404);
  }
}
