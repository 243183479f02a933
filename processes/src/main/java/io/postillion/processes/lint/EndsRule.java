package io.postillion.processes.lint;

import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A process can be run, begins somewhere and ends somewhere; so do its subprocesses. */
final class EndsRule implements Rule {

  @Override
  public void look(Drawing drawing, Found found) {
    if (drawing.processes().isEmpty()) {
      found.error(drawing.bpmn().getDefinitions(), "process-missing");
    }
    for (Process process : drawing.processes()) {
      if (!process.isExecutable()) {
        found.error(process, "not-executable");
      }
      Elements.scopes(process).forEach(scope -> lookIn(scope, found));
    }
  }

  private static void lookIn(ModelElementInstance scope, Found found) {
    if (Elements.of(scope).stream().noneMatch(StartEvent.class::isInstance)) {
      found.error(scope, "start-missing");
    }
    if (Elements.of(scope).stream().noneMatch(EndEvent.class::isInstance)) {
      found.error(scope, "end-missing");
    }
  }
}
