package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.flow.rehearsal.Scenario;
import io.postillion.plugin.desk.memory.MemoryStage;
import io.postillion.plugin.desk.memory.Sample;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class RehearsalTest extends DeskTest {

  private static final String REHEARSAL = "/desk/velo/rehearsal";

  @Autowired private MemoryStage stage;

  @Test
  void it_says_when_what_happens_and_who_is_asked_by_name() {
    MvcTestResult played = post(REHEARSAL, "model", "post", "scenario", "NOBODY_ANSWERS");

    assertThat(played).hasStatusOk();
    assertThat(text(played))
        .contains("Review &lt;i&gt;post&lt;/i&gt;: people are asked")
        .contains("<span>approvers, legal</span>: <span>Camille Roux, Sam Okafor</span>")
        .contains("<span>client</span>: <span>Jeanne Client</span>")
        .contains("<td>1 d 2 h</td><th scope=\"row\">Still waiting: people are reminded</th>")
        .contains(">approved</td>", "<td>at once</td>")
        .contains("It came through: Draft the post, Approve the post")
        .contains("<h3>One approver decides</h3>", "data-drawing=\"{&quot;bpmn&quot;")
        .doesNotContain("<i>post</i>");
  }

  @Test
  void it_is_played_on_the_facts_that_were_chosen() {
    post(
        REHEARSAL,
        "model",
        "approval-single",
        "scenario",
        "CHANGES_ONCE",
        "network",
        "mastodon",
        "worst",
        "WARNING",
        "author",
        "PROGRAM",
        "risk",
        "HIGH",
        "hours",
        "5");

    assertThat(stage.last().model()).isEqualTo("approval-single");
    assertThat(stage.last().scenario()).isEqualTo(Scenario.CHANGES_ONCE);
    assertThat(stage.last().dueIn()).isEqualTo(Duration.ofHours(5));
    assertThat(stage.last().facts())
        .containsEntry("network", "mastodon")
        .containsEntry("worst", "warning")
        .containsEntry("author", "program")
        .containsEntry("risk", "high")
        .containsEntry("language", "en")
        .containsEntry("market", "");
  }

  @Test
  void a_form_whose_post_and_finding_are_left_empty_is_played_on_the_facts() {
    MvcTestResult played = post(REHEARSAL, "post", "", "worst", "", "network", "mastodon");

    assertThat(played).hasStatusOk();
    assertThat(stage.last().facts()).containsEntry("network", "mastodon");
    assertThat(post(REHEARSAL, "post", "no id")).hasStatus(404);
  }

  @Test
  void it_is_played_on_a_post_there_is_and_the_post_stays_as_it_is() {
    var before = sample.now(sample.published);
    int heard = sample.heard().size();

    MvcTestResult played = post(REHEARSAL, "post", sample.published.toString(), "risk", "HIGH");

    assertThat(played).hasStatusOk();
    assertThat(stage.last().post()).isNotEqualTo(sample.published);
    assertThat(stage.last().facts())
        .containsEntry("network", "bluesky")
        .containsEntry("channel", Sample.BLUESKY.value())
        .containsEntry("language", "fr")
        .containsEntry("standing", false)
        .containsEntry("value", "none");
    assertThat(sample.now(sample.published)).isEqualTo(before);
    assertThat(sample.heard()).hasSize(heard);
  }

  @Test
  void why_it_was_not_played_is_said_and_what_was_chosen_is_kept() {
    MvcTestResult played = post(REHEARSAL, "scenario", "FIRST_REFUSES", "hours", "7");

    assertThat(played).hasStatus(502);
    assertThat(text(played))
        .contains("Others rehearse now.", "value=\"7\"")
        .contains("value=\"FIRST_REFUSES\" selected=\"selected\"");
  }

  @Test
  void only_who_manages_or_runs_the_brand_rehearses() {
    as(Sample.SAM);

    assertThat(get(REHEARSAL)).hasStatus(403);
    assertThat(post(REHEARSAL, "model", "post")).hasStatus(403);
  }

  @Test
  void a_post_of_another_brand_is_not_there() {
    assertThat(post("/desk/tea/rehearsal", "post", sample.published.toString())).hasStatus(404);
  }
}
