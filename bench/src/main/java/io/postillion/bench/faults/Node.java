package io.postillion.bench.faults;

import com.zaxxer.hikari.HikariDataSource;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.Transactions;
import io.postillion.core.approval.Concluding;
import io.postillion.core.approval.Deadline;
import io.postillion.core.approval.Decision;
import io.postillion.core.approval.Submitting;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.check.Checking;
import io.postillion.core.flow.Outcome;
import io.postillion.core.flow.Task;
import io.postillion.core.post.Closing;
import io.postillion.core.post.RevisionId;
import io.postillion.core.publish.Ledger;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.core.publish.PublishSettings;
import io.postillion.core.publish.Publisher;
import io.postillion.core.publish.SocialNetwork;
import io.postillion.core.publish.WriteBack;
import io.postillion.plugin.config.InstallationKey;
import io.postillion.plugin.store.Stores;
import io.postillion.processes.camunda.CamundaComponent;
import io.postillion.processes.engine.NodeWatch;
import io.postillion.routes.Worker;
import io.postillion.routes.WorkerErrors;
import io.postillion.routes.publish.PublishRoutes;
import io.postillion.routes.publish.PublishWorkers;
import io.postillion.routes.social.SocialComponent;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PropertyBindingSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * One node: store, engine, workers and publisher, put together as the product does it, with shorter
 * leases and pauses. It can be halted, frozen, and given a wrong clock.
 */
