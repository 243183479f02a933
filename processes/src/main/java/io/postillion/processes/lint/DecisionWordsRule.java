package io.postillion.processes.lint;

import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** An approval answers with one of four words. */
final class DecisionWordsRule implements Rule {

  private static final Pattern COMPARED =
      Pattern.compile("\\b" + Contract.DECISION + " [=!]= '([^']*)'");

  @Override
  public void look(Drawing drawing, Found found) {
    for (FlowNode node : drawing.all(FlowNode.class)) {
      String word = Elements.outputs(node).get(Contract.DECISION);
      if (word != null && !Elements.isExpression(word) && !Contract.WORDS.contains(word)) {
        found.error(node, "decision-word", word, known());
      }
    }
    for (ConditionExpression condition : drawing.all(ConditionExpression.class)) {
      Matcher compared = COMPARED.matcher(Elements.orEmpty(condition.getTextContent()));
      while (compared.find()) {
        if (!Contract.WORDS.contains(compared.group(1))) {
          found.error(condition.getParentElement(), "decision-word", compared.group(1), known());
        }
      }
    }
  }

  private static String known() {
    return String.join(", ", new TreeSet<>(Contract.WORDS));
  }
}
