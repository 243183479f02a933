package io.postillion.bench;

import io.postillion.bench.report.Report;
import io.postillion.bench.report.Stats;
import io.postillion.bench.report.Svg;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Voice;
import io.postillion.core.brand.WordPolicy;
import io.postillion.core.flow.running.EndedDays;
import io.postillion.core.flow.running.RunningModel;
import io.postillion.core.flow.running.RunningModels;
import io.postillion.plugin.store.Stores;
import io.postillion.processes.engine.CamundaRunningModels;
import io.postillion.processes.engine.EngineSettings;
import io.postillion.processes.engine.ModelDeployment;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * How long the figures of a model take, from a history of very many finished posts of one brand,
 * spread over 90 days.
 */
final class Models {

  private static final BrandId BRAND = new BrandId("bench");
  private static final int WAITING = 200;
  private static final int WARM_UP = 2;
  private static final List<Integer> WINDOWS = List.of(7, 30, 90);

  private Models() {}

  static void run(Options options, Report report, Path folder) {
    int posts = options.number("posts", 100_000);
    int rounds = options.number("rounds", 20);
    boolean h2 = options.word("db", "postgresql").equals("h2");
    options.requireAllUsed();
    try (Database database =
        h2 ? new H2(folder.resolve("models-h2")) : new Postgres(folder.resolve("models-db"))) {
      ProcessEngine engine = engine(database);
      try {
        History.fill(engine, h2, posts, WAITING);
        report.progress("%,d finished posts are in the history of %s", posts, database.name());
        measure(
            report,
            new CamundaRunningModels(engine, days(engine), Clock.systemUTC()),
            posts,
            rounds,
            database.name());
      } finally {
        engine.close();
      }
    }
  }

  /** Our sums lie in the engine's database, as in the application. */
  private static EndedDays days(ProcessEngine engine) {
    DataSource dataSource =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDataSource();
    Stores stores =
        Stores.open(dataSource, new DataSourceTransactionManager(dataSource), key -> new byte[32]);
    stores
        .catalogue()
        .apply(
            List.of(
                new Brand(
                    BRAND, "Bench", Locale.ENGLISH, ZoneOffset.UTC, Voice.PLAIN, WordPolicy.NONE)),
            List.of(),
            List.of(),
            List.of());
    return stores.endedDays();
  }

  private static ProcessEngine engine(Database database) {
    ProcessEngineConfigurationImpl settings = new StandaloneProcessEngineConfiguration();
    settings.setProcessEngineName("bench-models");
    for (String argument : database.connect("models")) {
      String value = argument.substring(argument.indexOf('=') + 1);
      if (argument.startsWith("--spring.datasource.url=")) {
        settings.setJdbcUrl(value);
        settings.setJdbcDriver(
            value.startsWith("jdbc:h2:") ? "org.h2.Driver" : "org.postgresql.Driver");
      } else {
        settings.setJdbcUsername(value);
      }
    }
    settings.setJdbcPassword("");
    settings.setDatabaseSchemaUpdate("true");
    settings.setJobExecutorActivate(false);
    settings.setProcessEnginePlugins(
        List.of(new EngineSettings(Clock.systemUTC()), new ModelDeployment()));
    return settings.buildProcessEngine();
  }

  private static void measure(
      Report report, RunningModels models, int posts, int rounds, String database) {
    report.row("", "p50 ms", "p95 ms", "counted");
    Map<String, Double> p95 = new LinkedHashMap<>();
    Svg svg = new Svg("Figures of a model, %,d finished posts".formatted(posts), "ms", "% of all");
    for (String key : List.of("post", "approval-single")) {
      for (int days : WINDOWS) {
        Instant since = Instant.now().minus(Duration.ofDays(days));
        long asked = System.nanoTime();
        RunningModel counted = ask(models, key, since);
        report.progress(
            "%s, %d days, the first time: %.0f ms", key, days, (System.nanoTime() - asked) / 1e6);
        IntStream.range(1, WARM_UP).forEach(i -> ask(models, key, since));
        Stats millis =
            Stats.of(
                IntStream.range(0, rounds)
                    .mapToDouble(
                        i -> {
                          long begin = System.nanoTime();
                          ask(models, key, since);
                          return (System.nanoTime() - begin) / 1e6;
                        })
                    .toArray());
        String name = "%s, %d days".formatted(key, days);
        report.progress(
            "%s: p50 %.0f ms, p95 %.0f ms", name, millis.median(), millis.percentile(95));
        report.row(name, millis.median(), millis.percentile(95), counted.reviews());
        p95.put(name, millis.percentile(95));
        svg.shares(name, millis);
      }
    }
    report.figure("posts", posts).figure("database", database).figure("p95_ms", p95).plot(svg);
    report.end();
  }

