package io.postillion.bench.faults;

import com.zaxxer.hikari.HikariDataSource;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.Secret;
import io.postillion.core.approval.Approval;
import io.postillion.core.approval.ApprovalId;
import io.postillion.core.approval.Approvers;
import io.postillion.core.approval.Approving;
import io.postillion.core.approval.Concluding;
import io.postillion.core.approval.Deadline;
import io.postillion.core.approval.Decision;
import io.postillion.core.approval.Vote;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Connection;
import io.postillion.core.brand.Grant;
import io.postillion.core.brand.Voice;
import io.postillion.core.brand.WordPolicy;
import io.postillion.core.check.Checking;
import io.postillion.core.flow.Answering;
import io.postillion.core.flow.Flow;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.Author;
import io.postillion.core.post.Editing;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.core.post.Schedule;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.core.publish.Publisher;
import io.postillion.plugin.store.Account;
import io.postillion.plugin.store.Stores;
import io.postillion.processes.engine.CamundaFlow;
import io.postillion.processes.engine.CamundaWorkItems;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * Where people sit: they write, approve, edit, call off and answer questions, with their own way to
 * the database and the engine, which no fault of a node reaches.
 */
final class Office implements AutoCloseable {

  static final BrandId BRAND = new BrandId("acme");

  /** Enough that posts seldom wait for each other; half of them take keys. */
  private static final int CHANNELS = 40;

  private final HikariDataSource pool;
  private final Stores stores;
  private final ProcessEngine engine;
  private final WorkItems items;
  private final Editing editing;
  private final Approving approving;
  private final Answering answering;
  private final Person person;
  private final Clock clock = Clock.systemUTC();
  private int next;

  Office(Database database, URI network) {
    pool = Node.pool(database.dataSource(), 8);
    DataSourceTransactionManager manager = new DataSourceTransactionManager(pool);
    stores = Stores.open(pool, manager, Node.KEY::derive);
    configure();
    person = stores.people().byLogin("ada").orElseThrow();
    engine = Engines.first("office-" + UUID.randomUUID(), pool, manager);
    Flow flow = new CamundaFlow(engine);
    items = new CamundaWorkItems(engine, Set::of);
    Http http = new Http(HttpSettings.defaults().allowing(Set.of("127.0.0.1")));
    Cast nobody = new Cast(List.of());
    NetworkConnections networks =
        channel ->
            new WireNetwork(
                channel,
                network,
                http,
                clock,
                new Lifeline(),
                () -> nobody,
                Without.NOTHING,
                stores.grants());
    Checking checking =
        new Checking(
            List.of(),
            stores.brands(),
            stores.articles(),
            stores.briefs(),
            networks,
            stores.findings());
    editing =
        new Editing(
            stores.posts(),
            stores.channels(),
            stores.approvals(),
            stores.ledger(),
            checking,
            stores.history(),
            flow,
            Deadline.USUAL,
            stores.transactions(),
            clock);
    approving =
        new Approving(
            stores.posts(),
            stores.approvals(),
            new Approvers(items, stores.posts(), stores.approvals()),
            new Concluding(
                stores.posts(),
                stores.approvals(),
                stores.people(),
                stores.history(),
                stores.transactions(),
                clock),
            stores.findings(),
            stores.history(),
            flow,
            Deadline.USUAL,
            stores.transactions(),
            clock);
    Publisher publisher =
        new Publisher(
            stores.posts(),
            stores.channels(),
            stores.brands(),
            stores.approvals(),
            stores.ledger(),
            networks,
            stores.media(),
            stores.history(),
            stores.brakes(),
            stores.transactions(),
            Runnable::run,
            Node.SETTINGS,
            clock);
    answering = new Answering(items, stores.briefs(), publisher, editing, stores.transactions());
  }

  private void configure() {
    List<Channel> channels = new ArrayList<>();
    for (int i = 0; i < CHANNELS; i++) {
      for (String kind : List.of(WireNetwork.KEYED, WireNetwork.READ, WireNetwork.TOKEN)) {
        channels.add(
            new Channel(new ChannelId(kind + i), BRAND, "fake", kind + i, "@acme", Connection.NEW));
      }
    }
    stores
        .catalogue()
        .apply(
            List.of(
                new Brand(
                    BRAND, "Acme", Locale.ENGLISH, ZoneOffset.UTC, Voice.PLAIN, WordPolicy.NONE)),
            channels,
            List.of(),
            List.of(
                new Account(
                    "ada",
                    "Ada",
                    EnumSet.allOf(Role.class),
                    Set.of(BRAND),
                    Locale.ENGLISH,
                    ZoneOffset.UTC,
                    null)));
  }

  /**
   * Connects it with a token of which each serves once.
   *
   * @param lasts less than it takes to prepare a post, or longer than any batch
   */
  private void connect(ChannelId channel, Duration lasts) {
    Instant now = clock.instant();
    String token = channel + "-" + UUID.randomUUID();
    stores
        .grants()
        .connect(
            BRAND,
            channel,
            new Grant(
                Secret.of(token), Secret.of(token), now, now.plus(lasts), null, "@acme", "posts"));
  }

  Stores stores() {
    return stores;
  }

