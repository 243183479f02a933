package io.postillion.plugin.store;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.Invitation;
import io.postillion.core.people.Invitations;
import io.postillion.core.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A token is looked up by its SHA-256, so that how long that takes tells nothing of it. */
final class JdbcInvitations implements Invitations {

  private final Database database;

  JdbcInvitations(Database database) {
    this.database = database;
  }

  @Override
  public void insert(Invitation invitation, Secret token) {
    database
        .sql(
            """
            insert into pst_invitation
              (id, brand_id, person_id, made_by, hash, created_at, expires_at, used_at, revoked_at)
            values
              (:id, :brand, :person, :by, :hash, :createdAt, :expiresAt, :usedAt, :revokedAt)
            """)
        .param("id", invitation.id())
        .param("brand", invitation.brand().value())
        .param("person", invitation.person().value())
        .param("by", invitation.by().value())
        .param("hash", ApiTokens.hash(token.reveal()))
        .param("createdAt", Columns.time(invitation.createdAt()))
        .param("expiresAt", Columns.time(invitation.expiresAt()))
        .param("usedAt", Columns.timeOrNull(invitation.usedAt()))
        .param("revokedAt", Columns.timeOrNull(invitation.revokedAt()))
        .update();
  }

  @Override
  public Optional<Invitation> find(Secret token) {
    return database
        .sql("select * from pst_invitation where hash = :hash")
        .param("hash", ApiTokens.hash(token.reveal()))
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public Optional<Invitation> open(PersonId person, Instant now) {
    return database
        .sql(
            """
            select * from pst_invitation
            where person_id = :person and used_at is null and revoked_at is null
              and expires_at > :now
            order by created_at desc, id fetch first 1 rows only
            """)
        .param("person", person.value())
        .param("now", Columns.time(now))
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public void revoke(PersonId person, Instant at) {
    database
        .sql(
            """
            update pst_invitation set revoked_at = :at
            where person_id = :person and used_at is null and revoked_at is null
            """)
        .param("person", person.value())
        .param("at", Columns.time(at))
        .update();
  }

  @Override
  public boolean use(UUID id, Instant at) {
    return database
            .sql(
                """
                update pst_invitation set used_at = :at
                where id = :id and used_at is null and revoked_at is null and expires_at > :at
                """)
            .param("id", id)
            .param("at", Columns.time(at))
            .update()
        == 1;
  }

  private static Invitation read(ResultSet row) throws SQLException {
    return new Invitation(
        Columns.uuid(row, "id"),
        new BrandId(row.getString("brand_id")),
        new PersonId(Columns.uuid(row, "person_id")),
        new PersonId(Columns.uuid(row, "made_by")),
        Columns.instant(row, "created_at"),
        Columns.instant(row, "expires_at"),
        Columns.instantOrNull(row, "used_at"),
        Columns.instantOrNull(row, "revoked_at"));
  }
}
