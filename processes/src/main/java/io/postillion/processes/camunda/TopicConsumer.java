package io.postillion.processes.camunda;

import io.postillion.core.flow.Task;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends each task of a topic through its route. No transaction is open meanwhile, and work that
 * waits keeps no thread: neither in a route that goes on asynchronously, nor in one that answers
 * with a {@code CompletionStage}.
 */
final class TopicConsumer extends DefaultConsumer {

  /** How often the engine is told again while its database is away. */
  private static final long TELL_AGAIN_MILLIS = 1000;

  /** And for how long; then the lock has to end. */
  private static final long SETTLE_NANOS = TimeUnit.MINUTES.toNanos(30);

  private final TopicEndpoint endpoint;
  private final ExecutorServiceManager threads;
  private @Nullable ExecutorService workers;
  private @Nullable TaskFeed feed;

  TopicConsumer(TopicEndpoint endpoint, Processor route) {
    super(endpoint, route);
    this.endpoint = endpoint;
    this.threads = endpoint.getCamelContext().getExecutorServiceManager();
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    String name = "camunda:" + endpoint.topic();
    ExecutorService pool = workers;
    if (pool == null) {
      pool = threads.newThreadPool(this, name, asManyAsTasks(name));
      workers = pool;
    }
    Topic topic = endpoint.tasks();
    topic.revive(endpoint.getRetries());
    feed = new Shift(topic, pool, name).feed;
    feed.start();
  }

  /** There are as many threads as are needed, up to one for each task, and they go when idle. */
  private ThreadPoolProfile asManyAsTasks(String name) {
    ThreadPoolProfile profile = new ThreadPoolProfile(name);
    profile.setPoolSize(endpoint.getMaxTasks());
    profile.setMaxPoolSize(endpoint.getMaxTasks());
    profile.setMaxQueueSize(Integer.MAX_VALUE);
    profile.setKeepAliveTime(1L);
    profile.setTimeUnit(TimeUnit.MINUTES);
    profile.setAllowCoreThreadTimeOut(true);
    return profile;
  }

  /** What is in the route may finish: Camel waits for it before it shuts down. */
  @Override
  protected void doStop() throws Exception {
    if (feed != null) {
      feed.stop();
      feed = null;
    }
    super.doStop();
  }

  @Override
  protected void doShutdown() throws Exception {
    if (workers != null) {
      threads.shutdownGraceful(workers);
      workers = null;
    }
    super.doShutdown();
  }

  /** From one start to the next stop. */
  private final class Shift {

    private final TaskFeed feed;
    private final Report report;
    private final ExecutorService workers;

    Shift(Topic topic, ExecutorService workers, String name) {
      this.workers = workers;
      this.feed =
          new TaskFeed(
              topic,
              endpoint,
              task -> workers.execute(() -> work(task)),
              loop -> threads.newThread(name, loop));
      this.report =
          new Report(topic, endpoint.persistence(), endpoint.catches(), feed::lookAgainIn);
    }

    private void work(Held task) {
      Exchange exchange = createExchange(false);
      exchange
          .getMessage()
          .setBody(
              new Task(
                  task.id(),
                  task.topic(),
                  Scalars.from(task.variables()),
                  endpoint.persistence().left(task.retries()) > 0));
      getAsyncProcessor().process(exchange, doneSync -> answered(task, exchange, doneSync));
      feed.workerIsFree(task);
    }

    private void answered(Held task, Exchange exchange, boolean here) {
      Object answer = exchange.getMessage().getBody();
      Throwable problem = exchange.getException();
      releaseExchange(exchange, false);
      if (problem == null && answer instanceof CompletionStage<?> later) {
        later.whenComplete((outcome, failure) -> settleOnOurs(task, outcome, failure));
      } else if (here) {
        settle(task, answer, problem, System.nanoTime() + SETTLE_NANOS);
      } else {
        settleOnOurs(task, answer, problem);
      }
    }

    /** Whoever finished the work is not kept waiting for the engine. */
    private void settleOnOurs(Held task, @Nullable Object answer, @Nullable Throwable problem) {
      long until = System.nanoTime() + SETTLE_NANOS;
      try {
        workers.execute(() -> settle(task, answer, problem, until));
      } catch (RejectedExecutionException shutDown) {
        settle(task, answer, problem, System.nanoTime());
      }
    }

    /** While the engine's database is away its task stays ours, and so does what came of it. */
    private void settle(
        Held task, @Nullable Object answer, @Nullable Throwable problem, long until) {
      if (report.settle(task, answer, problem) || System.nanoTime() - until >= 0) {
        feed.settled(task);
        return;
      }
      try {
        CompletableFuture.delayedExecutor(TELL_AGAIN_MILLIS, TimeUnit.MILLISECONDS, workers)
            .execute(() -> settle(task, answer, problem, until));
      } catch (RejectedExecutionException shutDown) {
        feed.settled(task);
      }
    }
  }
}