  private static RunningModel ask(RunningModels models, String key, Instant since) {
    models.models(BRAND);
    return models
        .of(BRAND, key, since)
        .orElseThrow(() -> new Bench.Failed("Model %s is not there".formatted(key)));
  }

  /** Rows as the engine would have written them, in few statements. */
  private static final class History {

    private static final String POST_STEPS =
        """
        ('Start_PostPlanned', 'startEvent', 0), ('Task_DraftPost', 'serviceTask', 5),
        ('Task_CheckPost', 'serviceTask', 1), ('Gateway_TextThere', 'exclusiveGateway', 0),
        ('Task_ChooseApproval', 'businessRuleTask', 0), ('Task_ApprovePost', 'callActivity', 9000),
        ('Gateway_Decision', 'exclusiveGateway', 0), ('SubProcess_BringOut', 'subProcess', 90000),
        ('Start_Approved', 'startEvent', 0), ('Task_EnterInLedger', 'serviceTask', 1),
        ('Catch_NearlyDue', 'intermediateTimer', 90000), ('Task_PublishPost', 'serviceTask', 150),
        ('End_Sent', 'noneEndEvent', 0), ('Task_WriteBack', 'serviceTask', 2),
        ('End_Published', 'noneEndEvent', 0)
        """;

    private static final String APPROVAL_STEPS =
        """
        ('Start_ReviewWanted', 'startEvent', 0), ('Task_ReviewPost', 'userTask', 9000),
        ('Catch_Reminder', 'boundaryTimer', 0), ('Task_RemindApprover', 'serviceTask', 1),
        ('End_Decided', 'terminateEndEvent', 0)
        """;

    private static final String VARIABLES =
        """
        ('brandId'), ('postId'), ('revisionId'), ('decision'), ('comment'), ('reminderCycle')
        """;

    private final Statement statement;
    private final boolean h2;

    private History(Statement statement, boolean h2) {
      this.statement = statement;
      this.h2 = h2;
    }

