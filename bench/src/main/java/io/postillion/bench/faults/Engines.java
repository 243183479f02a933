package io.postillion.bench.faults;

import io.postillion.processes.engine.EngineSettings;
import io.postillion.processes.engine.ModelDeployment;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

/** Process engines as the product builds them, except for shorter locks. */
final class Engines {

  private static final int JOB_LOCK_MILLIS = 2_000;
  private static final int JOB_THREADS = 16;

  private Engines() {}

  /** The one that makes the tables and deploys the models; it runs no jobs. */
  static ProcessEngine first(
      String name, DataSource dataSource, PlatformTransactionManager transactions) {
    SpringTransactionsProcessEngineConfiguration configuration =
        configuration(name, dataSource, transactions);
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setProcessEnginePlugins(
        new ArrayList<>(List.of(new EngineSettings(Clock.systemUTC()), new ModelDeployment())));
    return configuration.buildProcessEngine();
  }

  /** That of a node; its job executor is not started yet. */
  static ProcessEngine ofNode(
      String name,
      DataSource dataSource,
      PlatformTransactionManager transactions,
      Lifeline lifeline,
      Supplier<Cast> cast) {
    SpringTransactionsProcessEngineConfiguration configuration =
        configuration(name, dataSource, transactions);
    configuration.setDatabaseSchemaUpdate("false");
    configuration.setJobExecutor(new WatchedJobs(lifeline, cast));
    configuration.setProcessEnginePlugins(
        new ArrayList<ProcessEnginePlugin>(
            List.of(new EngineSettings(Clock.systemUTC()), new ShortLocks())));
    return configuration.buildProcessEngine();
  }

  private static SpringTransactionsProcessEngineConfiguration configuration(
      String name, DataSource dataSource, PlatformTransactionManager transactions) {
    SpringTransactionsProcessEngineConfiguration configuration =
        new SpringTransactionsProcessEngineConfiguration();
    configuration.setProcessEngineName(name);
    configuration.setDataSource(dataSource);
    configuration.setTransactionManager(transactions);
    configuration.setJobExecutorActivate(false);
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setHistory("none");
    configuration.setMetricsEnabled(false);
    configuration.setDbMetricsReporterActivate(false);
    return configuration;
  }

  /** The same engine, which tells when a post's task is about to be completed. */
  static ProcessEngine watched(ProcessEngine engine, Lifeline lifeline, Supplier<Cast> cast) {
    ExternalTaskService tasks = engine.getExternalTaskService();
    ExternalTaskService watched =
        proxy(
            ExternalTaskService.class,
            tasks,
            (name, arguments) -> {
              if (name.equals("complete")) {
                String tag = tagOf(tasks, cast.get(), (String) arguments[0]);
                cast.get().at(Point.STORED, tag, lifeline);
              }
              return Optional.empty();
            });
    return proxy(
        ProcessEngine.class,
        engine,
        (name, arguments) ->
            name.equals("getExternalTaskService") ? Optional.of(watched) : Optional.empty());
  }

  private static String tagOf(ExternalTaskService tasks, Cast cast, String id) {
    ExternalTask task = tasks.createExternalTaskQuery().externalTaskId(id).singleResult();
    return task != null && task.getTopicName().equals("publish-post")
        ? cast.tagOfInstance(task.getProcessInstanceId()).orElse("")
        : "";
  }

  private interface Before {
    Optional<Object> call(String name, Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, T real, Before before) {
    return type.cast(
        Proxy.newProxyInstance(
            Engines.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Optional<Object> instead =
                  before.call(method.getName(), arguments == null ? new Object[0] : arguments);
              if (instead.isPresent()) {
                return instead.get();
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  /** The locks of timers, which end when their node died. */
  private static final class ShortLocks extends AbstractProcessEnginePlugin {

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
      DefaultJobExecutor jobs = (DefaultJobExecutor) engine.getJobExecutor();
      jobs.setLockTimeInMillis(JOB_LOCK_MILLIS);
      jobs.setCorePoolSize(JOB_THREADS);
      jobs.setMaxPoolSize(JOB_THREADS);
    }
  }

  /** Tells when a post's timer was seen, locked and not fired. */
  private static final class WatchedJobs extends DefaultJobExecutor {

    private final Lifeline lifeline;
    private final Supplier<Cast> cast;

    WatchedJobs(Lifeline lifeline, Supplier<Cast> cast) {
      this.lifeline = lifeline;
      this.cast = cast;
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> ids, ProcessEngineImpl engine) {
      Runnable firing = super.getExecuteJobsRunnable(ids, engine);
      return () -> {
        lifeline.pass();
        for (String id : ids) {
          Job job = engine.getManagementService().createJobQuery().jobId(id).singleResult();
          if (job != null && job.getProcessInstanceId() != null) {
            cast.get()
                .tagOfInstance(job.getProcessInstanceId())
                .ifPresent(tag -> cast.get().at(Point.TIMER_SEEN, tag, lifeline));
          }
        }
        firing.run();
      };
    }
  }
}
