package io.postillion.processes.lint;

import io.postillion.core.flow.WorkItem.Kind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * A post can be called off wherever it waits. An approval, and what is called by a process that
 * hears of it, is called off with its caller.
 */
final class CancelRule implements Rule {

  private static final String CANCELLED = "post-cancelled";

  /** The work that shows that a process is about a post. */
  private static final Set<String> ABOUT_POSTS =
      Set.of(
          "draft-post",
          "submit-post",
          "plan-publication",
          "publish-post",
          "look-for-post",
          "write-back-post",
          "flag-post",
          "close-post");

  private static final Set<String> FORMS =
      Arrays.stream(Kind.values())
          .filter(kind -> kind != Kind.COMPLETE_BRIEF)
          .map(Kind::formKey)
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public void look(Drawing drawing, Found found) {
    for (Process process : drawing.processes()) {
      if (!drawing.called().contains(process.getId())
          && !drawing.isApproval(process)
          && isAboutPosts(process)) {
        lookAt(process, found);
      }
    }
  }

  private static boolean isAboutPosts(Process process) {
    return Elements.within(process, ServiceTask.class)
            .anyMatch(task -> ABOUT_POSTS.contains(Elements.topic(task)))
        || Elements.within(process, UserTask.class)
            .anyMatch(task -> FORMS.contains(Elements.orEmpty(task.getCamundaFormKey())));
  }

  private static void lookAt(Process process, Found found) {
    List<FlowNode> unreached =
        Elements.within(process, FlowNode.class)
            .filter(node -> !(node instanceof SubProcess))
            .filter(node -> !(node instanceof StartEvent))
            .filter(node -> !(node instanceof BoundaryEvent))
            .filter(Waits::isWait)
            .filter(node -> !isReached(node))
            .toList();
    if (!unreached.isEmpty()) {
      found.error(
          process,
          "cancel-missing",
          CANCELLED,
          unreached.stream()
              .map(node -> Elements.isBlank(node.getName()) ? node.getId() : node.getName())
              .collect(Collectors.joining(", ")));
    }
  }

  /** By an event at its border, at that of a subprocess around it, or by one inside these. */
  static boolean isReached(FlowNode wait) {
    ModelElementInstance step = wait;
    for (@Nullable ModelElementInstance scope = wait.getParentElement();
        scope != null;
        scope = scope.getParentElement()) {
      ModelElementInstance inner = step;
      boolean heard =
          Elements.of(scope).stream()
              .anyMatch(
                  element ->
                      (element instanceof BoundaryEvent event
                              && inner.equals(event.getAttachedTo())
                              && isCancel(event.getEventDefinitions()))
                          || (element instanceof SubProcess aside && begins(aside)));
      if (heard || (scope instanceof SubProcess aside && begins(aside))) {
        return true;
      }
      step = scope;
    }
    return false;
  }

  private static boolean begins(SubProcess aside) {
    return aside.triggeredByEvent()
        && aside.getFlowElements().stream()
            .anyMatch(
                element ->
                    element instanceof StartEvent start && isCancel(start.getEventDefinitions()));
  }

  private static boolean isCancel(Collection<EventDefinition> definitions) {
    return definitions.stream()
        .anyMatch(
            definition ->
                definition instanceof MessageEventDefinition caught
                    && isCancel(caught.getMessage()));
  }

  private static boolean isCancel(@Nullable Message message) {
    return message != null && CANCELLED.equals(message.getName());
  }
}