    static void fill(ProcessEngine engine, boolean h2, int posts, int waiting) {
      ProcessEngineConfigurationImpl settings =
          (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
      try (Connection connection = settings.getDataSource().getConnection();
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(true);
        History history = new History(statement, h2);
        history.instances("post", "p", "null", definition(engine, "post"), posts, waiting);
        history.instances(
            "approval-single",
            "a",
            "'p' || n.N",
            definition(engine, "approval-single"),
            posts,
            waiting);
        history.steps("post", "p", POST_STEPS, definition(engine, "post"), posts);
        history.steps(
            "approval-single", "a", APPROVAL_STEPS, definition(engine, "approval-single"), posts);
        history.open("post", "p", "Task_ApprovePost", "callActivity", posts, waiting);
        history.open("approval-single", "a", "Task_ReviewPost", "userTask", posts, waiting);
        history.variables("post", "p", posts + waiting);
        history.variables("approval-single", "a", posts + waiting);
        statement.execute("analyze");
      } catch (SQLException broken) {
        throw new IllegalStateException("The history cannot be written", broken);
      }
    }

    private static String definition(ProcessEngine engine, String key) {
      return engine
          .getRepositoryService()
          .createProcessDefinitionQuery()
          .processDefinitionKey(key)
          .latestVersion()
          .singleResult()
          .getId();
    }

    private String numbers(int from, int to) {
      return h2
          ? "(select X as N from system_range(%d, %d)) n".formatted(from, to)
          : "(select X as N from generate_series(%d, %d) X) n".formatted(from, to);
    }

    /** The end of the n-th: evenly over 90 days, the last one now. */
    private static String end(int posts) {
      return "current_timestamp - interval '1' second * cast((%d - n.N) * 7776000.0 / %d as integer)"
          .formatted(posts, posts);
    }

    private void instances(
        String key, String prefix, String caller, String definition, int posts, int waiting)
        throws SQLException {
      statement.execute(
          """
          insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_KEY_,
            PROC_DEF_ID_, START_TIME_, END_TIME_, DURATION_, SUPER_PROCESS_INSTANCE_ID_,
            ROOT_PROC_INST_ID_, STATE_)
          select '%1$s' || n.N, '%1$s' || n.N, 'post-' || n.N, '%2$s', '%3$s',
            %4$s - interval '1' hour, case when n.N <= %5$d then %4$s end, 3600000, %6$s,
            'p' || n.N, case when n.N <= %5$d then 'COMPLETED' else 'ACTIVE' end
          from %7$s
          """
              .formatted(
                  prefix, key, definition, end(posts), posts, caller, numbers(1, posts + waiting)));
    }

    private void steps(String key, String prefix, String steps, String definition, int posts)
        throws SQLException {
      statement.execute(
          """
          insert into ACT_HI_ACTINST (ID_, PROC_DEF_KEY_, PROC_DEF_ID_, ROOT_PROC_INST_ID_,
            PROC_INST_ID_, EXECUTION_ID_, ACT_ID_, ACT_NAME_, ACT_TYPE_, START_TIME_, END_TIME_,
            DURATION_, ACT_INST_STATE_)
          select s.ID || ':%1$s' || n.N, '%2$s', '%3$s', 'p' || n.N, '%1$s' || n.N, '%1$s' || n.N,
            s.ID, s.ID, s.TYPE, %4$s, %4$s, cast(s.SECONDS as bigint) * mod(n.N * 7919, 2000), 4
          from %5$s cross join (values %6$s) as s(ID, TYPE, SECONDS)
          """
              .formatted(prefix, key, definition, end(posts), numbers(1, posts), steps));
    }

    private void open(String key, String prefix, String step, String type, int posts, int waiting)
        throws SQLException {
      statement.execute(
          """
          insert into ACT_HI_ACTINST (ID_, PROC_DEF_KEY_, PROC_DEF_ID_, ROOT_PROC_INST_ID_,
            PROC_INST_ID_, EXECUTION_ID_, ACT_ID_, ACT_NAME_, ACT_TYPE_, START_TIME_)
          select '%3$s:%1$s' || n.N, '%2$s', '%2$s', 'p' || n.N, '%1$s' || n.N, '%1$s' || n.N,
            '%3$s', '%3$s', '%4$s', current_timestamp - interval '1' hour
          from %5$s
          """
              .formatted(prefix, key, step, type, numbers(posts + 1, posts + waiting)));
    }

    private void variables(String key, String prefix, int posts) throws SQLException {
      statement.execute(
          """
          insert into ACT_HI_VARINST (ID_, PROC_DEF_KEY_, ROOT_PROC_INST_ID_, PROC_INST_ID_,
            EXECUTION_ID_, NAME_, VAR_TYPE_, REV_, TEXT_, STATE_)
          select v.NAME || ':%1$s' || n.N, '%2$s', 'p' || n.N, '%1$s' || n.N, '%1$s' || n.N,
            v.NAME, 'string', 0,
            case v.NAME when 'brandId' then '%3$s' when 'decision'
              then case when mod(n.N, 4) = 0 then 'changes' else 'approved' end
              else 'word ' || n.N end, 'CREATED'
          from %4$s cross join (values %5$s) as v(NAME)
          """
              .formatted(prefix, key, BRAND, numbers(1, posts), VARIABLES));
    }
  }
}
