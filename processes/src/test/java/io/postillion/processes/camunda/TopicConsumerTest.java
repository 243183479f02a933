package io.postillion.processes.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.postillion.core.failure.Transient;
import io.postillion.core.flow.Outcome;
import io.postillion.core.flow.Task;
import io.postillion.processes.TestEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.AsyncCallback;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.AsyncProcessorSupport;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Routes against a real engine. No poll helps them: it is set to ten minutes, so what is handled is
 * handled because the consumer was woken.
 */
class TopicConsumerTest {

  private static final String LONG_POLL = "poll=10m";
  private static final String FAST = LONG_POLL + "&retries=2&backoff=20ms";
  private static final String ONCE = LONG_POLL + "&retries=0";
  private static final int SECONDS = 60;

  @RegisterExtension static final TestEngine engine = TestEngine.withSystemClock();

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final Watched watched = new Watched();
  private final BlockingQueue<Task> after = new LinkedBlockingQueue<>();
  private final BlockingQueue<Task> caught = new LinkedBlockingQueue<>();

  @BeforeEach
  void a_process_with_work() {
    BpmnModelInstance model =
        Bpmn.createExecutableProcess("work")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .serviceTask("Task_Work")
            .camundaExternalTask("work")
            .boundaryEvent("Catch_Work")
            .error("FAILED")
            .serviceTask("Task_Caught")
            .camundaExternalTask("caught")
            .endEvent()
            .moveToActivity("Task_Work")
            .serviceTask("Task_After")
            .camundaExternalTask("after")
            .endEvent()
            .done();
    engine
        .engine()
        .getRepositoryService()
        .createDeployment()
        .name("work")
        .enableDuplicateFiltering(true)
        .addModelInstance("work.bpmn", model)
        .deploy();
    camel.addComponent("camunda", new CamundaComponent(watched.engine(engine.engine())));
  }

  @AfterEach
  void stop() {
    camel.stop();
  }

  @Test
  void an_idle_consumer_is_woken_by_the_commit_that_creates_a_task() throws Exception {
    route(LONG_POLL, task -> Outcome.done());
    untilParked("camunda:work");

    start();

    assertThat(next(after).topic()).isEqualTo("after");
  }

  @Test
  void a_task_brings_the_scalars_of_its_process_and_takes_new_ones_back() throws Exception {
    BlockingQueue<Task> worked = new LinkedBlockingQueue<>();
    Instant at = Instant.parse("2026-12-01T08:00:00Z");
    route(
        LONG_POLL,
        task -> {
          worked.add(task);
          return new Outcome.Done(Map.of("written", true, "count", 3, "wakeAt", at));
        });

    start();

    assertThat(next(worked).variables())
        .containsExactlyInAnyOrderEntriesOf(Map.of("brandId", "acme", "postId", "post-1"));
    assertThat(next(after).variables())
        .containsEntry("written", true)
        .containsEntry("count", 3)
        .containsEntry("wakeAt", Date.from(at));
  }

  @Test
  void an_error_is_for_the_model() throws Exception {
    route(LONG_POLL, task -> new Outcome.Error("FAILED", "The network says no"));

    start();

    assertThat(next(caught).topic()).isEqualTo("caught");
  }

  @Test
  void what_failed_is_tried_again_when_it_is_due() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    route(
        FAST,
        task ->
            attempts.incrementAndGet() < 3
                ? new Outcome.Retry("Not yet", null)
                : Outcome.done("attempts", attempts.get()));

    start();

