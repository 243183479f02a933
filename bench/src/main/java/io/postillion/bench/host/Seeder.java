package io.postillion.bench.host;

import io.postillion.bench.stub.Tally;
import io.postillion.core.approval.ApprovalId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Channels;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.Author;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.core.publish.PublicationId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills store and engine quickly: what people would have done is written in batches, and the
 * processes are started where they would stand by then.
 */
final class Seeder {

  /** Their login. */
  static final String PERSON = "paul";

  /** The id of the campaign. */
  private static final String CAMPAIGN = "00000000-0000-4000-8000-000000000001";

  private static final int CHUNK = 250;
  private static final int TOLD_EVERY = 2_000;
  private static final double GOLDEN = 0.618_033_988_75;

  /** How far a seeded post has come. */
  enum Stage {
    /** Just approved: its process enters it in the ledger next. */
    APPROVED(PostStatus.APPROVED, "SubProcess_BringOut"),
    /** In the ledger, and its timer waits. */
    SCHEDULED(PostStatus.SCHEDULED, "Catch_NearlyDue"),
    /** Waits for its approver. */
    IN_REVIEW(PostStatus.IN_REVIEW, "Task_ApprovePost"),
    /** Out, and its process ended long ago. */
    PUBLISHED(PostStatus.PUBLISHED, "");

    private final PostStatus status;
    private final String activity;

    Stage(PostStatus status, String activity) {
      this.status = status;
      this.activity = activity;
    }
  }

  private record Seed(int number, Post post, Revision revision, Instant due, Instant wake) {}

  private final JdbcTemplate database;
  private final TransactionTemplate transactions;
  private final ProcessEngine engine;
  private final Channels channels;
  private final Brands brands;
  private final People people;
  private int next;

  Seeder(
      JdbcTemplate database,
      PlatformTransactionManager transactions,
      ProcessEngine engine,
      Channels channels,
      Brands brands,
      People people) {
    this.database = database;
    this.transactions = new TransactionTemplate(transactions);
    this.engine = engine;
    this.channels = channels;
    this.brands = brands;
    this.people = people;
  }

  /**
   * Posts over all channels in turn.
   *
   * @param dues when each is due
   * @param lead how long before that its timer wakes it
   * @param spread and up to this much earlier, each at another time
   * @param progress hears words now and then
   */
  synchronized void seed(
      Stage stage, List<Instant> dues, Duration lead, Duration spread, Consumer<String> progress) {
    Person person = people.byLogin(PERSON).orElseThrow();
    List<Channel> all =
        brands.all().stream().flatMap(brand -> channels.of(brand.id()).stream()).toList();
    for (int from = 0; from < dues.size(); from += CHUNK) {
      List<Seed> chunk =
          dues.subList(from, Math.min(dues.size(), from + CHUNK)).stream()
              .map(
                  due ->
                      seed(
                          person,
                          all.get(next % all.size()),
                          stage,
                          due,
                          due.minus(lead).minus(share(spread))))
              .toList();
      transactions.executeWithoutResult(status -> write(chunk, stage, person.id()));
      int done = from + chunk.size();
      if (done % TOLD_EVERY < CHUNK || done == dues.size()) {
        progress.accept("%,d of %,d posts are there".formatted(done, dues.size()));
      }
    }
  }

  /** Evenly spread, and no two neighbours close together. */
  private Duration share(Duration spread) {
    return Duration.ofMillis((long) (spread.toMillis() * (next * GOLDEN % 1)));
  }

  private Seed seed(Person person, Channel channel, Stage stage, Instant due, Instant wake) {
    int number = next++;
    Instant now = Instant.now();
    Post post = Post.create(channel.brand(), channel.id(), null, now).in(stage.status);
    PostContent content =
        PostContent.of(
            "Story %d of the season: the workshop repairs bicycles on Saturdays. %s"
                .formatted(number, Tally.mark(number, due.toEpochMilli())),
            Locale.ENGLISH);
    Revision revision =
        Revision.of(post.id(), channel.id(), 1, content, Author.of(person), List.of(), 0, now);
    return new Seed(number, post, revision, due, wake);
  }

  private void write(List<Seed> chunk, Stage stage, PersonId person) {
    insertPosts(chunk, stage);
    insertRevisions(chunk, person);
    batch(
        "update pst_post set current_revision_id = ? where id = ?",
        chunk.stream()
            .map(seed -> row(seed.revision().id().value(), seed.post().id().value()))
            .toList());
    if (stage != Stage.IN_REVIEW) {
      approve(chunk, stage, person);
    }
    if (!stage.activity.isEmpty()) {
      start(chunk, stage);
    }
  }

