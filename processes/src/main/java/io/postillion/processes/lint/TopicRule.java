package io.postillion.processes.lint;

import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** A task with a topic on which nobody works waits for ever. */
final class TopicRule implements Rule {

  @Override
  public void look(Drawing drawing, Found found) {
    for (ServiceTask task : drawing.all(ServiceTask.class)) {
      String topic = Elements.topic(task);
      if ("external".equals(task.getCamundaType())) {
        if (topic.isEmpty()) {
          found.error(task, "topic-missing", known(drawing));
        } else if (!Elements.isExpression(topic)
            && !drawing.vocabulary().topics().contains(topic)) {
          found.error(task, "topic-unknown", topic, known(drawing));
        }
      }
    }
  }

  private static String known(Drawing drawing) {
    return String.join(", ", new TreeSet<>(drawing.vocabulary().topics()));
  }
}
