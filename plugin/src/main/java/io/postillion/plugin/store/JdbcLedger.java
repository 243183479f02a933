package io.postillion.plugin.store;

import io.postillion.core.approval.Approval;
import io.postillion.core.approval.ApprovalId;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import io.postillion.core.publish.Ledger;
import io.postillion.core.publish.NotDueException;
import io.postillion.core.publish.Progress;
import io.postillion.core.publish.Publication;
import io.postillion.core.publish.Publication.State;
import io.postillion.core.publish.PublicationId;
import io.postillion.core.publish.Reached;
import io.postillion.core.publish.Sent;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Every change of state is one conditional statement whose row count is the answer; what may exist
 * at all is for the schema to say.
 */
final class JdbcLedger implements Ledger {

  private final Database database;

  JdbcLedger(Database database) {
    this.database = database;
  }

  /**
   * An entry that waits on another approval, of an older revision say, makes way; one that is on
   * its way or out does not. Planned by several at once it is still one entry: only the first
   * insert finds room.
   *
   * @throws NotDueException when the approval was voided meanwhile
   */
  @Override
  public Publication plan(BrandId brand, ChannelId channel, Approval approval, Instant dueAt) {
    makeWay(brand, approval);
    database.insertIfAbsent(
        """
        insert into pst_publication
          (id, brand_id, post_id, channel_id, revision_id, seal, approval_id, decision, state,
           live_post_id, due_at, attempt, fence)
        select :id, a.brand_id, a.post_id, :channel, a.revision_id, a.seal, a.id, a.decision,
          'PLANNED', a.post_id, :dueAt, 0, 0
        from pst_approval a
        where a.brand_id = :brand and a.id = :approval and a.voided_at is null
        """,
        statement ->
            statement
                .param("id", PublicationId.random().value())
                .param("brand", brand.value())
                .param("channel", channel.value())
                .param("approval", approval.id().value())
                .param("dueAt", Columns.time(dueAt)));
    return live(brand, approval.post())
        .orElseThrow(
            () ->
                new NotDueException(
                    "The approval of post %s was taken back. Have it approved again."
                        .formatted(approval.post())));
  }

  private void makeWay(BrandId brand, Approval approval) {
    database
        .sql(
            """
            update pst_publication set state = 'CANCELLED', live_post_id = null
            where brand_id = :brand and live_post_id = :post and state in ('PLANNED', 'ARMED')
              and approval_id <> :approval and parts_out = 0
              and exists (
                select 1 from pst_approval a where a.id = :approval and a.voided_at is null)
            """)
        .param("brand", brand.value())
        .param("post", approval.post().value())
        .param("approval", approval.id().value())
        .update();
  }

