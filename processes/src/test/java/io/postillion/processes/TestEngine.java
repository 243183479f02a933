package io.postillion.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.approval.Ballot;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.Question;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.post.PostId;
import io.postillion.processes.engine.CamundaFlow;
import io.postillion.processes.engine.CamundaWorkItems;
import io.postillion.processes.engine.EngineSettings;
import io.postillion.processes.engine.ModelDeployment;
import io.postillion.processes.engine.QuestionWatch;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
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

  /** Of the people who approve here. */
  public static final Set<String> GROUPS =
      Set.of("brand", "legal", "client", "management", "on-call");

  private static final String WORKER = "test";
  private static final long LOCK_MILLIS = 60_000;

  private final Clock time;
  private final MovableClock clock = new MovableClock();
  private final List<Question> asked = new CopyOnWriteArrayList<>();
  private final String database = "jdbc:h2:mem:" + UUID.randomUUID();
  private @Nullable ProcessEngine engine;

  private boolean all;
  private final List<ProcessEnginePlugin> more = new ArrayList<>();

  private TestEngine(boolean systemClock) {
    this.time = systemClock ? Clock.systemUTC() : clock;
  }

  /** Its time stands until the test moves {@link #clock()}. */
  public static TestEngine withStandingClock() {
    return new TestEngine(false);
  }

  /** The same, and it remembers decisions too, as the engine of an application does. */
  public static TestEngine withFullHistory() {
    TestEngine engine = withStandingClock();
    engine.all = true;
    return engine;
  }

  /** The same as with a standing clock, and with this besides. */
  public static TestEngine with(ProcessEnginePlugin plugin) {
    TestEngine engine = withStandingClock();
    engine.more.add(plugin);
    return engine;
  }

  public static TestEngine withSystemClock() {
    return new TestEngine(true);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName(UUID.randomUUID().toString());
    configuration.setJdbcUrl(database + ";DB_CLOSE_DELAY=-1");
    List<ProcessEnginePlugin> plugins = new ArrayList<>(more);
    plugins.add(new EngineSettings(time));
    plugins.add(new ModelDeployment());
    plugins.add(new QuestionWatch(() -> asked::add));
    configuration.setProcessEnginePlugins(plugins);
    if (all) {
      configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
    }
    engine = configuration.buildProcessEngine();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    asked.clear();
    List<String> instances =
        engine().getHistoryService().createHistoricProcessInstanceQuery().list().stream()
            .map(HistoricProcessInstance::getId)
            .toList();
    if (!instances.isEmpty()) {
      engine().getRuntimeService().deleteProcessInstancesIfExists(instances, "", true, true, true);
      engine().getHistoryService().deleteHistoricProcessInstancesIfExists(instances);
    }
  }

  /** Classes outlive their engine: nothing of it is kept. */
  @Override
  public void afterAll(ExtensionContext context) throws SQLException {
    engine().close();
    engine = null;
    try (Connection last = DriverManager.getConnection(database, "sa", "");
        Statement statement = last.createStatement()) {
      statement.execute("shutdown");
    }
    ClockUtil.reset();
  }

  public ProcessEngine engine() {
    return Objects.requireNonNull(engine, "The engine runs from before the first test");
  }

  public MovableClock clock() {
    return clock;
  }

  /** What people were asked, oldest first. */
  public List<Question> asked() {
    return List.copyOf(asked);
  }

  public CamundaFlow flow() {
    return new CamundaFlow(engine());
  }

  public CamundaWorkItems workItems() {
    return new CamundaWorkItems(engine(), () -> GROUPS);
  }

  /** A worker has checked the post; it may be approved for two weeks. */
  public void checked() {
    checked(Map.of());
  }

  public void checked(Map<String, Object> besides) {
    Map<String, Object> variables =
        new HashMap<>(
            Map.of(
                "written", true,
                "revisionId", "revision-1",
                "worst", "none",
                "author", "model",
                "network", "sandbox",
                "channel", "wall",
                "language", "en",
                "risk", "low",
                "approveBy", Date.from(time.instant().plus(Duration.ofDays(14)))));
    variables.putAll(besides);
    done("submit-post", variables);
  }

  /** Someone answers the oldest question about the post. */
  public Optional<Decision> decide(PostId post, Decision decision, String comment) {
    boolean agreed = decision == Decision.APPROVED;
    return decide(post, decision, comment, agreed ? 1 : 0, agreed ? 0 : 1);
  }

  /** Someone answers this question. */
  public Optional<Decision> decide(String question, PostId post, Decision decision) {
    boolean agreed = decision == Decision.APPROVED;
    return flow()
        .decided(
            BRAND,
            post,
            new Ballot(question, decision, "as played", agreed ? 1 : 0, agreed ? 0 : 1));
  }

  public Optional<Decision> decide(
      PostId post, Decision decision, String comment, int votesFor, int votesAgainst) {
    String question =
        workItems().of(BRAND, post).stream()
            .filter(item -> item.kind() == WorkItem.Kind.REVIEW_POST)
            .map(WorkItem::id)
            .findFirst()
            .orElse("none");
    return flow()
        .decided(BRAND, post, new Ballot(question, decision, comment, votesFor, votesAgainst));
  }

  /** A worker takes the one task of the topic. */
  public LockedExternalTask take(String topic) {
    List<LockedExternalTask> tasks =
        engine()
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
    engine().getExternalTaskService().complete(task.getId(), WORKER, variables);
  }

  public void error(String topic, String code) {
    engine()
        .getExternalTaskService()
        .handleBpmnError(take(topic).getId(), WORKER, code, "as played");
  }

  /** Runs the timers and other jobs to whose time the clock has come, unless another ends them. */
  public void runDueJobs() {
    jobs().stream()
        .filter(job -> job.getDuedate() == null || !job.getDuedate().after(ClockUtil.now()))
        .filter(
            job -> engine().getManagementService().createJobQuery().jobId(job.getId()).count() > 0)
        .forEach(job -> engine().getManagementService().executeJob(job.getId()));
  }

  /** The jobs of processes, due or not. */
  public List<Job> jobs() {
    return engine().getManagementService().createJobQuery().list().stream()
        .filter(job -> job.getProcessInstanceId() != null)
        .toList();
  }

  /** Ids of all elements that any instance of the process came through, in no order. */
  public List<String> passed(String process) {
    return engine().getHistoryService().createHistoricActivityInstanceQuery().list().stream()
        .filter(step -> step.getProcessDefinitionKey().equals(process))
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  public boolean isRunning(String process) {
    return engine()
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processDefinitionKey(process)
            .count()
        > 0;
  }
}
