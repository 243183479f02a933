package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.notice.Delivery;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.Notice;
import io.postillion.core.notice.NoticeId;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.notice.Notices;
import io.postillion.core.notice.Told;
import io.postillion.core.notice.Trouble;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

final class JdbcNotices implements Notices {

  private static final String TOLD =
      """
      select n.*, d.recipient, d.means, d.digest, d.for_person_id, d.due_at, d.attempts,
        d.problem, d.state
      from pst_notice_delivery d join pst_notice n on n.id = d.notice_id
      """;

  private static final String ONE =
      " where notice_id = :notice and recipient = :recipient and means = :means ";

  /** The number of the attempt is the fence: whoever took it later has a greater one. */
  private static final String OURS = " and attempts = :fence";

  private final Database database;

  JdbcNotices(Database database) {
    this.database = database;
  }

  @Override
  public boolean add(Notice notice) {
    return isBrand(notice.brand())
        && isKnown("pst_post", notice.brand(), notice.post() == null ? null : notice.post().value())
        && isKnown(
            "pst_article",
            notice.brand(),
            notice.article() == null ? null : notice.article().value())
        && insert(notice);
  }

  private boolean isBrand(BrandId brand) {
    return database
            .sql("select count(*) from pst_brand where id = :brand")
            .param("brand", brand.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** A process of somebody else may ask about a post that never was; that is no reason to fail. */
  private boolean isKnown(String table, BrandId brand, @Nullable UUID id) {
    return id == null
        || database
                .sql(
                    "select count(*) from %s where brand_id = :brand and id = :id".formatted(table))
                .param("brand", brand.value())
                .param("id", id)
                .query(Integer.class)
                .single()
            > 0;
  }

  private boolean insert(Notice notice) {
    return database.insertIfAbsent(
        """
        insert into pst_notice (id, brand_id, notice_key, kind, task_id, post_id, article_id,
          named, detail, happened_at)
        values (:id, :brand, :key, :kind, :task, :post, :article, :named, :detail, :at)
        """,
        statement ->
            statement
                .param("id", notice.id().value())
                .param("brand", notice.brand().value())
                .param("key", notice.key())
                .param("kind", notice.kind().name())
                .param("task", notice.task())
                .param("post", notice.post() == null ? null : notice.post().value())
                .param("article", notice.article() == null ? null : notice.article().value())
                .param("named", notice.named().stream().sorted().collect(Collectors.joining(",")))
                .param("detail", Columns.words(notice.detail()))
                .param("at", Columns.time(notice.at())));
  }

  @Override
  public List<Notice> unspread(int limit) {
    return database
        .sql("select * from pst_notice where spread_at is null order by happened_at limit :limit")
        .param("limit", limit)
        .query((row, number) -> notice(row))
        .list();
  }

  @Override
  public boolean spread(NoticeId notice, Instant at, List<Delivery> deliveries) {
    int first =
        database
            .sql("update pst_notice set spread_at = :at where id = :id and spread_at is null")
            .param("at", Columns.time(at))
            .param("id", notice.value())
            .update();
    if (first == 1) {
      database.batch(
          """
          insert into pst_notice_delivery (notice_id, brand_id, recipient, means, digest,
            for_person_id, state, due_at, attempts)
          values (:notice, :brand, :recipient, :means, :digest, :for, 'WAITING', :due, 0)
          """,
          deliveries.stream().map(JdbcNotices::row).toList());
    }
    return first == 1;
  }

  private static SqlParameterSource row(Delivery delivery) {
    PersonId other = delivery.onBehalfOf();
    return new MapSqlParameterSource()
        .addValue("notice", delivery.notice().value())
        .addValue("brand", delivery.brand().value())
        .addValue("recipient", delivery.recipient())
        .addValue("means", delivery.means().name())
        .addValue("digest", delivery.digest())
        .addValue("for", other == null ? null : other.value())
        .addValue("due", Columns.time(delivery.due()));
  }

  /** Which are due is read first; each is then taken only if nobody was faster. */
  @Override
  public List<Told> claim(Means means, Instant now, Duration lease, int limit) {
    return database
        .sql(
            TOLD
                + """
                where d.state = 'WAITING' and d.means = :means and d.due_at <= :now
                  and (d.leased_until is null or d.leased_until <= current_timestamp)
                order by d.due_at, n.happened_at, n.id, d.recipient limit :limit
                """)
        .param("means", means.name())
        .param("now", Columns.time(now))
        .param("limit", limit)
        .query((row, number) -> told(row))
        .list()
        .stream()
        .filter(told -> take(told.delivery(), lease))
        .map(told -> new Told(told.notice(), begun(told.delivery())))
        .toList();
  }

  private boolean take(Delivery delivery, Duration lease) {
    return one(
                delivery,
                "update pst_notice_delivery set attempts = attempts + 1, leased_until ="
                    + " current_timestamp + interval '1' second * cast(:seconds as integer)"
                    + ONE
                    + "and state = 'WAITING'"
                    + " and (leased_until is null or leased_until <= current_timestamp)")
            .param("seconds", Math.toIntExact(lease.toSeconds()))
            .update()
        == 1;
  }

  private static Delivery begun(Delivery claimed) {
    return new Delivery(
        claimed.notice(),
        claimed.brand(),
        claimed.recipient(),
        claimed.means(),
        claimed.digest(),
        claimed.onBehalfOf(),
        claimed.due(),
        claimed.attempts() + 1);
  }

  @Override
  public void sent(Delivery delivery, Instant at) {
    settle(delivery, "SENT", at, null, "");
  }

  @Override
  public void dropped(Delivery delivery, Instant at, String why) {
    settle(delivery, "DROPPED", at, why, "");
  }

  @Override
  public void failed(Delivery delivery, Instant at, String problem) {
    settle(delivery, "FAILED", at, problem, OURS);
  }

  private void settle(
      Delivery delivery, String state, Instant at, @Nullable String problem, String ours) {
    one(
            delivery,
            "update pst_notice_delivery set state = :state, settled_at = :at, problem = :problem,"
                + " leased_until = null"
                + ONE
                + "and state = 'WAITING'"
                + ours)
        .param("state", state)
        .param("at", Columns.time(at))
        .param("problem", Columns.wordsOrNull(problem))
        .update();
  }

  @Override
  public void later(Delivery delivery, Instant due, String problem) {
    one(
            delivery,
            "update pst_notice_delivery set due_at = :due, problem = :problem, leased_until = null"
                + ONE
                + "and state = 'WAITING'"
                + OURS)
        .param("due", Columns.time(due))
        .param("problem", Columns.words(problem))
        .update();
  }

  @Override
  public void release(Delivery delivery) {
    one(
            delivery,
            "update pst_notice_delivery set attempts = attempts - 1, leased_until = null"
                + ONE
                + "and state = 'WAITING'"
                + OURS)
        .update();
  }

  private StatementSpec one(Delivery delivery, String sql) {
    return database
        .sql(sql)
        .param("fence", delivery.attempts())
        .param("notice", delivery.notice().value())
        .param("recipient", delivery.recipient())
        .param("means", delivery.means().name());
  }

  @Override
  public boolean isToldSince(BrandId brand, String recipient, String task, Instant since) {
    return database
            .sql(
                """
                select count(*) from pst_notice_delivery d join pst_notice n on n.id = d.notice_id
                where n.brand_id = :brand and n.task_id = :task and d.recipient = :recipient
                  and d.state in ('WAITING', 'SENT') and n.happened_at > :since
                """)
            .param("brand", brand.value())
            .param("task", task)
            .param("recipient", recipient)
            .param("since", Columns.time(since))
            .query(Integer.class)
            .single()
        > 0;
  }

  @Override
  public List<Trouble> troubles(BrandId brand, int limit) {
    return database
        .sql(
            TOLD
                + """
                where n.brand_id = :brand and d.problem is not null
                  and d.state in ('FAILED', 'WAITING')
                order by n.happened_at desc, n.id, d.recipient, d.means limit :limit
                """)
        .param("brand", brand.value())
        .param("limit", limit)
        .query(
            (row, number) ->
                new Trouble(
                    told(row),
                    row.getString("problem"),
                    row.getString("state").equals("FAILED"),
                    Columns.instant(row, "happened_at")))
        .list();
  }

  @Override
  public int again(BrandId brand, Instant now) {
    return database
        .sql(
            """
            update pst_notice_delivery
            set state = 'WAITING', settled_at = null, due_at = :now
            where brand_id = :brand and problem is not null and state in ('FAILED', 'WAITING')
              and (leased_until is null or leased_until <= current_timestamp)
            """)
        .param("brand", brand.value())
        .param("now", Columns.time(now))
        .update();
  }

  @Override
  public int forget(Instant before) {
    int deliveries =
        database
            .sql("delete from pst_notice_delivery where settled_at < :before")
            .param("before", Columns.time(before))
            .update();
    return deliveries
        + database
            .sql(
                """
                delete from pst_notice where spread_at < :before and happened_at < :before
                  and not exists
                    (select 1 from pst_notice_delivery d where d.notice_id = pst_notice.id)
                """)
            .param("before", Columns.time(before))
            .update();
  }

  private static Told told(ResultSet row) throws SQLException {
    Notice notice = notice(row);
    UUID other = Columns.uuidOrNull(row, "for_person_id");
    return new Told(
        notice,
        new Delivery(
            notice.id(),
            notice.brand(),
            row.getString("recipient"),
            Means.valueOf(row.getString("means")),
            row.getBoolean("digest"),
            other == null ? null : new PersonId(other),
            Columns.instant(row, "due_at"),
            row.getInt("attempts")));
  }

  private static Notice notice(ResultSet row) throws SQLException {
    UUID post = Columns.uuidOrNull(row, "post_id");
    UUID article = Columns.uuidOrNull(row, "article_id");
    return new Notice(
        new NoticeId(Columns.uuid(row, "id")),
        new BrandId(row.getString("brand_id")),
        row.getString("notice_key"),
        NoticeKind.valueOf(row.getString("kind")),
        row.getString("task_id"),
        post == null ? null : new PostId(post),
        article == null ? null : new ArticleId(article),
        split(row.getString("named")),
        row.getString("detail"),
        Columns.instant(row, "happened_at"));
  }

  private static Set<String> split(String words) {
    return Arrays.stream(words.split(","))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
