package io.postillion.processes.camunda;

import io.postillion.processes.rest.EngineAwayException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.util.SingleConsumerCondition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locks the tasks of a topic and hands them on, as many at once as there are workers.
 *
 * <p>It looks when the engine signals, right after the commit that created a task; when a worker
 * becomes free; when a retry is due; and now and then, for what other nodes left. In between its
 * thread is parked, or extends the locks of what is still being worked on.
 */
final class TaskFeed {

  private static final Logger LOG = LoggerFactory.getLogger(TaskFeed.class);

  /** A lock may miss two extensions before it ends. */
  private static final int EXTENSIONS_PER_LOCK = 3;

  /** Extended in one go; in between new work is taken. */
  private static final int EXTENDED_AT_ONCE = 50;

  private static final long STOP_MILLIS = TimeUnit.SECONDS.toMillis(10);

  private final Topic topic;
  private final long lockNanos;
  private final long pollNanos;
  private final Consumer<Held> taker;
  private final Semaphore free;
  private final Thread thread;
  private final SingleConsumerCondition signal;

  /** When each lock is to be extended. */
  private final Map<String, Long> held = new ConcurrentHashMap<>();

  private final Set<String> atWork = ConcurrentHashMap.newKeySet();
  private final ConcurrentSkipListSet<Long> retriesDue = new ConcurrentSkipListSet<>();
  private volatile boolean running = true;

  TaskFeed(
      Topic topic,
      TopicEndpoint settings,
      Consumer<Held> taker,
      Function<Runnable, Thread> threads) {
    this.topic = topic;
    this.lockNanos = settings.getLockDuration().toNanos();
    this.pollNanos = settings.getPoll().toNanos();
    this.taker = taker;
    this.free = new Semaphore(settings.getMaxTasks());
    this.thread = threads.apply(this::run);
    this.signal = new SingleConsumerCondition(thread);
  }

  void start() {
    ProcessEngineImpl.EXT_TASK_CONDITIONS.addConsumer(signal);
    thread.start();
  }

  /** Takes nothing more and gives back what waits for its time; what is at work may finish. */
  void stop() {
    running = false;
    topic.stopWaiting();
    ProcessEngineImpl.EXT_TASK_CONDITIONS.removeConsumer(signal);
    signal.signal();
    try {
      thread.join(STOP_MILLIS);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    giveBackWhatWaits();
  }

  /** A worker is free again; unless the task is settled by now, its outcome comes later. */
  void workerIsFree(Held task) {
    atWork.remove(task.id());
    free.release();
    signal.signal();
    if (!running) {
      giveBackWhatWaits();
    }
  }

  /** The engine knows what became of the task. */
  void settled(Held task) {
    held.remove(task.id());
  }

  void lookAgainIn(Duration delay) {
    retriesDue.add(System.nanoTime() + delay.toNanos());
    signal.signal();
  }

  private void run() {
    while (running) {
      boolean again = false;
      try {
        extendLocks();
        handOn();
        again = topic.waits() && free.availablePermits() > 0;
      } catch (EngineAwayException away) {
        LOG.warn("No work for '{}' until it is back: {}", topic.name(), away.getMessage());
      } catch (RuntimeException broken) {
        LOG.warn(
            "Work for '{}' could not be fetched; looking again soon. Check the engine and its database.",
            topic.name(),
            broken);
      }
      if (!running || again) {
        continue;
      }
      signal.await(TimeUnit.NANOSECONDS.toMillis(untilNextLook()) + 1);
    }
  }

  private void handOn() {
    retriesDue.headSet(System.nanoTime(), true).clear();
    boolean more = true;
    while (running && more && free.availablePermits() > 0) {
      List<Held> batch = topic.lock(free.availablePermits());
      batch.forEach(this::handOn);
      more = !batch.isEmpty();
    }
  }

  private void handOn(Held task) {
    free.acquireUninterruptibly();
    atWork.add(task.id());
    held.put(task.id(), nextExtension());
    if (running) {
      taker.accept(task);
    } else {
      workerIsFree(task);
    }
  }

  private void extendLocks() {
    long now = System.nanoTime();
    held.entrySet().stream()
        .filter(lock -> lock.getValue() - now <= 0)
        .map(Map.Entry::getKey)
        .limit(EXTENDED_AT_ONCE)
        .toList()
        .forEach(this::extendLock);
  }

  private void extendLock(String task) {
    try {
      topic.extend(task);
      held.computeIfPresent(task, (id, due) -> nextExtension());
    } catch (RuntimeException lost) {
      held.remove(task);
      LOG.info("Task {} of '{}' is no longer ours: {}", task, topic.name(), lost.getMessage());
    }
  }

  private long nextExtension() {
    return System.nanoTime() + lockNanos / EXTENSIONS_PER_LOCK;
  }

  private long untilNextLook() {
    long now = System.nanoTime();
    long wait = held.values().stream().mapToLong(due -> due - now).reduce(pollNanos, Math::min);
    Long retry = retriesDue.ceiling(Long.MIN_VALUE);
    return Math.max(0, retry == null ? wait : Math.min(wait, retry - now));
  }

  private void giveBackWhatWaits() {
    for (String task : held.keySet()) {
      if (!atWork.contains(task) && held.remove(task) != null) {
        giveBack(task);
      }
    }
  }

  private void giveBack(String task) {
    try {
      topic.unlock(task);
    } catch (RuntimeException gone) {
      LOG.info("Task {} of '{}' needs no unlocking: {}", task, topic.name(), gone.getMessage());
    }
  }
}