  private void insertPosts(List<Seed> chunk, Stage stage) {
    batch(
        """
        insert into pst_post
          (id, brand_id, channel_id, status, schedule_at, schedule_zone, created_at, version)
        values (?, ?, ?, ?, ?, 'UTC', ?, 0)
        """,
        chunk.stream()
            .map(
                seed ->
                    row(
                        seed.post().id().value(),
                        seed.post().brand().value(),
                        seed.post().channel().value(),
                        stage.status.name(),
                        time(seed.due()),
                        time(seed.post().createdAt())))
            .toList());
  }

  private void insertRevisions(List<Seed> chunk, PersonId person) {
    batch(
        """
        insert into pst_revision
          (id, brand_id, post_id, number, text, search_text, language, media, author_kind,
           author_person_id, author_name, support, article_version, created_at, seal)
        values (?, ?, ?, 1, ?, ?, 'en', '[]', 'PERSON', ?, ?, '[]', 0, ?, ?)
        """,
        chunk.stream()
            .map(
                seed ->
                    row(
                        seed.revision().id().value(),
                        seed.post().brand().value(),
                        seed.post().id().value(),
                        seed.revision().content().text(),
                        seed.revision().content().text().toLowerCase(Locale.ROOT),
                        person.value(),
                        seed.revision().author().name(),
                        time(seed.post().createdAt()),
                        seed.revision().seal()))
            .toList());
  }

  private void approve(List<Seed> chunk, Stage stage, PersonId person) {
    List<Object[]> votes = new ArrayList<>();
    List<Object[]> approvals = new ArrayList<>();
    List<Object[]> entries = new ArrayList<>();
    for (Seed seed : chunk) {
      ApprovalId approval = ApprovalId.random();
      votes.add(
          row(
              approval.value(),
              seed.post().brand().value(),
              seed.post().id().value(),
              seed.revision().id().value(),
              seed.revision().seal(),
              person.value(),
              time(seed.post().createdAt()),
              "seeded/" + approval));
      approvals.add(
          row(
              approval.value(),
              seed.post().brand().value(),
              seed.post().id().value(),
              seed.revision().id().value(),
              seed.revision().seal(),
              person.value(),
              time(seed.post().createdAt())));
      boolean out = stage == Stage.PUBLISHED;
      entries.add(
          row(
              PublicationId.random().value(),
              seed.post().brand().value(),
              seed.post().id().value(),
              seed.post().channel().value(),
              seed.revision().id().value(),
              seed.revision().seal(),
              approval.value(),
              out ? "SENT" : "PLANNED",
              seed.post().id().value(),
              time(seed.due()),
              out ? "seeded" : null,
              out ? "https://bench.example/" + seed.number() : null,
              out ? time(seed.due()) : null));
    }
    batch(
        """
        insert into pst_vote
          (id, brand_id, post_id, revision_id, seal, decision, person_id, voted_at, question, asked,
           remark)
        values (?, ?, ?, ?, ?, 'APPROVED', ?, ?, ?, 'approver', '')
        """,
        votes);
    batch(
        """
        insert into pst_approval
          (id, brand_id, post_id, revision_id, seal, decision, person_id, remark, decided_at)
        values (?, ?, ?, ?, ?, 'APPROVED', ?, '', ?)
        """,
        approvals);
    if (stage != Stage.APPROVED) {
      batch(
          """
          insert into pst_publication
            (id, brand_id, post_id, channel_id, revision_id, seal, approval_id, decision, state,
             live_post_id, due_at, attempt, fence, remote_id, permalink, sent_at)
          values (?, ?, ?, ?, ?, ?, ?, 'APPROVED', ?, ?, ?, 0, 0, ?, ?, ?)
          """,
          entries);
    }
  }

