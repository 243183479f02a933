package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.client.Client;
import io.postillion.core.client.Clients;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The person of a client has no role, no brand and no password, and is on no list of people. */
final class JdbcClients implements Clients {

  static final String CLIENTS =
      """
      select c.*, p.name, p.locale,
        (select string_agg(cast(q.post_id as varchar), ',') from pst_client_post q
          where q.person_id = c.person_id) as posts
      from pst_client c join pst_person p on p.id = c.person_id
      """;

  private final Database database;

  JdbcClients(Database database) {
    this.database = database;
  }

  @Override
  public void insert(Client client) {
    database
        .sql(
            """
            insert into pst_person (id, login, name, locale, zone, listed)
            select :id, :login, :name, :locale, b.zone, false
            from pst_brand b where b.id = :brand
            """)
        .param("id", client.id().value())
        .param("brand", client.brand().value())
        .param("login", Client.loginOf(client.id()))
        .param("name", Columns.words(client.name()))
        .param("locale", client.language().toLanguageTag())
        .update();
    database
        .sql(
            """
            insert into pst_client
              (person_id, brand_id, email, every_post, invited_by, invited_at, revoked_at, seen_at)
            values
              (:id, :brand, :email, :everyPost, :invitedBy, :invitedAt, :revokedAt, :seenAt)
            """)
        .param("id", client.id().value())
        .param("brand", client.brand().value())
        .param("email", Columns.words(client.email()))
        .param("everyPost", client.everyPost())
        .param("invitedBy", client.invitedBy().value())
        .param("invitedAt", Columns.time(client.invitedAt()))
        .param("revokedAt", Columns.timeOrNull(client.revokedAt()))
        .param("seenAt", Columns.timeOrNull(client.seenAt()))
        .update();
    client.posts().forEach(post -> admit(client.brand(), client.id(), post));
  }

  @Override
  public Optional<Client> find(BrandId brand, PersonId id) {
    return database
        .sql(CLIENTS + "where c.brand_id = :brand and c.person_id = :id")
        .param("brand", brand.value())
        .param("id", id.value())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public List<Client> of(BrandId brand) {
    return database
        .sql(CLIENTS + "where c.brand_id = :brand order by p.name, c.email")
        .param("brand", brand.value())
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public void admit(BrandId brand, PersonId id, PostId post) {
    database.insertIfAbsent(
        """
        insert into pst_client_post (brand_id, person_id, post_id)
        select c.brand_id, c.person_id, :post from pst_client c
        where c.brand_id = :brand and c.person_id = :id
        """,
        statement ->
            statement
                .param("brand", brand.value())
                .param("id", id.value())
                .param("post", post.value()));
  }

  @Override
  public void revoke(BrandId brand, PersonId id, @Nullable Instant at) {
    database
        .sql("update pst_client set revoked_at = :at where brand_id = :brand and person_id = :id")
        .param("brand", brand.value())
        .param("id", id.value())
        .param("at", Columns.timeOrNull(at))
        .update();
  }

  @Override
  public void seen(BrandId brand, PersonId id, Instant at) {
    database
        .sql("update pst_client set seen_at = :at where brand_id = :brand and person_id = :id")
        .param("brand", brand.value())
        .param("id", id.value())
        .param("at", Columns.time(at))
        .update();
  }

  @Override
  public Set<PostId> decided(BrandId brand, PersonId id) {
    return new HashSet<>(
        database
            .sql(
                """
                select distinct post_id from pst_vote
                where brand_id = :brand and person_id = :id
                """)
            .param("brand", brand.value())
            .param("id", id.value())
            .query((row, number) -> new PostId(Columns.uuid(row, "post_id")))
            .list());
  }

  static Client read(ResultSet row) throws SQLException {
    @Nullable String posts = row.getString("posts");
    return new Client(
        new PersonId(Columns.uuid(row, "person_id")),
        new BrandId(row.getString("brand_id")),
        row.getString("name"),
        row.getString("email"),
        Locale.forLanguageTag(row.getString("locale")),
        row.getBoolean("every_post"),
        posts == null
            ? Set.of()
            : Stream.of(posts.split(","))
                .map(UUID::fromString)
                .map(PostId::new)
                .collect(Collectors.toSet()),
        new PersonId(Columns.uuid(row, "invited_by")),
        Columns.instant(row, "invited_at"),
        Columns.instantOrNull(row, "revoked_at"),
        Columns.instantOrNull(row, "seen_at"));
  }
}
