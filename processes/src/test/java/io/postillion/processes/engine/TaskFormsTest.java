package io.postillion.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.approval.Ballot;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.post.PostId;
import io.postillion.processes.TestEngine;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.form.type.EnumFormType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TaskFormsTest {

  private static final String HOSTILE = "<img src=x onerror=alert(1)> {{1+1}} \"";
  private static final Desk DESK = new Desk();

  @RegisterExtension static final TestEngine engine = TestEngine.with(new TaskForms(() -> DESK));

  private final PostId post = PostId.random();
  private FormService forms;
  private TaskService tasks;

  @BeforeEach
  void login() {
    DESK.answers.clear();
    forms = engine.engine().getFormService();
    tasks = engine.engine().getTaskService();
    engine.engine().getIdentityService().setAuthenticatedUserId("ada");
    engine.flow().startPost(TestEngine.BRAND, post);
    engine.done("draft-post");
  }

  @AfterEach
  void logout() {
    engine.engine().getIdentityService().clearAuthentication();
  }

  /** What stands behind the forms. */
  private static final class Desk implements TaskAnswers {

    private final List<String> answers = new ArrayList<>();

    @Override
    public List<Field> form(BrandId brand, PostId post, @Nullable String login) {
      Map<String, String> choices = new LinkedHashMap<>();
      choices.put("approved r s", "Approve");
      choices.put("changes r s", "Request changes");
      return List.of(
          new Field("line0", "Text, line 1", HOSTILE, Map.of(), true),
          new Field("verdict", "Your decision", null, choices, false),
          new Field("remark", "Comment", null, Map.of(), false));
    }

    @Override
    public Ballot answer(
        BrandId brand,
        PostId post,
        String question,
        @Nullable String login,
        String verdict,
        String remark) {
      answers.add("%s: %s (%s)".formatted(login, verdict, remark));
      if (remark.equals("no")) {
        throw new RefusedException(Reason.FOUR_EYES, "Ada wrote it.");
      }
      return new Ballot(question, Decision.APPROVED, remark, 1, 0);
    }

    @Override
    public URI page(BrandId brand, @Nullable PostId post) {
      return URI.create("https://desk.example/desk/%s/%s".formatted(brand, post));
    }
  }

  private String review() {
    engine.checked();
    return question();
  }

  private String question() {
    return engine.workItems().of(TestEngine.BRAND, post).get(0).id();
  }

  @Test
  void a_review_has_a_form_and_stays_a_question_of_the_desk() {
    String task = review();

    TaskFormData form = forms.getTaskFormData(task);

    assertThat(form.getFormKey()).isNull();
    assertThat(form.getFormFields())
        .extracting(FormField::getId, FormField::getLabel)
        .extracting(Object::toString)
        .containsExactly(
            "(\"line0\", \"Text, line 1\")",
            "(\"verdict\", \"Your decision\")",
            "(\"remark\", \"Comment\")");
    assertThat(((EnumFormType) form.getFormFields().get(1).getType()).getValues())
        .containsEntry("approved r s", "Approve");
    assertThat(engine.workItems().of(TestEngine.BRAND, post))
        .extracting(WorkItem::kind)
        .containsExactly(Kind.REVIEW_POST);
  }

  @Test
  void foreign_words_come_beside_the_page_and_never_in_it() {
    String task = review();

    assertThat(forms.getTaskFormVariables(task)).containsEntry("line0", HOSTILE);
    assertThat(String.valueOf(forms.getRenderedTaskForm(task)))
        .contains("cam-variable-name=\"line0\"", "disabled", "Request changes")
        .doesNotContain("onerror", "{{");
  }

  @Test
  void the_answer_is_a_vote_and_the_process_goes_on() {
    forms.submitTaskForm(review(), Map.of("verdict", "approved r s", "remark", "fine"));

    assertThat(DESK.answers).containsExactly("ada: approved r s (fine)");
    assertThat(engine.take("record-decision").getVariables())
        .containsEntry("decision", "approved")
        .containsEntry("comment", "fine")
        .doesNotContainKeys("verdict", "remark", "line0");
  }

  @Test
  void an_answer_that_the_desk_refuses_changes_nothing() {
    String task = review();

    assertThatThrownBy(
            () -> forms.submitTaskForm(task, Map.of("verdict", "approved r s", "remark", "no")))
        .isInstanceOf(BadUserRequestException.class)
        .hasMessage("Ada wrote it.");

    assertThat(question()).isEqualTo(task);
    assertThatThrownBy(() -> tasks.complete(task)).isInstanceOf(ProcessEngineException.class);
  }

  @Test
  void a_review_cannot_be_completed_just_so_but_can_at_the_desk() {
    String task = review();

    assertThatThrownBy(() -> tasks.complete(task, Map.of("decision", "approved")))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("'Review post' is answered with its form or at the desk");
    assertThat(question()).isEqualTo(task);

    engine.decide(post, Decision.APPROVED, "");
    assertThat(engine.take("record-decision").getVariables()).containsEntry("decision", "approved");
  }

  @Test
  void what_was_delegated_in_tasklist_is_not_answered_there() {
    String task = review();
    tasks.delegateTask(task, "bo");

    assertThatThrownBy(() -> forms.submitTaskForm(task, Map.of("verdict", "approved r s")))
        .isInstanceOf(BadUserRequestException.class)
        .hasMessageContaining("delegated");
    assertThat(DESK.answers).isEmpty();
  }

  @Test
  void the_other_questions_lead_to_the_desk() {
    engine.done("submit-post", Map.of("written", false));
    String task = question();

    assertThat(forms.getTaskFormData(task).getFormKey())
        .isEqualTo("https://desk.example/desk/acme/" + post);
    assertThatThrownBy(() -> forms.submitTaskForm(task, Map.of("answer", "done")))
        .isInstanceOf(BadUserRequestException.class)
        .hasMessageContaining("https://desk.example/desk/acme/" + post);
    engine.workItems().answer(TestEngine.BRAND, task, "drop");
    assertThat(engine.take("close-post").getVariables()).containsEntry("outcome", "dropped");
  }
}