    assertThat(next(after).variables()).containsEntry("attempts", 3);
  }

  @Test
  void an_exception_of_the_route_is_a_failure_that_may_pass() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    route(
        FAST,
        task -> {
          if (attempts.incrementAndGet() == 1) {
            throw new IllegalStateException("The database is away");
          }
          return Outcome.done();
        });

    start();

    next(after);
    assertThat(watched.next("handleFailure")).contains("The database is away");
  }

  @Test
  void the_other_side_says_when_to_come_again() throws Exception {
    route(
        FAST,
        task -> {
          throw new IllegalStateException(
              new Transient("Too many requests", Duration.ofHours(1), null));
        });

    start();

    assertThat(watched.next("handleFailure")).contains("Too many requests");
    assertThat(open().getLockExpirationTime().toInstant())
        .isCloseTo(Instant.now().plus(1, ChronoUnit.HOURS), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void when_no_retry_is_left_the_model_decides() throws Exception {
    route(FAST + "&whenExhausted=FAILED", task -> new Outcome.Retry("Still out of reach", null));

    start();

    assertThat(next(caught).topic()).isEqualTo("caught");
  }

  @Test
  void a_worker_knows_whether_there_will_be_another_try() throws Exception {
    BlockingQueue<Boolean> again = new LinkedBlockingQueue<>();
    route(
        FAST + "&whenExhausted=FAILED",
        task -> {
          again.add(task.again());
          return new Outcome.Retry("Still out of reach", null);
        });

    start();

    next(caught);
    assertThat(again).containsExactly(true, true, false);
  }

  @Test
  void where_the_model_does_not_decide_there_is_an_incident_until_the_next_start()
      throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    route(
        ONCE,
        task ->
            attempts.incrementAndGet() == 1
                ? new Outcome.Retry("Somebody must help", null)
                : Outcome.done());
    start();
    watched.next("handleFailure");
    assertThat(incident().getIncidentMessage()).isEqualTo("Somebody must help");

    camel.getRouteController().stopRoute("work");
    camel.getRouteController().startRoute("work");

    next(after);
    assertThat(engine.engine().getRuntimeService().createIncidentQuery().count()).isZero();
  }

  @Test
  void an_answer_that_is_no_outcome_is_never_guessed_at() throws Exception {
    route(FAST, task -> "FAILED");

    start();

    watched.next("handleFailure");
    assertThat(incident().getIncidentMessage())
        .isEqualTo("The route of 'work' must answer with an Outcome, not with a java.lang.String.");
  }

  @Test
  void a_result_with_more_than_scalars_is_refused() throws Exception {
    route(ONCE, task -> Outcome.done("post", new Object()));

    start();

    watched.next("handleFailure");
    assertThat(incident().getIncidentMessage())
        .contains("'post'", "only ids and scalars travel in a process");
  }

  @Test
  void an_error_that_no_model_catches_is_an_incident() throws Exception {
    route(ONCE, task -> new Outcome.Error("UNHEARD_OF", "What now?"));

    start();

    watched.next("handleFailure");
    assertThat(incident().getIncidentMessage()).contains("UNHEARD_OF");
  }

  @Test
  void work_that_waits_for_its_time_keeps_no_thread() throws Exception {
    BlockingQueue<CompletableFuture<Outcome>> waiting = new LinkedBlockingQueue<>();
    route(
        LONG_POLL + "&maxTasks=1",
        task -> {
          CompletableFuture<Outcome> later = new CompletableFuture<>();
          waiting.add(later);
          return later;
        });

    start();
    start();

    List<CompletableFuture<Outcome>> both = List.of(next(waiting), next(waiting));
    both.get(1).complete(Outcome.done("first", false));
    assertThat(next(after).variables()).containsEntry("first", false);
    both.get(0).complete(Outcome.done("first", true));
    assertThat(next(after).variables()).containsEntry("first", true);
  }

  @Test
  void a_route_that_goes_on_asynchronously_keeps_no_thread_either() throws Exception {
    BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    AsyncProcessor later =
        new AsyncProcessorSupport() {
          @Override
          public boolean process(Exchange exchange, AsyncCallback callback) {
            waiting.add(
                () -> {
                  exchange.getMessage().setBody(Outcome.done());
                  callback.done(false);
                });
            return false;
          }
        };
    routeThrough(later, LONG_POLL + "&maxTasks=1");

    start();
    start();

    List<Runnable> both = List.of(next(waiting), next(waiting));
    both.forEach(Runnable::run);
    next(after);
    next(after);
  }

  @Test
  void work_that_waits_may_fail_later() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    route(
        FAST,
        task ->
            attempts.incrementAndGet() == 1
                ? CompletableFuture.failedFuture(new Transient("Just a moment"))
                : CompletableFuture.completedFuture(Outcome.done()));

    start();

    next(after);
    assertThat(watched.next("handleFailure")).contains("Just a moment");
  }

  @Test
  void the_lock_lasts_as_long_as_the_work() throws Exception {
    CompletableFuture<Outcome> later = new CompletableFuture<>();
    AtomicInteger deliveries = new AtomicInteger();
    route(
        LONG_POLL + "&lockDuration=2s",
        task -> {
          deliveries.incrementAndGet();
          return later;
        });

    start();
    for (int extension = 0; extension < 3; extension++) {
      watched.next("extendLock");
    }
    later.complete(Outcome.done());

    next(after);
    assertThat(deliveries).hasValue(1);
  }

  @Test
  void a_task_whose_process_was_called_off_meanwhile_disturbs_nobody() throws Exception {
    BlockingQueue<CompletableFuture<Outcome>> waiting = new LinkedBlockingQueue<>();
    route(
        LONG_POLL,
        task -> {
          CompletableFuture<Outcome> later = new CompletableFuture<>();
          waiting.add(later);
          return later;
        });
    ProcessInstance called = start();
    CompletableFuture<Outcome> orphan = next(waiting);
    engine.engine().getRuntimeService().deleteProcessInstance(called.getId(), "called off");

    orphan.complete(Outcome.done());
    start();
    next(waiting).complete(Outcome.done());

    next(after);
    assertThat(engine.engine().getRuntimeService().createIncidentQuery().count()).isZero();
  }

  @Test
  void a_node_that_stops_gives_back_what_waits_and_the_next_one_takes_it_at_once()
      throws Exception {
    BlockingQueue<CompletableFuture<Outcome>> waiting = new LinkedBlockingQueue<>();
    route(
        LONG_POLL,
        task -> {
          CompletableFuture<Outcome> later = new CompletableFuture<>();
          waiting.add(later);
          return later;
        });
    start();
    next(waiting);

    camel.getRouteController().stopRoute("work");
    watched.next("unlock");
    assertThat(open().getWorkerId()).isNull();
    camel.getRouteController().startRoute("work");

    next(waiting).complete(Outcome.done());
    next(after);
  }

  @Test
  void work_in_parallel_that_meets_again_is_reported_in_spite_of_collisions() throws Exception {
    engine
        .engine()
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "parallel.bpmn",
            Bpmn.createExecutableProcess("parallel")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("Task_Work")
                .camundaExternalTask("work")
                .multiInstance()
                .parallel()
                .cardinality("8")
                .multiInstanceDone()
                .serviceTask("Task_After")
                .camundaExternalTask("after")
                .endEvent()
                .done())
        .deploy();
    CyclicBarrier together = new CyclicBarrier(8);
    route(
        ONCE + "&maxTasks=8",
        task -> {
          together.await(SECONDS, TimeUnit.SECONDS);
          return Outcome.done();
        });

    engine.engine().getRuntimeService().startProcessInstanceByKey("parallel");

    next(after);
    assertThat(engine.engine().getRuntimeService().createIncidentQuery().count()).isZero();
  }

  @Test
  void a_burst_is_worked_off_completely() throws Exception {
    int many = 60;
    route(LONG_POLL + "&maxTasks=4", task -> Outcome.done());

    for (int i = 0; i < many; i++) {
      start();
    }

    for (int i = 0; i < many; i++) {
      next(after);
    }
  }

  private void route(String options, Work worker) throws Exception {
    routeThrough(answering(worker), options);
  }

  private interface Work {
    Object on(Task task) throws Exception;
  }

  private static Processor answering(Work worker) {
    return exchange ->
        exchange.getMessage().setBody(worker.on(exchange.getMessage().getBody(Task.class)));
  }

  private void routeThrough(Processor work, String options) throws Exception {
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            errorHandler(noErrorHandler());
            from("camunda:work?" + options).routeId("work").process(work);
            from("camunda:after?poll=10m").process(answering(task -> keep(after, task)));
            from("camunda:caught?poll=10m").process(answering(task -> keep(caught, task)));
          }
        });
    camel.start();
  }

  private static Outcome keep(BlockingQueue<Task> queue, Task task) {
    queue.add(task);
    return Outcome.done();
  }

  private ProcessInstance start() {
    return engine
        .engine()
        .getRuntimeService()
        .startProcessInstanceByKey(
            "work",
            Map.of(
                "brandId",
                "acme",
                "postId",
                "post-1",
                "foreign",
                Variables.objectValue(List.of("not a scalar")).create()));
  }

  private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T next = queue.poll(SECONDS, TimeUnit.SECONDS);
    assertThat(next).as("something within %d s", SECONDS).isNotNull();
    return next;
  }

  private static ExternalTask open() {
    return engine
        .engine()
        .getExternalTaskService()
        .createExternalTaskQuery()
        .topicName("work")
        .singleResult();
  }

  private static Incident incident() {
    return engine.engine().getRuntimeService().createIncidentQuery().singleResult();
  }

  private static void untilParked(String name) {
    Thread feed =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().contains(name))
            .filter(thread -> thread.getStackTrace().length > 0)
            .findFirst()
            .orElseThrow();
    while (feed.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }
}
