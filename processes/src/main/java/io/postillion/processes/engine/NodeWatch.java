package io.postillion.processes.engine;

import io.postillion.core.flow.Nodes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says that this node is alive, and gives back what nodes had taken that are not. A node that was
 * only frozen finds its work in other hands when it wakes; the ledger's fence keeps it from
 * sending.
 */
public final class NodeWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(NodeWatch.class);

  /** Without a sign for this long a node counts as dead. */
  static final Duration LEASE = Duration.ofSeconds(10);

  private static final int BEATS_PER_LEASE = 5;

  /** Given back in one transaction. */
  private static final int BATCH = 200;

  private final ProcessEngine engine;
  private final Nodes nodes;
  private final String node;
  private final Duration lease;
  private @Nullable ScheduledExecutorService heart;
  private @Nullable Long lastBeat;

  /**
   * @param node the worker id with which this node locks tasks
   */
  public NodeWatch(ProcessEngine engine, Nodes nodes, String node) {
    this(engine, nodes, node, LEASE);
  }

  /**
   * @param lease without a sign for this long a node counts as dead; whole seconds, the same on all
   *     nodes
   */
  public NodeWatch(ProcessEngine engine, Nodes nodes, String node, Duration lease) {
    this.engine = engine;
    this.nodes = nodes;
    this.node = node;
    this.lease = lease;
  }

  /** Beats until it is closed. */
  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            beat -> {
              Thread thread = new Thread(beat, "node-watch");
              thread.setDaemon(true);
              return thread;
            });
    started.scheduleWithFixedDelay(this::beatSafely, 0, beatMillis(), TimeUnit.MILLISECONDS);
    heart = started;
  }

  private long beatMillis() {
    return lease.toMillis() / BEATS_PER_LEASE;
  }

  private void beatSafely() {
    try {
      beat();
    } catch (RuntimeException away) {
      LOG.warn("This node cannot say that it is alive; check the database: {}", away.toString());
    }
  }

  /**
   * One beat. When this node itself was silent for long, it does not judge others yet: the database
   * may have been away for all of them.
   */
  void beat() {
    Long before = lastBeat;
    nodes.alive(node, lease);
    long now = System.nanoTime();
    lastBeat = now;
    if (before == null || now - before < lease.toNanos()) {
      nodes.lapsed().stream().filter(other -> !other.equals(node)).forEach(this::takeOver);
    }
  }

  private void takeOver(String dead) {
    int freed = giveBack(dead);
    if (nodes.forget(dead)) {
      LOG.warn("Node {} is gone; its {} tasks are taken over", dead, freed);
    }
    ProcessEngineImpl.EXT_TASK_CONDITIONS.signalAll();
  }

  private int giveBack(String dead) {
    int freed = 0;
    for (List<ExternalTask> batch = locked(dead); !batch.isEmpty(); batch = locked(dead)) {
      List<String> ids = batch.stream().map(ExternalTask::getId).toList();
      unlock(dead, ids);
      freed += ids.size();
    }
    return freed;
  }

  private List<ExternalTask> locked(String dead) {
    return engine
        .getExternalTaskService()
        .createExternalTaskQuery()
        .workerId(dead)
        .listPage(0, BATCH);
  }

  private void unlock(String dead, List<String> ids) {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              for (String id : ids) {
                ExternalTaskEntity task = context.getExternalTaskManager().findExternalTaskById(id);
                if (task != null && dead.equals(task.getWorkerId())) {
                  task.unlock();
                }
              }
              return null;
            });
  }

  /** Leaves in good order. */
  @Override
  public synchronized void close() {
    ScheduledExecutorService running = heart;
    if (running == null) {
      return;
    }
    heart = null;
    running.shutdown();
    try {
      if (!running.awaitTermination(beatMillis(), TimeUnit.MILLISECONDS)) {
        running.shutdownNow();
      }
      nodes.leave(node);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException away) {
      LOG.warn("This node could not sign off: {}", away.toString());
    }
  }
}