final class Node implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Node.class);

  /** Without a sign for this long it counts as dead. */
  static final Duration LEASE = Duration.ofSeconds(2);

  static final PublishSettings SETTINGS =
      new PublishSettings(
          100, 8, Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofMillis(400));

  /** Between two looks at what was not woken. */
  private static final Duration GLANCE = Duration.ofMillis(100);

  /** The same on all nodes; channels with a token need one. */
  static final InstallationKey KEY =
      InstallationKey.of(Base64.getEncoder().encodeToString(new byte[32]));

  /** How long before a post is due it is woken and prepared. */
  static final Duration LEAD = Duration.ofMillis(2_500);

  private static final Map<String, Object> HURRY =
      Map.of("backoff", "PT0.25S", "maxBackoff", "PT2S", "poll", "PT0.4S", "maxTasks", 16);

  private final String name = "node-" + UUID.randomUUID();
  private final Lifeline lifeline = new Lifeline();
  private final ShiftedClock clock = new ShiftedClock();
  private final Map<ChannelId, SocialNetwork> networks = new ConcurrentHashMap<>();
  private final HikariDataSource pool;
  private final ProcessEngine engine;
  private final NodeWatch watch;
  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final Thread departures;
  private final Thread laggards;
  private final ExecutorService threads;

  /**
   * @param cast the posts of the present batch
   */
  Node(DataSource database, URI network, Supplier<Cast> cast, Without without) throws Exception {
    pool = pool(new GatedDataSource(database, lifeline), 12);
    DataSourceTransactionManager manager = new DataSourceTransactionManager(pool);
    Stores stores = Stores.open(pool, manager, KEY::derive);
    engine = Engines.ofNode(name, pool, manager, lifeline, cast);
    WatchedLedger watched = new WatchedLedger(stores.ledger(), pool, lifeline, cast, without);
    Ledger ledger = watched.ledger();
    Transactions transactions = watched.transactions(stores.transactions());
    Http http = new Http(HttpSettings.defaults().allowing(Set.of("127.0.0.1")));
    NetworkConnections connections =
        channel ->
            networks.computeIfAbsent(
                channel,
                id ->
                    new WireNetwork(
                        id,
                        network,
                        http,
                        clock,
                        lifeline,
                        cast,
                        without,
                        new WatchedGrants(stores.grants(), lifeline, cast)));
    threads = Executors.newCachedThreadPool(Node::quiet);
    Publisher publisher =
        new Publisher(
            stores.posts(),
            stores.channels(),
            stores.brands(),
            stores.approvals(),
            ledger,
            connections,
            stores.media(),
            stores.history(),
            stores.brakes(),
            transactions,
            threads,
            SETTINGS,
            clock);
    watch = new NodeWatch(engine, stores.nodes(), name, LEASE);
    departures = quiet(publisher::departAlways);
    laggards = quiet(() -> wakeAlways(publisher));
    wire(stores, publisher, connections, transactions, ledger, cast);
  }

  static HikariDataSource pool(DataSource database, int connections) {
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(database);
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(3_000);
    return pool;
  }

  private static Thread quiet(Runnable work) {
    Thread thread = new Thread(work, "faults");
    thread.setDaemon(true);
    return thread;
  }

  private void wire(
      Stores stores,
      Publisher publisher,
      NetworkConnections connections,
      Transactions transactions,
      Ledger ledger,
      Supplier<Cast> cast)
      throws Exception {
    camel.addComponent(
        "camunda", new CamundaComponent(Engines.watched(engine, lifeline, cast), name));
    camel.addComponent("social", new SocialComponent(publisher, stores.posts()));
    camel.getCamelContextExtension().registerEndpointCallback(this::hurried);
    camel.getShutdownStrategy().setTimeout(1);
    camel.addRoutesConfigurations(new WorkerErrors());
    Closing closing =
        new Closing(
            stores.posts(), stores.approvals(), ledger, stores.history(), transactions, clock);
    WriteBack writeBack =
        new WriteBack(
            stores.posts(),
            stores.articles(),
            stores.channels(),
            ledger,
            source -> {
              throw new IllegalStateException("These posts come from no article");
            },
            transactions,
            clock);
    camel.addRoutes(
        new PublishRoutes(
            new PublishWorkers(
                publisher, writeBack, closing, stores.history(), clock, LEAD, Duration.ZERO)));
    Checking checking =
        new Checking(
            List.of(),
            stores.brands(),
            stores.articles(),
            stores.briefs(),
            connections,
            stores.findings());
    camel.addRoutes(
        submitRoute(
            new Submitting(
                stores.posts(),
                checking,
                stores.channels(),
                stores.approvals(),
                stores.history(),
                Deadline.USUAL,
                transactions,
                clock),
            new Concluding(
                stores.posts(),
                stores.approvals(),
                stores.people(),
                stores.history(),
                transactions,
                clock)));
  }

  /** Edited posts go back to their approvers. */
  private static RouteBuilder submitRoute(Submitting submitting, Concluding concluding) {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("camunda:submit-post")
            .routeId("submit-post")
            .routeConfigurationId(WorkerErrors.ID)
            .process(
                Worker.of(
                    task ->
                        submitting
                            .submit(task.brand(), task.post())
                            .<Outcome>map(
                                submission ->
                                    new Outcome.Done(
                                        Map.of(
                                            "written",
                                            true,
                                            "revisionId",
                                            submission.revision().toString(),
                                            "worst",
                                            "none",
                                            "author",
                                            "person",
                                            "network",
                                            submission.network(),
                                            "approveBy",
                                            Date.from(submission.approveBy()),
                                            "campaign",
                                            submission.campaign(),
                                            "value",
                                            submission.value())))
                            .orElseGet(() -> Outcome.done("written", false))));
        from("camunda:record-decision")
            .routeId("record-decision")
            .routeConfigurationId(WorkerErrors.ID)
            .process(Worker.of(task -> record(concluding, task)));
      }
    };
  }

  /** A node whose clock lags asks for an approval until a time that has passed for the engine. */
  private static Outcome record(Concluding concluding, Task task) {
    String word = task.text("decision");
    if (word.equals("expired")) {
      concluding.expire(task.brand(), task.post());
      return Outcome.done();
    }
    return concluding.conclude(
            task.brand(),
            task.post(),
            RevisionId.of(task.text("revisionId")),
            Decision.valueOf(word.toUpperCase(Locale.ROOT)))
        ? Outcome.done()
        : new Outcome.Error("NOT_APPROVED", "Other words by now");
  }

  private Endpoint hurried(String uri, Endpoint endpoint) {
    if (uri.startsWith("camunda:")) {
      PropertyBindingSupport.bindProperties(camel, endpoint, new HashMap<>(HURRY));
    }
    return endpoint;
  }

  /** Takes part in the work from now on. */
  void join() {
    watch.start();
    camel.start();
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getJobExecutor()
        .start();
    departures.start();
    laggards.start();
  }

  private static void wakeAlways(Publisher publisher) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        publisher.wakeLaggards();
      } catch (RuntimeException away) {
        LOG.debug("What is due soon cannot be looked at", away);
      } catch (Halted over) {
        return;
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }

  Lifeline lifeline() {
    return lifeline;
  }

  ShiftedClock clock() {
    return clock;
  }

  /** As if the process had ended at the lines at which its threads are now. */
  void halt() {
    lifeline.halt();
    Thread burial = quiet(this::close);
    burial.start();
  }

  /** A halted node's remains; nothing of it has any effect any more. */
  @Override
  public void close() {
    lifeline.halt();
    departures.interrupt();
    laggards.interrupt();
    quietly(watch::close);
    quietly(camel::stop);
    quietly(threads::shutdownNow);
    quietly(() -> threads.awaitTermination(1, TimeUnit.SECONDS));
    quietly(engine::close);
    quietly(pool::close);
  }

  private interface Step {
    void take() throws Exception;
  }

  private static void quietly(Step step) {
    try {
      step.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception | Halted e) {
      LOG.debug("A halted node left like this", e);
    }
  }
}
