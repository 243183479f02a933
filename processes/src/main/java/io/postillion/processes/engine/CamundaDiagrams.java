package io.postillion.processes.engine;

import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.Diagrams;
import io.postillion.core.flow.Whereabouts;
import io.postillion.core.flow.Whereabouts.Called;
import io.postillion.core.post.PostId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/** Reads the way of a post from the engine's history, also after its process ended. */
public final class CamundaDiagrams implements Diagrams {

  /** Rounds of approval; of more, the last ones are shown. */
  private static final int MOST_CALLED = 5;

  private final HistoryService history;
  private final ModelTexts texts;

  public CamundaDiagrams(ProcessEngine engine) {
    this.history = engine.getHistoryService();
    this.texts = new ModelTexts(engine.getRepositoryService());
  }

  @Override
  public Optional<Whereabouts> of(BrandId brand, PostId post) {
    return history
        .createHistoricProcessInstanceQuery()
        .processDefinitionKey(Names.POST_PROCESS)
        .processInstanceBusinessKey(post.toString())
        .variableValueEquals(Names.BRAND, brand.value())
        .orderByProcessInstanceStartTime()
        .desc()
        .listPage(0, 1)
        .stream()
        .findFirst()
        .map(this::of);
  }

  /** Of a process instance, whatever it is about. */
  Whereabouts of(HistoricProcessInstance instance) {
    List<HistoricActivityInstance> steps =
        history
            .createHistoricActivityInstanceQuery()
            .processInstanceId(instance.getId())
            .orderPartiallyByOccurrence()
            .asc()
            .list();
    return new Whereabouts(
        texts.of(instance.getProcessDefinitionId()),
        ids(steps, step -> step.getEndTime() == null),
        ids(steps, step -> step.getEndTime() != null),
        called(instance.getId()));
  }

  private List<Called> called(String caller) {
    return history
        .createHistoricProcessInstanceQuery()
        .superProcessInstanceId(caller)
        .orderByProcessInstanceStartTime()
        .desc()
        .listPage(0, MOST_CALLED)
        .stream()
        .map(one -> new Called(one.getId(), name(one), of(one)))
        .toList();
  }

  private static String name(HistoricProcessInstance instance) {
    String name = instance.getProcessDefinitionName();
    return name == null ? instance.getProcessDefinitionKey() : name;
  }

  private static List<String> ids(
      List<HistoricActivityInstance> steps, Predicate<HistoricActivityInstance> which) {
    return steps.stream()
        .filter(which)
        .map(HistoricActivityInstance::getActivityId)
        .distinct()
        .toList();
  }
}
