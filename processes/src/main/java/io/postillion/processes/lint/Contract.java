package io.postillion.processes.lint;

import io.postillion.core.flow.WorkItem.Kind;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What makes a process an approval: it asks for a review, or calls itself one. */
final class Contract {

  /** The words with which an approval may answer. */
  static final Set<String> WORDS = Set.of("approved", "changes", "rejected", "expired");

  /** The variable in which it answers. */
  static final String DECISION = "decision";

  private static final String PREFIX = "approval-";

  private Contract() {}

  static boolean isDeclaredBy(Process process) {
    return process.getId().startsWith(PREFIX)
        || Elements.within(process, UserTask.class).anyMatch(Contract::isReview);
  }

  static boolean isReview(UserTask task) {
    return Kind.REVIEW_POST.formKey().equals(task.getCamundaFormKey());
  }
}
