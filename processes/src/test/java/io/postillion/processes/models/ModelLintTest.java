package io.postillion.processes.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.people.Role;
import io.postillion.processes.TestEngine;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** BPMN is code, and this is what its reviewers would say. */
class ModelLintTest {

  private static final Set<String> TOPICS =
      Set.of(
          "review-brief",
          "plan-posts",
          "draft-post",
          "submit-post",
          "apply-standing-approval",
          "record-decision",
          "plan-publication",
          "publish-post",
          "look-for-post",
          "flag-post",
          "write-back-post",
          "close-post",
          "remind-approver",
          "escalate-review",
          "measure-post");

  @EachModel
  void ids_say_what_they_are(String model) {
    assertThat(all(model, FlowElement.class))
        .extracting(FlowElement::getId)
        .allMatch(
            id -> id.matches("(Start|End|Catch|Task|Gateway|SubProcess|Flow)_[A-Z][A-Za-z]+"));
  }

  @EachModel
  void every_step_has_a_name(String model) {
    assertThat(all(model, FlowNode.class))
        .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).isNotBlank());
  }

  @EachModel
  void what_is_done_is_named_verb_and_object(String model) {
    assertThat(all(model, Activity.class))
        .extracting(Activity::getName)
        .allMatch(name -> name.matches("[A-Z][a-z]+( [a-z]+)+"));
  }

  @EachModel
  void gateways_ask_and_their_branches_answer(String model) {
    assertThat(all(model, Gateway.class))
        .filteredOn(gateway -> !(gateway instanceof ParallelGateway))
        .allSatisfy(
            gateway -> {
              assertThat(gateway).isInstanceOf(ExclusiveGateway.class);
              assertThat(gateway.getName()).endsWith("?");
              assertThat(gateway.getOutgoing())
                  .hasSizeGreaterThan(1)
                  .allSatisfy(
                      branch -> {
                        assertThat(branch.getName()).as(branch.getId()).isNotBlank();
                        assertThat(branch.getConditionExpression()).as(branch.getId()).isNotNull();
                      });
            });
  }

  @EachModel
  void boundary_events_are_labelled_and_lead_on(String model) {
    assertThat(all(model, BoundaryEvent.class))
        .allSatisfy(
            event -> {
              assertThat(event.getName()).as(event.getId()).isNotBlank();
              assertThat(event.getOutgoing()).as(event.getId()).hasSize(1);
            });
  }

  @EachModel
  void work_is_external_and_its_topic_known(String model) {
    assertThat(all(model, ServiceTask.class))
        .allSatisfy(
            task -> {
              assertThat(task.getCamundaType()).as(task.getId()).isEqualTo("external");
              assertThat(task.getCamundaTopic()).as(task.getId()).isIn(TOPICS);
            });
  }

  @EachModel
  void there_is_no_other_kind_of_task(String model) {
    assertThat(all(model, Task.class))
        .allMatch(
            task ->
                task instanceof ServiceTask
                    || task instanceof UserTask
                    || task instanceof BusinessRuleTask);
  }

  @EachModel
  void what_people_do_is_asked_at_the_desk_of_a_role_or_group(String model) {
    Set<String> asked = new TreeSet<>(TestEngine.GROUPS);
    Arrays.stream(Role.values()).forEach(role -> asked.add(role.name().toLowerCase(Locale.ROOT)));
    assertThat(all(model, UserTask.class))
        .allSatisfy(
            task -> {
              assertThat(task.getCamundaFormKey()).as(task.getId()).startsWith("desk:");
              assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isIn(asked);
            });
  }

  @EachModel
  void the_history_does_not_live_for_ever(String model) {
    assertThat(all(model, Process.class))
        .singleElement()
        .satisfies(
            process -> assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D"));
  }

  @EachModel
  void a_process_says_what_it_is_for(String model) {
    assertThat(all(model, Process.class))
        .allSatisfy(
            process -> {
              assertThat(process.getName()).isNotBlank();
              assertThat(process.getDocumentations()).isNotEmpty();
            });
  }

  @EachModel
  void no_step_leads_nowhere(String model) {
    assertThat(all(model, FlowNode.class))
        .allSatisfy(
            node -> {
              boolean begins =
                  node instanceof StartEvent
                      || node instanceof BoundaryEvent
                      || node instanceof SubProcess inner && inner.triggeredByEvent();
              boolean ends =
                  node.getId().startsWith("End_")
                      || node instanceof SubProcess inner && inner.triggeredByEvent();
              assertThat(node.getIncoming().isEmpty())
                  .as("way to " + node.getId())
                  .isEqualTo(begins);
              assertThat(node.getOutgoing().isEmpty())
                  .as("way on from " + node.getId())
                  .isEqualTo(ends);
            });
  }

  @EachModel
  void every_kind_of_element_is_there_to_be_linted(String model) {
    assertThat(all(model, Event.class)).isNotEmpty();
    assertThat(all(model, ServiceTask.class)).isNotEmpty();
    if (model.startsWith("measure")) {
      assertThat(all(model, BoundaryEvent.class)).isNotEmpty();
      return;
    }
    assertThat(all(model, UserTask.class)).isNotEmpty();
    if (!model.startsWith("approval")) {
      assertThat(all(model, Gateway.class)).isNotEmpty();
      assertThat(all(model, CallActivity.class)).isNotEmpty();
    }
  }

  private static <T extends ModelElementInstance> Collection<T> all(String model, Class<T> type) {
    return Models.read(model).getModelElementsByType(type);
  }
}