  /** An approved post that is not due at any time yet. */
  PostId approved(Scenario scenario, Cast cast) {
    next = (next + 1) % CHANNELS;
    ChannelId channel = new ChannelId(scenario.kind() + next);
    Post post = Post.create(BRAND, channel, null, clock.instant());
    if (scenario.point() == Point.TOKEN_UNSAVED) {
      connect(channel, Duration.ofSeconds(1));
      cast.isChannel(scenario.tag(), channel.value());
    }
    Revision revision =
        Revision.of(
            post.id(),
            post.channel(),
            1,
            PostContent.of(scenario.text(), Locale.ENGLISH),
            Author.of(person),
            List.of(),
            0,
            clock.instant());
    cast.isPost(scenario.tag(), post.id().toString());
    stores
        .transactions()
        .run(
            () -> {
              stores.posts().insert(post);
              stores.posts().add(BRAND, revision);
              stores.posts().update(post.showing(revision).in(PostStatus.APPROVED));
              Approval approval =
                  new Approval(
                      ApprovalId.random(),
                      post.id(),
                      revision.id(),
                      revision.seal(),
                      Decision.APPROVED,
                      person.id(),
                      "",
                      clock.instant(),
                      null);
              stores
                  .approvals()
                  .cast(
                      BRAND,
                      new Vote(
                          approval.id(),
                          approval.post(),
                          approval.revision(),
                          approval.seal(),
                          approval.decision(),
                          approval.person(),
                          null,
                          "question of " + approval.id(),
                          "approver",
                          approval.comment(),
                          approval.at(),
                          null));
              stores.approvals().insert(BRAND, approval);
            });
    return post.id();
  }

  /** Gives it its time; its process begins where it was approved. */
  void start(Scenario scenario, PostId id, Instant due, Cast cast) {
    stores
        .transactions()
        .run(
            () -> {
              Post post = stores.posts().get(BRAND, id);
              stores.posts().update(post.at(new Schedule(due, ZoneOffset.UTC)));
              ProcessInstance instance =
                  engine
                      .getRuntimeService()
                      .createProcessInstanceByKey("post")
                      .businessKey(id.toString())
                      .setVariable("brandId", BRAND.value())
                      .setVariable("postId", id.toString())
                      .startBeforeActivity("SubProcess_BringOut")
                      .execute();
              cast.isInstance(scenario.tag(), instance.getId());
            });
  }

  /** A person changes the words. */
  void edit(PostId id, String tag) {
    Post post = stores.posts().get(BRAND, id);
    editing.edit(
        person,
        BRAND,
        id,
        post.current(),
        PostContent.of("Post %s: no, on Tuesday.".formatted(tag), Locale.ENGLISH));
  }

  void cancel(PostId id) {
    editing.cancel(person, BRAND, id, "Not today");
  }

  List<WorkItem> questions() {
    return items.of(BRAND);
  }

  /**
   * Answers as a person would who wants the post out.
   *
   * @param isOut what the person sees on the network
   */
  void answer(WorkItem question, boolean isOut) {
    PostId post = question.postOf();
    switch (question.kind()) {
      case REVIEW_POST -> approve(post);
      case REVISE_POST -> {
        editing.reschedule(person, BRAND, post, null);
        answering.done(person, BRAND, question.id());
      }
      case MEND_POST, WRITE_POST -> answering.done(person, BRAND, question.id());
      case RECONNECT_CHANNEL -> {
        ChannelId channel = stores.posts().get(BRAND, post).channel();
        if (channel.value().startsWith(WireNetwork.TOKEN)) {
          connect(channel, Duration.ofHours(3));
        }
        answering.retry(person, BRAND, question.id());
      }
      case STUCK_POST -> answering.retry(person, BRAND, question.id());
      case LATE_POST -> answering.sendLate(person, BRAND, question.id(), null);
      case IS_IT_LIVE -> {
        if (isOut) {
          answering.isLive(
              person, BRAND, question.id(), URI.create("https://fake.example/" + post));
        } else {
          answering.isAbsent(person, BRAND, question.id());
        }
      }
      case COMPLETE_BRIEF -> throw new IllegalStateException("These posts come from no article");
    }
  }

  private void approve(PostId id) {
    Post post = stores.posts().get(BRAND, id);
    Revision revision = stores.posts().current(post).orElseThrow();
    Instant soon = clock.instant().plus(Duration.ofSeconds(1));
    approving.decide(
        person,
        BRAND,
        new Approving.Verdict(
            id,
            revision.id(),
            revision.seal(),
            Decision.APPROVED,
            "",
            new Schedule(soon, ZoneOffset.UTC)));
  }

  /** Posts that have not come to an end. */
  List<PostId> unfinished() {
    return JdbcClient.create(pool)
        .sql(
            """
            select id from pst_post
            where status not in ('PUBLISHED', 'REJECTED', 'CANCELLED', 'RETRACTED')
            """)
        .query((row, number) -> new PostId(row.getObject(1, UUID.class)))
        .list();
  }

  /** How many posts the engine still has something to do about. */
  long running() {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("post")
        .count();
  }

  /** What the engine waits for, in words. */
  List<String> waiting() {
    return engine.getExternalTaskService().createExternalTaskQuery().list().stream()
        .map(
            task ->
                "%s of %s, held by %s until %s, %s retries left: %s"
                    .formatted(
                        task.getTopicName(),
                        task.getBusinessKey(),
                        task.getWorkerId(),
                        task.getLockExpirationTime(),
                        task.getRetries(),
                        task.getErrorMessage()))
        .toList();
  }

  /** Takes a post that went wrong out of the way of those to come. */
  void abandon() {
    engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .list()
        .forEach(
            instance ->
                engine
                    .getRuntimeService()
                    .deleteProcessInstanceIfExists(
                        instance.getId(), "abandoned", true, true, true, true));
    JdbcClient.create(pool)
        .sql(
            """
            update pst_post set status = 'CANCELLED'
            where status not in ('PUBLISHED', 'REJECTED', 'CANCELLED', 'RETRACTED')
            """)
        .update();
  }

  @Override
  public void close() {
    engine.close();
    pool.close();
  }
}
