package io.postillion.processes.engine;

import java.time.Clock;
import java.time.LocalTime;
import java.time.Period;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.joda.time.DateTimeUtils;

/**
 * Tunes an engine that Postillion runs for itself: prompt timers, few statements, no scripts. A
 * host that brings its own engine keeps its own settings and adds {@link ModelDeployment} only.
 */
public final class EngineSettings extends AbstractProcessEnginePlugin {

  /** With the default of 5 s and growing, a burst of timers begins up to a minute late. */
  private static final int WAIT_MILLIS = 500;

  private static final long MAX_WAIT_MILLIS = 1000;

  /** How long the jobs of a node that died stay locked; the default is 5 minutes. */
  private static final int JOB_LOCK_MILLIS = (int) TimeUnit.SECONDS.toMillis(20);

  private static final int JOBS_PER_ACQUISITION = 20;
  private static final int JOB_THREADS = 4;
  private static final int JOB_QUEUE = 40;

  private final Clock clock;
  private final boolean allowsCode;
  private final String keep;
  private final LocalTime cleanFrom;
  private final LocalTime cleanTo;

  /**
   * @param clock the engine's time; one that is not the system's moves the time of every engine of
   *     this JVM, as tests and dry runs want it
   */
  public EngineSettings(Clock clock) {
    this(clock, false, Period.ofDays(180), LocalTime.of(1, 0), LocalTime.of(5, 0));
  }

  /**
   * @param clock the engine's time, as above
   * @param allowsCode whether scripts of models run, where a script engine is there
   * @param keep how long the history of models is kept that do not say so themselves, from the
   *     start of each instance on
   * @param cleanFrom from when on old history is removed each night, in the system's time zone
   * @param cleanTo until when; what is left then waits for the next night
   */
  public EngineSettings(
      Clock clock, boolean allowsCode, Period keep, LocalTime cleanFrom, LocalTime cleanTo) {
    this.clock = clock;
    this.allowsCode = allowsCode;
    this.keep = keep.toString();
    this.cleanFrom = cleanFrom;
    this.cleanTo = cleanTo;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setHistoryRemovalTimeStrategy(
        ProcessEngineConfigurationImpl.HISTORY_REMOVAL_TIME_STRATEGY_START);
    engine.setHistoryTimeToLive(keep);
    engine.setHistoryCleanupBatchWindowStartTime(cleanFrom.toString());
    engine.setHistoryCleanupBatchWindowEndTime(cleanTo.toString());
    engine.setEnableExceptionsAfterUnhandledBpmnError(true);
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.setEnableExpressionsInStoredQueries(false);
    engine.setJobExecutorAcquireByPriority(true);
    if (!allowsCode) {
      engine.setScriptEngineResolver(new NoScripts());
    }
    followClock();
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    JobExecutor jobs = engine.getJobExecutor();
    jobs.setWaitTimeInMillis(WAIT_MILLIS);
    jobs.setMaxWait(MAX_WAIT_MILLIS);
    jobs.setLockTimeInMillis(JOB_LOCK_MILLIS);
    jobs.setMaxJobsPerAcquisition(JOBS_PER_ACQUISITION);
    if (jobs instanceof DefaultJobExecutor own) {
      own.setCorePoolSize(JOB_THREADS);
      own.setMaxPoolSize(JOB_THREADS);
      own.setQueueSize(JOB_QUEUE);
    }
  }

  private void followClock() {
    if (!clock.equals(Clock.system(clock.getZone()))) {
      DateTimeUtils.setCurrentMillisProvider(clock::millis);
    }
  }
}
