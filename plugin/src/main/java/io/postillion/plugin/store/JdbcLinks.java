package io.postillion.plugin.store;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.link.Link;
import io.postillion.core.link.LinkId;
import io.postillion.core.link.Links;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class JdbcLinks implements Links {

  private final Database database;

  JdbcLinks(Database database) {
    this.database = database;
  }

  @Override
  public void insert(Link link, Secret token) {
    Link.Shown shown = link.shown();
    database
        .sql(
            """
            insert into pst_link
              (id, brand_id, person_id, hash, post_id, revision_id, seal, created_at, expires_at,
               revoked_at, opened_at)
            values
              (:id, :brand, :person, :hash, :post, :revision, :seal, :createdAt, :expiresAt,
               :revokedAt, :openedAt)
            """)
        .param("id", link.id().value())
        .param("brand", link.brand().value())
        .param("person", link.person().value())
        .param("hash", ApiTokens.hash(token.reveal()))
        .param("post", shown == null ? null : shown.post().value())
        .param("revision", shown == null ? null : shown.revision().value())
        .param("seal", shown == null ? null : shown.seal())
        .param("createdAt", Columns.time(link.createdAt()))
        .param("expiresAt", Columns.time(link.expiresAt()))
        .param("revokedAt", Columns.timeOrNull(link.revokedAt()))
        .param("openedAt", Columns.timeOrNull(link.openedAt()))
        .update();
  }

  @Override
  public Optional<Link> find(Secret token) {
    return database
        .sql("select * from pst_link where hash = :hash")
        .param("hash", ApiTokens.hash(token.reveal()))
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public List<Link> of(BrandId brand, PostId post) {
    return database
        .sql(
            """
            select * from pst_link where brand_id = :brand and post_id = :post
            order by created_at, id
            """)
        .param("brand", brand.value())
        .param("post", post.value())
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public void opened(BrandId brand, LinkId id, Instant at) {
    database
        .sql("update pst_link set opened_at = :at where brand_id = :brand and id = :id")
        .param("brand", brand.value())
        .param("id", id.value())
        .param("at", Columns.time(at))
        .update();
  }

  @Override
  public boolean revoke(BrandId brand, LinkId id, Instant at) {
    return database
            .sql(
                """
                update pst_link set revoked_at = :at
                where brand_id = :brand and id = :id and revoked_at is null
                """)
            .param("brand", brand.value())
            .param("id", id.value())
            .param("at", Columns.time(at))
            .update()
        == 1;
  }

  @Override
  public int revoke(BrandId brand, PersonId person, Instant at) {
    return database
        .sql(
            """
            update pst_link set revoked_at = :at
            where brand_id = :brand and person_id = :person and revoked_at is null
              and expires_at > :at
            """)
        .param("brand", brand.value())
        .param("person", person.value())
        .param("at", Columns.time(at))
        .update();
  }

  private static Link read(ResultSet row) throws SQLException {
    @Nullable UUID post = Columns.uuidOrNull(row, "post_id");
    return new Link(
        new LinkId(Columns.uuid(row, "id")),
        new BrandId(row.getString("brand_id")),
        new PersonId(Columns.uuid(row, "person_id")),
        post == null
            ? null
            : new Link.Shown(
                new PostId(post),
                new RevisionId(Columns.uuid(row, "revision_id")),
                row.getString("seal")),
        Columns.instant(row, "created_at"),
        Columns.instant(row, "expires_at"),
        Columns.instantOrNull(row, "revoked_at"),
        Columns.instantOrNull(row, "opened_at"));
  }
}