  @Override
  public Optional<Publication> find(BrandId brand, PublicationId id) {
    return database
        .sql("select * from pst_publication where brand_id = :brand and id = :id")
        .param("brand", brand.value())
        .param("id", id.value())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public Optional<Publication> live(BrandId brand, PostId post) {
    return database
        .sql("select * from pst_publication where brand_id = :brand and live_post_id = :post")
        .param("brand", brand.value())
        .param("post", post.value())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public List<Publication> of(BrandId brand, PostId post) {
    return database
        .sql(
            """
            select * from pst_publication where brand_id = :brand and post_id = :post
            order by entry_number
            """)
        .param("brand", brand.value())
        .param("post", post.value())
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public List<Publication> imminent(Instant from, Instant to, int most) {
    return database
        .sql(
            """
            select * from pst_publication
            where state = 'PLANNED' and due_at >= :from and due_at <= :to
              and attempt = 0 and problem is null
            order by due_at limit :most
            """)
        .param("from", Columns.time(from))
        .param("to", Columns.time(to))
        .param("most", most)
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public boolean keep(BrandId brand, PublicationId id, String handle) {
    return one(
        entry(
                """
                update pst_publication set handle = :handle
                where brand_id = :brand and id = :id and state in ('PLANNED', 'ARMED')
                """,
                brand,
                id)
            .param("handle", handle));
  }

  @Override
  public boolean arm(BrandId brand, PublicationId id, String handle) {
    return one(
        entry(
                """
                update pst_publication set state = 'ARMED', handle = :handle
                where brand_id = :brand and id = :id and state in ('PLANNED', 'ARMED')
                """,
                brand,
                id)
            .param("handle", handle));
  }

  @Override
  public List<Publication> claim(
      BrandId brand, Collection<PublicationId> armed, Instant now, Duration lease) {
    if (armed.isEmpty()) {
      return List.of();
    }
    return database
        .updateReturning(
            """
            update pst_publication
            set state = 'SENDING', attempt = attempt + 1, fence = fence + 1, begun_at = :now,
                claimed_at = current_timestamp,
                lease_until = current_timestamp + interval '1' second * cast(:leaseSeconds as integer)
            where brand_id = :brand and id in (:ids) and state = 'ARMED' and due_at <= :now
              and exists (
                select 1 from pst_approval a
                where a.id = pst_publication.approval_id and a.voided_at is null)
              and exists (
                select 1 from pst_post p
                where p.id = pst_publication.post_id
                  and p.current_revision_id = pst_publication.revision_id
                  and p.status not in ('PUBLISHED', 'REJECTED', 'CANCELLED', 'RETRACTED'))
              and not exists (
                select 1 from pst_brake b
                where b.scope = pst_publication.brand_id or b.scope = '*')
              and not exists (
                select 1 from pst_channel c
                where c.id = pst_publication.channel_id and c.state = 'PAUSED')
            """)
        .param("brand", brand.value())
        .param("ids", Database.padded(armed.stream().map(PublicationId::value).toList()))
        .param("now", Columns.time(now))
        .param("leaseSeconds", (int) lease.toSeconds())
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public Set<PublicationId> sent(BrandId brand, Map<Publication, Sent> departed, Instant at) {
    List<Map.Entry<Publication, Sent>> rows = List.copyOf(departed.entrySet());
    List<SqlParameterSource> values = new ArrayList<>();
    for (Map.Entry<Publication, Sent> row : rows) {
      values.add(
          new MapSqlParameterSource()
              .addValue("brand", brand.value())
              .addValue("id", row.getKey().id().value())
              .addValue("fence", row.getKey().fence())
              .addValue("remoteId", Columns.words(row.getValue().remoteId()))
              .addValue("permalink", row.getValue().permalink().toString())
              .addValue("at", Columns.time(at)));
    }
    int[] written =
        database.batch(
            """
            update pst_publication
            set state = 'SENT', remote_id = :remoteId, permalink = :permalink, sent_at = :at,
                lease_until = null, problem = null, stopped = false
            where brand_id = :brand and id = :id and fence = :fence and state in ('SENDING', 'UNKNOWN')
            """,
            values);
    Set<PublicationId> ours = new HashSet<>();
    for (int i = 0; i < written.length; i++) {
      if (written[i] == 1) {
        ours.add(rows.get(i).getKey().id());
      }
    }
    return ours;
  }

  @Override
  public Optional<Duration> sinceClaim(BrandId brand, PublicationId id) {
    return database
        .sql(
            """
            select claimed_at, current_timestamp as now_time from pst_publication
            where brand_id = :brand and id = :id and claimed_at is not null
            """)
        .param("brand", brand.value())
        .param("id", id.value())
        .query(
            (row, number) ->
                Duration.between(
                    Columns.instant(row, "claimed_at"), Columns.instant(row, "now_time")))
        .optional();
  }

  @Override
  public int begunSince(BrandId brand, ChannelId channel, Instant since) {
    return database
        .sql(
            """
            select coalesce(sum(case when parts_out > 1 then parts_out else 1 end), 0)
            from pst_publication
            where brand_id = :brand and channel_id = :channel and begun_at > :since
            """)
        .param("brand", brand.value())
        .param("channel", channel.value())
        .param("since", Columns.time(since))
        .query(Integer.class)
        .single();
  }

  @Override
  public List<Instant> departures(BrandId brand, ChannelId channel, Instant from, Instant to) {
    return database
        .sql(
            """
            select begun_at as at_time from pst_publication
            where brand_id = :brand and channel_id = :channel
              and begun_at >= :from and begun_at <= :to and state not in ('PLANNED', 'ARMED')
            union all
            select due_at as at_time from pst_publication
            where brand_id = :brand and channel_id = :channel
              and due_at >= :from and due_at <= :to and state in ('PLANNED', 'ARMED')
            order by at_time
            """)
        .param("brand", brand.value())
        .param("channel", channel.value())
        .param("from", Columns.time(from))
        .param("to", Columns.time(to))
        .query((row, number) -> Columns.instant(row, "at_time"))
        .list();
  }

  @Override
  public boolean begin(BrandId brand, PublicationId id, long fence, String handle) {
    return one(
        entry(
                """
                update pst_publication set handle = :handle, part_begun = part_begun + 1
                where brand_id = :brand and id = :id and fence = :fence and state = 'SENDING'
                """,
                brand,
                id)
            .param("handle", handle)
            .param("fence", fence));
  }

  @Override
  public boolean reached(BrandId brand, PublicationId id, long fence, Reached part, Instant at) {
    Sent sent = part.sent();
    boolean ours =
        one(
            entry(
                    """
                    update pst_publication
                    set parts_out = :number, part_begun = 0,
                      remote_id = coalesce(remote_id, :remoteId),
                      permalink = coalesce(permalink, :permalink)
                    where brand_id = :brand and id = :id and fence = :fence
                      and state in ('SENDING', 'UNKNOWN') and parts_out = :before
                    """,
                    brand,
                    id)
                .param("number", part.number())
                .param("before", part.number() - 1)
                .param("remoteId", Columns.words(sent.remoteId()))
                .param("permalink", sent.permalink().toString())
                .param("fence", fence));
    if (ours) {
      database
          .sql(
              """
              insert into pst_publication_part
                (brand_id, publication_id, part_number, remote_id, permalink, sent_at)
              values (:brand, :id, :number, :remoteId, :permalink, :at)
              """)
          .param("brand", brand.value())
          .param("id", id.value())
          .param("number", part.number())
          .param("remoteId", Columns.words(sent.remoteId()))
          .param("permalink", sent.permalink().toString())
          .param("at", Columns.time(at))
          .update();
    }
    return ours;
  }

  @Override
  public List<Sent> out(BrandId brand, PublicationId id) {
    return database
        .sql(
            """
            select remote_id, permalink from pst_publication_part
            where brand_id = :brand and publication_id = :id
            order by part_number
            """)
        .param("brand", brand.value())
        .param("id", id.value())
        .query(
            (row, number) ->
                new Sent(row.getString("remote_id"), URI.create(row.getString("permalink"))))
        .list();
  }

  @Override
  public boolean stopped(BrandId brand, PublicationId id, long fence, String problem) {
    return one(
        entry(
                """
                update pst_publication
                set state = 'UNKNOWN', lease_until = null, stopped = true, problem = :problem
                where brand_id = :brand and id = :id and fence = :fence and state = 'SENDING'
                """,
                brand,
                id)
            .param("fence", fence)
            .param("problem", Columns.words(problem)));
  }

  @Override
  public boolean leave(BrandId brand, PostId post, Instant at) {
    return one(
        database
            .sql(
                """
                update pst_publication set state = 'SENT', sent_at = :at, stopped = false
                where brand_id = :brand and live_post_id = :post and parts_out > 0
                  and state in ('PLANNED', 'ARMED', 'UNKNOWN')
                """)
            .param("brand", brand.value())
            .param("post", post.value())
            .param("at", Columns.time(at)));
  }

  @Override
  public boolean refused(BrandId brand, PublicationId id, long fence, String problem) {
    return one(
        entry(
                """
                update pst_publication
                set state = 'REFUSED', live_post_id = null, lease_until = null, problem = :problem
                where brand_id = :brand and id = :id and fence = :fence
                  and state in ('SENDING', 'UNKNOWN') and parts_out = 0
                """,
                brand,
                id)
            .param("fence", fence)
            .param("problem", Columns.words(problem)));
  }

  @Override
  public boolean unknown(BrandId brand, PublicationId id, long fence, String problem) {
    return one(
        entry(
                """
                update pst_publication
                set state = 'UNKNOWN', lease_until = null, problem = :problem
                where brand_id = :brand and id = :id and fence = :fence and state = 'SENDING'
                """,
                brand,
                id)
            .param("fence", fence)
            .param("problem", Columns.words(problem)));
  }

  @Override
  public boolean release(BrandId brand, PublicationId id, long fence, String problem) {
    return one(
        entry(
                """
                update pst_publication
                set state = 'PLANNED', lease_until = null, stopped = false, problem = :problem
                where brand_id = :brand and id = :id and fence = :fence
                  and state in ('SENDING', 'UNKNOWN')
                """,
                brand,
                id)
            .param("fence", fence)
            .param("problem", Columns.words(problem)));
  }

  @Override
  public boolean expire(BrandId brand, PublicationId id) {
    return one(
        entry(
            """
            update pst_publication set state = 'UNKNOWN', lease_until = null
            where brand_id = :brand and id = :id and state = 'SENDING'
              and lease_until <= current_timestamp
            """,
            brand,
            id));
  }

  @Override
  public boolean note(BrandId brand, PublicationId id, String problem) {
    return one(
        entry(
                """
                update pst_publication set problem = :problem
                where brand_id = :brand and id = :id and state in ('PLANNED', 'ARMED', 'UNKNOWN')
                """,
                brand,
                id)
            .param("problem", Columns.words(problem)));
  }

  @Override
  public boolean drop(BrandId brand, PublicationId id, String problem) {
    return one(
        entry(
                """
                update pst_publication
                set state = 'CANCELLED', live_post_id = null, problem = :problem
                where brand_id = :brand and id = :id and state in ('PLANNED', 'ARMED')
                  and parts_out = 0
                """,
                brand,
                id)
            .param("problem", Columns.words(problem)));
  }

  @Override
  public boolean cancel(BrandId brand, PostId post) {
    database
        .sql(
            """
            update pst_publication set state = 'CANCELLED', live_post_id = null
            where brand_id = :brand and live_post_id = :post and state in ('PLANNED', 'ARMED')
              and parts_out = 0
            """)
        .param("brand", brand.value())
        .param("post", post.value())
        .update();
    return live(brand, post).isEmpty();
  }

  private StatementSpec entry(String update, BrandId brand, PublicationId id) {
    return database.sql(update).param("brand", brand.value()).param("id", id.value());
  }

  private static boolean one(StatementSpec update) {
    return update.update() == 1;
  }

  private static Publication read(ResultSet row) throws SQLException {
    return new Publication(
        new PublicationId(Columns.uuid(row, "id")),
        new BrandId(row.getString("brand_id")),
        new PostId(Columns.uuid(row, "post_id")),
        new ChannelId(row.getString("channel_id")),
        new RevisionId(Columns.uuid(row, "revision_id")),
        row.getString("seal"),
        new ApprovalId(Columns.uuid(row, "approval_id")),
        State.valueOf(row.getString("state")),
        Columns.instant(row, "due_at"),
        row.getInt("attempt"),
        row.getLong("fence"),
        Columns.instantOrNull(row, "lease_until"),
        Columns.instantOrNull(row, "begun_at"),
        row.getString("handle"),
        row.getString("remote_id"),
        Columns.uriOrNull(row, "permalink"),
        Columns.instantOrNull(row, "sent_at"),
        row.getString("problem"),
        new Progress(row.getInt("parts_out"), row.getInt("part_begun"), row.getBoolean("stopped")));
  }
}
