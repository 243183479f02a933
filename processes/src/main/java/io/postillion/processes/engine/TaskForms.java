package io.postillion.processes.engine;

import io.postillion.core.RefusedException;
import io.postillion.core.approval.Ballot;
import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.post.PostId;
import io.postillion.processes.engine.TaskAnswers.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.FormFieldValidationConstraintImpl;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.form.type.EnumFormType;
import org.camunda.bpm.engine.impl.form.type.StringFormType;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Gives the questions of the desk a form in Camunda Tasklist: a review can be answered there, by
 * the rules of the desk; for the others it leads to the desk. A review that is completed in any
 * other way, e.g. over REST with a variable that says "approved", is refused.
 */
public final class TaskForms extends QuestionPlugin {

  private final Supplier<TaskAnswers> answers;

  /**
   * @param answers asked for with the first form, for the engine is there before it
   */
  public TaskForms(Supplier<TaskAnswers> answers) {
    this.answers = answers;
  }

  @Override
  void parsed(Kind kind, TaskDefinition task) {
    task.setTaskFormHandler(new Handler(task.getTaskFormHandler(), kind));
    if (kind == Kind.REVIEW_POST) {
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, TaskForms::requireVote);
    }
  }

  private static void requireVote(DelegateTask task) {
    if (!ByVote.isNow()) {
      throw new BadUserRequestException(
          "'%s' is answered with its form or at the desk, so that it is known who approved which"
                  .formatted(task.getName())
              + " words. Open the form of task %s.".formatted(task.getId()));
    }
  }

  /** In place of the engine's own, which shows a form by its key. */
  private final class Handler implements TaskFormHandler {

    private final TaskFormHandler usual;
    private final Kind kind;

    private Handler(TaskFormHandler usual, Kind kind) {
      this.usual = usual;
      this.kind = kind;
    }

    @Override
    public void parseConfiguration(
        Element element,
        DeploymentEntity deployment,
        ProcessDefinitionEntity definition,
        BpmnParse parse) {
      usual.parseConfiguration(element, deployment, definition, parse);
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
      Optional<BrandId> brand = text(task, Names.BRAND).map(BrandId::new);
      Optional<PostId> post = text(task, Names.POST).map(PostId::of);
      if (brand.isEmpty() || kind == Kind.REVIEW_POST && post.isEmpty()) {
        return usual.createTaskForm(task);
      }
      TaskFormDataImpl form = new TaskFormDataImpl();
      form.setTask(task);
      form.setDeploymentId(usual.createTaskForm(task).getDeploymentId());
      if (kind == Kind.REVIEW_POST) {
        form.getFormFields()
            .addAll(
                answers.get().form(brand.get(), post.orElseThrow(), login()).stream()
                    .map(TaskForms::field)
                    .toList());
      } else {
        form.setFormKey(answers.get().page(brand.get(), post.orElse(null)).toString());
      }
      return form;
    }

    @Override
    public void submitFormVariables(VariableMap given, VariableScope scope) {
      TaskEntity task = (TaskEntity) scope;
      if (kind == Kind.REVIEW_POST) {
        if (task.getDelegationState() == DelegationState.PENDING) {
          throw new BadUserRequestException(
              "Task %s was delegated in Tasklist, which answers for nobody. Hand it over at the desk."
                  .formatted(task.getId()));
        }
        task.setExecutionVariables(vote(task, given));
        ByVote.untilCommandEnds();
      } else {
        throw new BadUserRequestException(
            "'%s' is answered at the desk: %s"
                .formatted(
                    task.getName(),
                    answers
                        .get()
                        .page(
                            new BrandId(text(task, Names.BRAND).orElseThrow()),
                            text(task, Names.POST).map(PostId::of).orElse(null))));
      }
    }

    private Map<String, Object> vote(TaskEntity task, VariableMap given) {
      try {
        Ballot ballot =
            answers
                .get()
                .answer(
                    new BrandId(text(task, Names.BRAND).orElseThrow()),
                    PostId.of(text(task, Names.POST).orElseThrow()),
                    task.getId(),
                    login(),
                    word(given, TaskAnswers.VERDICT),
                    word(given, TaskAnswers.REMARK));
        return CamundaFlow.variables(ballot);
      } catch (RefusedException refused) {
        throw new BadUserRequestException(String.valueOf(refused.getMessage()), refused);
      }
    }
  }

  private static String word(VariableMap given, String name) {
    Object word = given.get(name);
    return word == null ? "" : word.toString();
  }

  /** Null when the engine was not told who asks. */
  private static @Nullable String login() {
    return Context.getCommandContext().getAuthenticatedUserId();
  }

  private static Optional<String> text(TaskEntity task, String variable) {
    return Optional.ofNullable(task.getVariable(variable)).map(Object::toString);
  }

  /**
   * Foreign words are the field's value, never its label or default: the engine's renderer escapes
   * neither, and hands the value over beside the page.
   */
  private static FormField field(Field said) {
    FormFieldImpl field = new FormFieldImpl();
    field.setId(said.id());
    field.setLabel(said.label());
    field.setProperties(Map.of());
    field.setType(
        said.choices().isEmpty() ? new StringFormType() : new EnumFormType(said.choices()));
    field.setValue(Variables.stringValue(said.value()));
    field.setValidationConstraints(
        said.isReadOnly()
            ? List.of(new FormFieldValidationConstraintImpl("readonly", null))
            : List.of());
    return field;
  }
}
