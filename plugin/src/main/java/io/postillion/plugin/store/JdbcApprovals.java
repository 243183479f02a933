package io.postillion.plugin.store;

import io.postillion.core.approval.Approval;
import io.postillion.core.approval.ApprovalId;
import io.postillion.core.approval.Approvals;
import io.postillion.core.approval.Decision;
import io.postillion.core.approval.Vote;
import io.postillion.core.brand.BrandId;
import io.postillion.core.form.StandingId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

final class JdbcApprovals implements Approvals {

  private final Database database;

  JdbcApprovals(Database database) {
    this.database = database;
  }

  @Override
  public void cast(BrandId brand, Vote vote) {
    database
        .sql(
            """
            insert into pst_vote
              (id, brand_id, post_id, revision_id, seal, decision, person_id, on_behalf_of,
               standing_id, standing_until, carried_from, question, asked, remark, voted_at, voided_at)
            values
              (:id, :brand, :post, :revision, :seal, :decision, :person, :onBehalfOf,
               :standing, (select valid_until from pst_standing where id = :standing),
               :carriedFrom, :question, :asked, :remark, :votedAt, :voidedAt)
            """)
        .param("id", vote.id().value())
        .param("brand", brand.value())
        .param("post", vote.post().value())
        .param("revision", vote.revision().value())
        .param("seal", vote.seal())
        .param("decision", vote.decision().name())
        .param("person", vote.person().value())
        .param("onBehalfOf", vote.onBehalfOf() == null ? null : vote.onBehalfOf().value())
        .param("standing", vote.standing() == null ? null : vote.standing().value())
        .param("carriedFrom", vote.carriedFrom() == null ? null : vote.carriedFrom().value())
        .param("question", vote.question())
        .param("asked", vote.asked())
        .param("remark", Columns.words(vote.comment()))
        .param("votedAt", Columns.time(vote.at()))
        .param("voidedAt", Columns.timeOrNull(vote.voidedAt()))
        .update();
  }

  @Override
  public List<Vote> votes(BrandId brand, PostId post) {
    return database
        .sql(
            """
            select * from pst_vote where brand_id = :brand and post_id = :post
            order by voted_at, id
            """)
        .param("brand", brand.value())
        .param("post", post.value())
        .query((row, number) -> vote(row))
        .list();
  }

  @Override
  public Set<PostId> votedOn(BrandId brand, PersonId person, Collection<PostId> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    return database
        .sql(
            """
            select distinct post_id from pst_vote
            where brand_id = :brand and (person_id = :person or on_behalf_of = :person)
              and voided_at is null
              and post_id in (:ids)
            """)
        .param("brand", brand.value())
        .param("person", person.value())
        .param("ids", Database.padded(ids.stream().map(PostId::value).toList()))
        .query((row, number) -> new PostId(Columns.uuid(row, "post_id")))
        .set();
  }

  @Override
  public void insert(BrandId brand, Approval approval) {
    database
        .sql(
            """
            insert into pst_approval
              (id, brand_id, post_id, revision_id, seal, decision, person_id, remark, decided_at,
               voided_at)
            values
              (:id, :brand, :post, :revision, :seal, :decision, :person, :remark, :decidedAt,
               :voidedAt)
            """)
        .param("id", approval.id().value())
        .param("brand", brand.value())
        .param("post", approval.post().value())
        .param("revision", approval.revision().value())
        .param("seal", approval.seal())
        .param("decision", approval.decision().name())
        .param("person", approval.person().value())
        .param("remark", Columns.words(approval.comment()))
        .param("decidedAt", Columns.time(approval.at()))
        .param("voidedAt", Columns.timeOrNull(approval.voidedAt()))
        .update();
  }

  @Override
  public List<Approval> of(BrandId brand, PostId post) {
    return database
        .sql(
            """
            select * from pst_approval where brand_id = :brand and post_id = :post
            order by decided_at, id
            """)
        .param("brand", brand.value())
        .param("post", post.value())
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public int voidAll(BrandId brand, PostId post, Instant at) {
    voidApprovals(brand, post, at);
    return database
        .sql(
            """
            update pst_vote set voided_at = :at
            where brand_id = :brand and post_id = :post and voided_at is null
            """)
        .param("brand", brand.value())
        .param("post", post.value())
        .param("at", Columns.time(at))
        .update();
  }

  private void voidApprovals(BrandId brand, PostId post, Instant at) {
    database
        .sql(
            """
            update pst_approval set voided_at = :at
            where brand_id = :brand and post_id = :post
              and decision = 'APPROVED' and voided_at is null
            """)
        .param("brand", brand.value())
        .param("post", post.value())
        .param("at", Columns.time(at))
        .update();
  }

  @Override
  public Optional<Approval> holding(BrandId brand, PostId post) {
    return database
        .sql(
            """
            select a.* from pst_approval a
            join pst_post p on p.id = a.post_id and p.current_revision_id = a.revision_id
            where a.brand_id = :brand and a.post_id = :post
              and a.decision = 'APPROVED' and a.voided_at is null
            order by a.decided_at desc, a.id limit 1
            """)
        .param("brand", brand.value())
        .param("post", post.value())
        .query((row, number) -> read(row))
        .optional();
  }

  private static Vote vote(ResultSet row) throws SQLException {
    UUID onBehalfOf = Columns.uuidOrNull(row, "on_behalf_of");
    UUID standing = Columns.uuidOrNull(row, "standing_id");
    UUID carriedFrom = Columns.uuidOrNull(row, "carried_from");
    return new Vote(
        new ApprovalId(Columns.uuid(row, "id")),
        new PostId(Columns.uuid(row, "post_id")),
        new RevisionId(Columns.uuid(row, "revision_id")),
        row.getString("seal"),
        Decision.valueOf(row.getString("decision")),
        new PersonId(Columns.uuid(row, "person_id")),
        onBehalfOf == null ? null : new PersonId(onBehalfOf),
        standing == null ? null : new StandingId(standing),
        carriedFrom == null ? null : new ApprovalId(carriedFrom),
        row.getString("question"),
        row.getString("asked"),
        row.getString("remark"),
        Columns.instant(row, "voted_at"),
        Columns.instantOrNull(row, "voided_at"));
  }

  private static Approval read(ResultSet row) throws SQLException {
    return new Approval(
        new ApprovalId(Columns.uuid(row, "id")),
        new PostId(Columns.uuid(row, "post_id")),
        new RevisionId(Columns.uuid(row, "revision_id")),
        row.getString("seal"),
        Decision.valueOf(row.getString("decision")),
        new PersonId(Columns.uuid(row, "person_id")),
        row.getString("remark"),
        Columns.instant(row, "decided_at"),
        Columns.instantOrNull(row, "voided_at"));
  }
}
