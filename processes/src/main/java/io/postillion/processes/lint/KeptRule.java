package io.postillion.processes.lint;

import org.camunda.bpm.model.dmn.instance.Decision;

/** What a decision leaves behind is cleared away some day. */
final class KeptRule implements TableRule {

  @Override
  public void look(Table table, Found found) {
    for (Decision decision : table.all(Decision.class)) {
      if (Elements.isBlank(decision.getCamundaHistoryTimeToLiveString())) {
        found.error(decision, "history-endless");
      }
    }
  }
}
