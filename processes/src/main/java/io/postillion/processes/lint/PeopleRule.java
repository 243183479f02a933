package io.postillion.processes.lint;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A question is asked of somebody. */
final class PeopleRule implements Rule {

  @Override
  public void look(Drawing drawing, Found found) {
    for (UserTask task : drawing.all(UserTask.class)) {
      if (Stream.of(
              Elements.orEmpty(task.getCamundaCandidateGroups()),
              Elements.orEmpty(task.getCamundaCandidateUsers()),
              Elements.orEmpty(task.getCamundaAssignee()))
          .allMatch(String::isEmpty)) {
        found.error(task, "people-missing");
      }
    }
  }
}