  /** In one command of the engine, so that it writes in batches too. */
  private void start(List<Seed> chunk, Stage stage) {
    RuntimeService runtime = engine.getRuntimeService();
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              for (Seed seed : chunk) {
                runtime
                    .createProcessInstanceByKey("post")
                    .businessKey(seed.post().id().toString())
                    .setVariables(variables(seed, stage))
                    .startBeforeActivity(stage.activity)
                    .execute();
              }
              return null;
            });
  }

  private static Map<String, Object> variables(Seed seed, Stage stage) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("brandId", seed.post().brand().value());
    variables.put("postId", seed.post().id().toString());
    if (stage == Stage.SCHEDULED) {
      variables.put("wakeAt", Date.from(seed.wake()));
    } else if (stage == Stage.IN_REVIEW) {
      variables.put("revisionId", seed.revision().id().toString());
      variables.put("approvalProcess", "approval-single");
      variables.put("reminderCycle", "R/P30D");
      variables.put("approveWithin", "P10Y");
      variables.put("approveBy", Date.from(Instant.now().plus(Duration.ofDays(30))));
    }
    return variables;
  }

  /** Articles that nobody writes posts from, so that lists of them have a length. */
  void articles(int many) {
    String brand = brands.all().get(0).id().value();
    String source = Objects.requireNonNull(source(brand));
    OffsetDateTime now = time(Instant.now());
    batch(
        """
        insert into pst_article
          (id, brand_id, source_id, external_id, language, title, body, images, tags, published_at,
           modified_at, content_hash, version, received_at)
        values (?, ?, ?, ?, 'en', ?, 'It happened.', '[]', '[]', ?, ?, ?, 1, ?)
        """,
        IntStream.range(0, many)
            .mapToObj(
                i ->
                    row(
                        UUID.randomUUID(),
                        brand,
                        source,
                        "seeded-" + i,
                        "Story " + i,
                        now,
                        now,
                        "hash-" + i,
                        now))
            .toList());
  }

  /** A campaign to which every tenth post of the first brand belongs. */
  void campaign() {
    String brand = brands.all().get(0).id().value();
    database.update(
        """
        insert into pst_campaign (id, brand_id, name, open_name, hue, at_stake)
        select cast(? as uuid), b.id, 'Season', 'season', 'TEAL', 'HIGH' from pst_brand b
        where b.id = ? and not exists (select 1 from pst_campaign)
        """,
        CAMPAIGN,
        brand);
    database.update(
        """
        insert into pst_post_campaign (post_id, brand_id, campaign_id)
        select p.id, p.brand_id, cast(? as uuid)
        from (
          select id, brand_id, row_number() over (order by id) as place from pst_post
          where brand_id = ?) p
        where mod(p.place, 10) = 0
          and not exists (select 1 from pst_post_campaign m where m.post_id = p.id)
        """,
        CAMPAIGN,
        brand);
  }

  /** As if the checks had warned of every third post and blocked every five hundredth. */
  void concerns() {
    concern("WARNED", 3);
    concern("BLOCKED", 500);
  }

  private void concern(String kind, int every) {
    database.update(
        """
        insert into pst_concern (post_id, kind, brand_id, post_created_at)
        select p.id, ?, p.brand_id, p.created_at
        from (
          select id, brand_id, created_at, row_number() over (order by id) as place from pst_post) p
        where mod(p.place, ?) = 0
          and not exists (select 1 from pst_concern k where k.post_id = p.id and k.kind = ?)
        """,
        kind,
        every,
        kind);
  }

  private String source(String brand) {
    return database.queryForObject(
        "select min(id) from pst_source where brand_id = ?", String.class, brand);
  }

  /** How many texts there are. */
  long revisions() {
    return Objects.requireNonNull(
        database.queryForObject("select count(*) from pst_revision", Long.class));
  }

  /** How many entries of the ledger are in each state. */
  Map<String, Long> states() {
    Map<String, Long> states = new HashMap<>();
    database.query(
        "select state, count(*) as many from pst_publication group by state",
        row -> {
          states.put(row.getString("state"), row.getLong("many"));
        });
    return states;
  }

  /** Which posts wait armed on which node: the numbers of the posts by the node's name. */
  Map<String, List<Long>> holders() {
    Map<String, List<Long>> holders = new HashMap<>();
    database.query(
        """
        select t.worker_id_ as node, r.text as text
        from act_ru_ext_task t
        join act_ru_execution p on p.id_ = t.proc_inst_id_
        join pst_revision r on r.post_id = cast(p.business_key_ as uuid)
        where t.topic_name_ = 'publish-post' and t.worker_id_ is not null
        """,
        row -> {
          String text = row.getString("text");
          long number =
              Long.parseLong(text.substring(text.lastIndexOf('[') + 1, text.lastIndexOf(" due ")));
          holders.computeIfAbsent(row.getString("node"), node -> new ArrayList<>()).add(number);
        });
    return holders;
  }

  private void batch(String sql, List<Object[]> rows) {
    database.batchUpdate(sql, rows);
  }

  private static Object[] row(@Nullable Object... values) {
    return values;
  }

  private static OffsetDateTime time(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
