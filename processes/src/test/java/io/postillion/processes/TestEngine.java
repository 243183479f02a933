package io.postillion.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.BrandId;
import io.postillion.processes.engine.CamundaFlow;
import io.postillion.processes.engine.CamundaWorkItems;
import io.postillion.processes.engine.EngineSettings;
import io.postillion.processes.engine.ModelDeployment;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An engine in memory with Postillion's models, empty for each test; workers and timers are played
 * by hand.
 */
public final class TestEngine implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  public static final BrandId BRAND = new BrandId("acme");

  private static final String WORKER = "test";
  private static final long LOCK_MILLIS = 60_000;

  private final Clock time;
  private final MovableClock clock = new MovableClock();
  private ProcessEngine engine;

  private TestEngine(boolean systemClock) {
    this.time = systemClock ? Clock.systemUTC() : clock;
  }

  /** Its time stands until the test moves {@link #clock()}. */
  public static TestEngine withStandingClock() {
    return new TestEngine(false);
  }

  public static TestEngine withSystemClock() {
    return new TestEngine(true);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName(UUID.randomUUID().toString());
    configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    configuration.setProcessEnginePlugins(List.of(new EngineSettings(time), new ModelDeployment()));
    engine = configuration.buildProcessEngine();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    List<String> instances =
        engine.getHistoryService().createHistoricProcessInstanceQuery().list().stream()
            .map(HistoricProcessInstance::getId)
            .toList();
    if (!instances.isEmpty()) {
      engine.getRuntimeService().deleteProcessInstancesIfExists(instances, "", true, true, true);
      engine.getHistoryService().deleteHistoricProcessInstancesIfExists(instances);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    engine.close();
    ClockUtil.reset();
  }

  public ProcessEngine engine() {
    return engine;
  }

  public MovableClock clock() {
    return clock;
  }

  public CamundaFlow flow() {
    return new CamundaFlow(engine);
  }

  public CamundaWorkItems workItems() {
    return new CamundaWorkItems(engine);
  }

  /** A worker takes the one task of the topic. */
  public LockedExternalTask take(String topic) {
    List<LockedExternalTask> tasks =
        engine
            .getExternalTaskService()
            .fetchAndLock(10, WORKER)
            .topic(topic, LOCK_MILLIS)
            .execute();
    assertThat(tasks).as("tasks of topic %s", topic).hasSize(1);
    return tasks.get(0);
  }

  public void done(String topic) {
    done(topic, Map.of());
  }

  public void done(String topic, Map<String, Object> variables) {
    complete(take(topic), variables);
  }

  public void complete(LockedExternalTask task, Map<String, Object> variables) {
    engine.getExternalTaskService().complete(task.getId(), WORKER, variables);
  }

  public void error(String topic, String code) {
    engine.getExternalTaskService().handleBpmnError(take(topic).getId(), WORKER, code, "as played");
  }

  /** Runs the timers and other jobs to whose time the clock has come. */
  public void runDueJobs() {
    jobs().stream()
        .filter(job -> job.getDuedate() == null || !job.getDuedate().after(ClockUtil.now()))
        .forEach(job -> engine.getManagementService().executeJob(job.getId()));
  }

  /** The jobs of processes, due or not. */
  public List<Job> jobs() {
    return engine.getManagementService().createJobQuery().list().stream()
        .filter(job -> job.getProcessInstanceId() != null)
        .toList();
  }

  /** Ids of all elements that any instance of the process came through, in no order. */
  public List<String> passed(String process) {
    return engine.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
        .filter(step -> step.getProcessDefinitionKey().equals(process))
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  public boolean isRunning(String process) {
    return engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processDefinitionKey(process)
            .count()
        > 0;
  }
}
