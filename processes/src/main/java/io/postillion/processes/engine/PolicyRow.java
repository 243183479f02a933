package io.postillion.processes.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * Where a row stands in its decision table.
 *
 * @param number from 1; 0 when there is no such row
 * @param says its description; may be empty
 */
record PolicyRow(int number, String says) {

  static PolicyRow of(DmnModelInstance model, String id) {
    for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
      List<Rule> rows = new ArrayList<>(table.getRules());
      for (int at = 0; at < rows.size(); at++) {
        if (id.equals(rows.get(at).getId())) {
          return new PolicyRow(at + 1, description(rows.get(at)));
        }
      }
    }
    return new PolicyRow(0, "");
  }

  private static String description(Rule row) {
    return row.getDescription() == null ? "" : row.getDescription().getTextContent().strip();
  }
}
