package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.ai.AiCall.Outcome;
import io.postillion.core.ai.AiCallId;
import io.postillion.core.memory.Edited;
import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.memory.MemoryCalls;
import io.postillion.plugin.desk.memory.MemoryExamples;
import io.postillion.plugin.desk.memory.Sample;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VoiceTest extends DeskTest {

  private static final String VOICE = "/desk/velo/voice";

  @Autowired private MemoryExamples examples;
  @Autowired private MemoryCalls calls;

  @BeforeEach
  void nobodyEditedAnything() {
    examples.forget();
  }

  /** In three posts people wrote something else than the draft. */
  private void edited(String word, String instead) {
    Stream.of("the lane <b>", "this path", "our bridge")
        .map(
            where ->
                new Edited(
                    PostId.random(),
                    Locale.ENGLISH,
                    "You can %s %s today and tomorrow.".formatted(word, where),
                    "You can %s %s today and tomorrow.".formatted(instead, where)))
        .forEach(examples::edited);
  }

  private String proposal() {
    Matcher form = Pattern.compile("voice/([0-9a-f-]{36})/dismiss").matcher(text(get(VOICE)));
    assertThat(form.find()).isTrue();
    return VOICE + "/" + form.group(1);
  }

  @Test
  void without_edits_there_is_nothing_to_decide() {
    assertThat(text(get(VOICE)))
        .contains(
            "Nothing was changed in enough approved posts yet", "found by the words they share")
        .doesNotContain("/dismiss");
    assertThat(text(inFrench(VOICE))).contains("Ton", "mots communs");
  }

  @Test
  void a_proposal_shows_its_posts_before_and_after() {
    edited("utilise", "use");

    assertThat(text(get(VOICE)))
        .contains("“use” instead of “utilise”", "Changed in 3 posts")
        .contains("You can utilise the lane &lt;b&gt; today", "You can use this path today")
        .contains("3 approved posts are remembered");
    assertThat(text(inFrench(VOICE))).contains("« use » au lieu de « utilise »");
  }

  @Test
  void a_manager_accepts_it_and_withdraws_it_again() {
    edited("leverage", "ride");
    String rule = proposal();

    assertThat(told(post(rule + "/accept"), "done")).isEqualTo("It is a rule from now on.");
    assertThat(text(get(VOICE))).contains("accepted by Camille Roux").doesNotContain("/dismiss");
    assertThat(told(post(rule + "/accept"), "problem")).contains("was answered meanwhile");

    assertThat(told(post(rule + "/withdraw"), "done")).contains("no longer in force");
    assertThat(text(get(VOICE))).contains("withdrawn by Camille Roux");
  }

  @Test
  void a_dismissed_one_is_not_proposed_again() {
    edited("empower", "let");

    assertThat(told(post(proposal() + "/dismiss"), "done")).contains("not proposed again");

    assertThat(text(get(VOICE))).contains("dismissed by Camille Roux").doesNotContain("/dismiss");
  }

  @Test
  void who_may_approve_only_reads_and_decides_nothing() {
    edited("unlock", "open");
    String rule = proposal();
    as(Sample.SAM);

    assertThat(text(get(VOICE)))
        .contains("“open” instead of “unlock”")
        .doesNotContain("/accept", "/dismiss", "/rebuild");
    assertThat(told(post(rule + "/accept"), "problem")).contains("do not have the role");
    assertThat(told(post(VOICE + "/rebuild"), "problem")).contains("do not have the role");
  }

  @Test
  void an_administrator_has_the_memory_built_again() {
    edited("unlock", "open");

    assertThat(told(post(VOICE + "/rebuild"), "done")).contains("built again");
    assertThat(text(get(VOICE))).contains("0 approved posts are remembered");
  }

  @Test
  void what_does_not_exist_is_not_found() {
    assertThat(post(VOICE + "/none/accept")).hasStatus(404);
    assertThat(post(VOICE + "/00000000-0000-4000-8000-00000000abcd/obey")).hasStatus(404);
    assertThat(post(VOICE + "/00000000-0000-4000-8000-00000000abcd/accept")).hasStatus(404);
  }

  @Test
  void a_call_and_its_post_show_which_posts_the_model_was_shown() {
    String shown = sample.current(sample.published).content().text().substring(0, 20);
    AiCallId call =
        calls.ask(sample.review, Outcome.OK, "{}", List.of(sample.current(sample.published).id()));

    assertThat(text(get("/desk/velo/ai/" + call)))
        .contains("shown as examples", page(sample.published), shown);
    assertThat(text(get(page(sample.review))))
        .contains("shown as examples: 1", page(sample.published), shown);
    assertThat(text(get(page(sample.published)))).doesNotContain("shown as examples");
  }
}
