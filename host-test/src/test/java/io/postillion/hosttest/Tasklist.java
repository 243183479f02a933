package io.postillion.hosttest;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.type.EnumFormType;
import org.springframework.context.ApplicationContext;

/** What Camunda Tasklist asks of the engine for somebody who logged in there. */
final class Tasklist {

  private final FormService forms;
  private final TaskService tasks;
  private final IdentityService identity;

  Tasklist(ApplicationContext host) {
    this.forms = host.getBean(FormService.class);
    this.tasks = host.getBean(TaskService.class);
    this.identity = host.getBean(IdentityService.class);
  }

  /** The page of the form, which a browser runs. */
  String page(String login, String task) {
    return as(login, () -> String.valueOf(forms.getRenderedTaskForm(task)));
  }

  /** What stands in its fields; it comes beside the page. */
  String words(String login, String task) {
    return as(
        login,
        () ->
            forms.getTaskFormVariables(task).values().stream()
                .map(String::valueOf)
                .collect(Collectors.joining("\n")));
  }

  void answer(String login, String task, String decision) {
    as(
        login,
        () -> {
          forms.submitTaskForm(task, Map.of("verdict", choice(task, decision), "remark", ""));
          return "";
        });
  }

  private String choice(String task, String decision) {
    return forms.getTaskFormData(task).getFormFields().stream()
        .map(FormField::getType)
        .filter(EnumFormType.class::isInstance)
        .flatMap(type -> ((EnumFormType) type).getValues().keySet().stream())
        .filter(key -> key.startsWith(decision))
        .findFirst()
        .orElse(decision);
  }

  void completeJustSo(String task) {
    tasks.complete(task, Map.of("decision", "approved"));
  }

  private String as(String login, Supplier<String> work) {
    identity.setAuthenticatedUserId(login);
    try {
      return work.get();
    } finally {
      identity.clearAuthentication();
    }
  }
}
