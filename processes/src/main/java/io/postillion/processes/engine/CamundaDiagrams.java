package io.postillion.processes.engine;

import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.Diagrams;
import io.postillion.core.flow.Whereabouts;
import io.postillion.core.post.PostId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/** Reads the way of a post from the engine's history, also after its process ended. */
public final class CamundaDiagrams implements Diagrams {

  private final HistoryService history;
  private final RepositoryService models;

  public CamundaDiagrams(ProcessEngine engine) {
    this.history = engine.getHistoryService();
    this.models = engine.getRepositoryService();
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
        .map(this::whereabouts);
  }

  private Whereabouts whereabouts(HistoricProcessInstance instance) {
    List<HistoricActivityInstance> steps =
        history
            .createHistoricActivityInstanceQuery()
            .processInstanceId(instance.getId())
            .orderPartiallyByOccurrence()
            .asc()
            .list();
    return new Whereabouts(
        bpmn(instance.getProcessDefinitionId()),
        ids(steps, step -> step.getEndTime() == null),
        ids(steps, step -> step.getEndTime() != null));
  }

  private static List<String> ids(
      List<HistoricActivityInstance> steps, Predicate<HistoricActivityInstance> which) {
    return steps.stream()
        .filter(which)
        .map(HistoricActivityInstance::getActivityId)
        .distinct()
        .toList();
  }

  private String bpmn(String definition) {
    try (InputStream model = models.getProcessModel(definition)) {
      return new String(model.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
