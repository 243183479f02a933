package io.postillion.processes.lint;

import org.camunda.bpm.model.bpmn.instance.Process;

/** What a process leaves behind is cleared away some day. */
final class HistoryRule implements Rule {

  @Override
  public void look(Drawing drawing, Found found) {
    for (Process process : drawing.processes()) {
      if (Elements.isBlank(process.getCamundaHistoryTimeToLiveString())) {
        found.error(process, "history-endless");
      }
    }
  }
}
