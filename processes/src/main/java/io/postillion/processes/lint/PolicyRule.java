package io.postillion.processes.lint;

import java.util.List;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Every post has exactly one approval: one row answers, and the last one whatever the post is. */
final class PolicyRule implements TableRule {

  @Override
  public void look(Table table, Found found) {
    for (DecisionTable policy : table.policies()) {
      lookAt(policy, found);
    }
  }

  private static void lookAt(DecisionTable policy, Found found) {
    if (policy.getOutputs().stream().map(Output::getName).noneMatch(Table.PROCESS::equals)) {
      found.error(policy, "policy-without-process", Table.PROCESS);
    }
    HitPolicy hits = policy.getHitPolicy();
    if (hits != HitPolicy.FIRST && hits != HitPolicy.UNIQUE) {
      found.error(policy, "hit-policy", hits.name());
    }
    List<Rule> rows = List.copyOf(policy.getRules());
    if (rows.isEmpty() || !catchesAll(rows.get(rows.size() - 1))) {
      found.error(policy, "catch-all-missing");
    } else if (hits == HitPolicy.UNIQUE && rows.size() > 1) {
      found.error(policy, "catch-all-not-unique");
    }
  }

  private static boolean catchesAll(Rule row) {
    return row.getInputEntries().stream().allMatch(PolicyRule::fitsAll);
  }

  private static boolean fitsAll(InputEntry entry) {
    String text = Elements.orEmpty(entry.getTextContent());
    return text.isEmpty() || text.equals("-");
  }
}
