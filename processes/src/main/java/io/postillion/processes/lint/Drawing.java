package io.postillion.processes.lint;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A BPMN file, and what is around it.
 *
 * @param vocabulary topics, and processes that exist
 * @param approvals ids of processes that decision tables name
 * @param called ids of processes that end with a caller that can be called off
 */
record Drawing(
    BpmnModelInstance bpmn, Vocabulary vocabulary, Set<String> approvals, Set<String> called) {

  Collection<Process> processes() {
    return all(Process.class);
  }

  <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return bpmn.getModelElementsByType(type);
  }

  /** Those that answer with a decision. */
  List<Process> approvalProcesses() {
    return processes().stream().filter(this::isApproval).toList();
  }

  boolean isApproval(Process process) {
    return approvals.contains(process.getId()) || Contract.isDeclaredBy(process);
  }
}
