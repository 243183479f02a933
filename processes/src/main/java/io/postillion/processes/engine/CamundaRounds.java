package io.postillion.processes.engine;

import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.Round;
import io.postillion.core.flow.Rounds;
import io.postillion.core.post.PostId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.jspecify.annotations.Nullable;

/** Reads from the engine's history which approvals a post went through, and by which rule. */
public final class CamundaRounds implements Rounds {

  private static final String CHOSEN = "approvalProcess";

  private final HistoryService history;
  private final RepositoryService models;
  private final ModelTexts texts;

  public CamundaRounds(ProcessEngine engine) {
    this.history = engine.getHistoryService();
    this.models = engine.getRepositoryService();
    this.texts = new ModelTexts(models);
  }

  @Override
  public List<Round> of(BrandId brand, PostId post) {
    return history
        .createHistoricProcessInstanceQuery()
        .processDefinitionKey(Names.POST_PROCESS)
        .processInstanceBusinessKey(post.toString())
        .variableValueEquals(Names.BRAND, brand.value())
        .orderByProcessInstanceStartTime()
        .asc()
        .list()
        .stream()
        .flatMap(instance -> of(instance.getId()))
        .toList();
  }

  private Stream<Round> of(String caller) {
    List<HistoricDecisionInstance> decisions =
        history
            .createHistoricDecisionInstanceQuery()
            .processInstanceId(caller)
            .includeInputs()
            .includeOutputs()
            .orderByEvaluationTime()
            .asc()
            .list();
    return called(caller).stream().map(one -> round(one, decisions));
  }

  private List<HistoricProcessInstance> called(String caller) {
    return history
        .createHistoricProcessInstanceQuery()
        .superProcessInstanceId(caller)
        .orderByProcessInstanceStartTime()
        .asc()
        .list();
  }

  private Round round(HistoricProcessInstance called, List<HistoricDecisionInstance> decisions) {
    String name = called.getProcessDefinitionName();
    return new Round(
        called.getProcessDefinitionKey(),
        name == null ? called.getProcessDefinitionKey() : name,
        called.getProcessDefinitionVersion(),
        sha256(texts.of(called.getProcessDefinitionId())),
        called.getStartTime().toInstant(),
        instant(called.getEndTime()),
        reason(called.getId()),
        rule(called, decisions).orElse(null),
        steps(called.getId()));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }

  private String reason(String called) {
    return history
        .createHistoricVariableInstanceQuery()
        .processInstanceId(called)
        .variableName(Names.REASON)
        .list()
        .stream()
        .findFirst()
        .map(HistoricVariableInstance::getValue)
        .map(String::valueOf)
        .orElse("");
  }

  /** The last decision for this process before it began; an engine may keep none. */
  private Optional<Round.Rule> rule(
      HistoricProcessInstance called, List<HistoricDecisionInstance> decisions) {
    return decisions.stream()
        .filter(decision -> !decision.getEvaluationTime().after(called.getStartTime()))
        .filter(
            decision ->
                output(decision, CHOSEN)
                    .map(HistoricDecisionOutputInstance::getValue)
                    .filter(called.getProcessDefinitionKey()::equals)
                    .isPresent())
        .reduce((earlier, later) -> later)
        .map(this::rule);
  }

  private Round.Rule rule(HistoricDecisionInstance decision) {
    String id = output(decision, CHOSEN).map(HistoricDecisionOutputInstance::getRuleId).orElse("");
    PolicyRow row =
        PolicyRow.of(models.getDmnModelInstance(decision.getDecisionDefinitionId()), id);
    return new Round.Rule(
        decision.getDecisionDefinitionKey(),
        models.getDecisionDefinition(decision.getDecisionDefinitionId()).getVersion(),
        id,
        row.number(),
        row.says(),
        decision.getInputs().stream()
            .map(
                input ->
                    new Round.Given(
                        String.valueOf(
                            input.getClauseName() == null
                                ? input.getClauseId()
                                : input.getClauseName()),
                        input.getValue() == null ? "" : String.valueOf(input.getValue())))
            .toList());
  }

  private static Optional<HistoricDecisionOutputInstance> output(
      HistoricDecisionInstance decision, String name) {
    return decision.getOutputs().stream()
        .filter(output -> name.equals(output.getVariableName()))
        .findFirst();
  }

  /** Also of the processes that it called in turn. */
  private List<Round.Step> steps(String instance) {
    List<Round.Step> steps = new ArrayList<>();
    for (HistoricTaskInstance task :
        history.createHistoricTaskInstanceQuery().processInstanceId(instance).list()) {
      steps.add(
          new Round.Step(
              task.getId(),
              task.getName() == null ? task.getTaskDefinitionKey() : task.getName(),
              task.getStartTime().toInstant()));
    }
    called(instance).forEach(one -> steps.addAll(steps(one.getId())));
    steps.sort(Comparator.comparing(Round.Step::asked).thenComparing(Round.Step::question));
    return steps;
  }

  private static String sha256(String model) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(model.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
