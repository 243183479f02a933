package io.postillion.bench.bare;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Works through the product's models without doing anything: each external task is fetched and
 * completed with the variables that its model needs, each review is approved.
 */
final class EmptyWorkers {

  private static final int THREADS = 4;
  private static final int AT_ONCE = 40;
  private static final long LOCK_MILLIS = 60_000;
  private static final long GLANCE_NANOS = 20_000_000;

  private final ProcessEngine engine;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Map<String, Supplier<VariableMap>> topics = new LinkedHashMap<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, this::daemon);

  EmptyWorkers(ProcessEngine engine, int channels) {
    this.engine = engine;
    topics.put("review-brief", () -> one("briefIsEnough", true));
    topics.put("plan-posts", () -> posts(channels));
    topics.put("draft-post", Variables::createVariables);
    topics.put("submit-post", EmptyWorkers::submitted);
    topics.put("record-decision", Variables::createVariables);
    topics.put("plan-publication", () -> one("wakeAt", new Date()));
    topics.put("publish-post", () -> one("permalink", "https://bench.example/1"));
    topics.put("write-back-post", Variables::createVariables);
  }

  void start() {
    daemon(this::work).start();
    daemon(this::approve).start();
  }

  private Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "empty-worker");
    thread.setDaemon(true);
    return thread;
  }

  private void work() {
    while (true) {
      free.acquireUninterruptibly();
      free.release();
      List<LockedExternalTask> tasks = fetch(free.availablePermits());
      for (LockedExternalTask task : tasks) {
        free.acquireUninterruptibly();
        threads.execute(() -> complete(task));
      }
      if (tasks.isEmpty()) {
        LockSupport.parkNanos(GLANCE_NANOS);
      }
    }
  }

  private List<LockedExternalTask> fetch(int most) {
    var fetch = engine.getExternalTaskService().fetchAndLock().workerId("empty").maxTasks(most);
    var subscriptions = fetch.subscribe();
    for (String topic : topics.keySet()) {
      subscriptions = subscriptions.topic(topic, LOCK_MILLIS);
    }
    return subscriptions.execute();
  }

  private void complete(LockedExternalTask task) {
    Supplier<VariableMap> result =
        topics.getOrDefault(task.getTopicName(), Variables::createVariables);
    try {
      despiteCollisions(
          () -> engine.getExternalTaskService().complete(task.getId(), "empty", result.get()));
    } finally {
      free.release();
    }
  }

  private void approve() {
    while (true) {
      List<Task> reviews =
          engine.getTaskService().createTaskQuery().taskDefinitionKey("Task_ReviewPost").list();
      for (Task review : reviews) {
        despiteCollisions(
            () ->
                engine
                    .getTaskService()
                    .complete(review.getId(), one("decision", "approved").putValue("comment", "")));
      }
      if (reviews.isEmpty()) {
        LockSupport.parkNanos(GLANCE_NANOS);
      }
    }
  }

  private static void despiteCollisions(Runnable work) {
    for (int attempt = 0; ; attempt++) {
      try {
        work.run();
        return;
      } catch (OptimisticLockingException collision) {
        if (attempt == 20) {
          throw collision;
        }
      }
    }
  }

  private static VariableMap one(String name, Object value) {
    return Variables.createVariables().putValue(name, value);
  }

  private static VariableMap posts(int channels) {
    return Variables.createVariables()
        .putValueTyped(
            "postIds",
            Variables.objectValue(
                    new ArrayList<>(
                        IntStream.range(0, channels)
                            .mapToObj(i -> UUID.randomUUID().toString())
                            .toList()),
                    true)
                .create());
  }

  private static VariableMap submitted() {
    return one("written", true)
        .putValue("revisionId", UUID.randomUUID().toString())
        .putValue("worst", "none")
        .putValue("author", "model")
        .putValue("network", "bench")
        .putValue("approveBy", Date.from(Instant.now().plus(Duration.ofDays(14))))
        .putValue("campaign", "")
        .putValue("value", "none");
  }
}
