package io.postillion.processes.lint;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A DMN file, and what is around it. */
record Table(DmnModelInstance dmn, Vocabulary vocabulary) {

  /** The table that chooses a post's approval. */
  static final String POLICY = "approval-policy";

  /** Its column with the process. */
  static final String PROCESS = "approvalProcess";

  <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return dmn.getModelElementsByType(type);
  }

  /** The tables that choose an approval; others are nobody's business but their own. */
  List<DecisionTable> policies() {
    return all(Decision.class).stream()
        .filter(decision -> POLICY.equals(decision.getId()))
        .flatMap(decision -> tables(decision))
        .toList();
  }

  private static Stream<DecisionTable> tables(Decision decision) {
    return decision.getChildElementsByType(DecisionTable.class).stream();
  }

  /** Ids of processes that rows name, each with its row. */
  Stream<Named> named() {
    return all(DecisionTable.class).stream().flatMap(table -> named(table, PROCESS));
  }

  /** What rows say in a column of answers, each with its row; of those that say it outright. */
  static Stream<Named> named(DecisionTable table, String answer) {
    List<Output> outputs = List.copyOf(table.getOutputs());
    for (int i = 0; i < outputs.size(); i++) {
      if (answer.equals(outputs.get(i).getName())) {
        int column = i;
        return table.getRules().stream().flatMap(row -> named(row, column));
      }
    }
    return Stream.empty();
  }

  private static Stream<Named> named(Rule row, int column) {
    return List.copyOf(row.getOutputEntries()).stream()
        .skip(column)
        .limit(1)
        .map(entry -> Elements.orEmpty(entry.getTextContent()))
        .filter(text -> text.matches("\"[^\"]*\""))
        .map(text -> new Named(row, text.substring(1, text.length() - 1)));
  }

  /** A row, and the word that it says, e.g. the process that it names. */
  record Named(Rule row, String word) {}
}
