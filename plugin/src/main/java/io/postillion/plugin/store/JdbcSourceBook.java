package io.postillion.plugin.store;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Connection;
import io.postillion.core.content.Source;
import io.postillion.core.content.SourceBook;
import io.postillion.core.content.SourceEntry;
import io.postillion.core.content.SourceId;
import io.postillion.core.failure.Unauthorised;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Each entry stands beside its source, whose row says how it is doing and how far it was read. */
final class JdbcSourceBook implements SourceBook {

  private final Database database;
  private final Vault vault;

  JdbcSourceBook(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  @Override
  public List<SourceEntry> all() {
    return database
        .sql(
            """
            select d.* from pst_desk_source d
              join pst_source s on s.brand_id = d.brand_id and s.id = d.source_id
            where d.removed_at is null and s.listed
            order by d.source_id
            """)
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public Optional<SourceEntry> find(SourceId id) {
    return database
        .sql("select * from pst_desk_source where source_id = :id and removed_at is null")
        .param("id", id.value())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public List<SourceEntry> of(BrandId brand) {
    return database
        .sql(
            """
            select * from pst_desk_source
            where brand_id = :brand and removed_at is null
            order by name, source_id
            """)
        .param("brand", brand.value())
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public Optional<Secret> password(BrandId brand, SourceId id) {
    return database
        .sql(
            """
            select password from pst_desk_source
            where brand_id = :brand and source_id = :id and password is not null
            """)
        .param("brand", brand.value())
        .param("id", id.value())
        .query(String.class)
        .optional()
        .map(closed -> open(closed, brand, id));
  }

  private Secret open(String closed, BrandId brand, SourceId id) {
    try {
      return Secret.of(vault.open(closed, brand.value(), id.value()));
    } catch (Vault.CannotOpenException e) {
      throw new Unauthorised(
          "The password of source %s was stored with another postillion.secret-key. Put that key back, or type the password again."
              .formatted(id),
          e);
    }
  }

  @Override
  public List<Source> atRest(BrandId brand) {
    return database
        .sql(
            """
            select * from pst_source
            where brand_id = :brand and not listed and removed_at is null
            order by name, id
            """)
        .param("brand", brand.value())
        .query((row, number) -> JdbcSources.read(row))
        .list();
  }

  @Override
  public boolean insert(SourceEntry entry, @Nullable Secret password) {
    if (!takeUp(entry)) {
      return false;
    }
    database.save(
        """
        update pst_desk_source
        set cms = :cms, name = :name, address = :address, login = :login, password = :password,
            language = :language, plain_permalinks = :plain, read_since = :since,
            version = :version, removed_at = null
        where brand_id = :brand and source_id = :id
        """,
        """
        insert into pst_desk_source
          (source_id, brand_id, cms, name, address, login, password, language, plain_permalinks,
           read_since, version)
        values
          (:id, :brand, :cms, :name, :address, :login, :password, :language, :plain, :since,
           :version)
        """,
        statement ->
            write(entry)
                .apply(statement)
                .param("cms", entry.cms())
                .param("language", entry.language().toLanguageTag())
                .param("since", Columns.time(entry.since()))
                .param("password", closed(entry, password)));
    return true;
  }

  /** A new row of a source, or one of the brand that nobody reads; it is in use then. */
  private boolean takeUp(SourceEntry entry) {
    boolean isNew =
        database.insertIfAbsent(
            """
            insert into pst_source
              (id, brand_id, cms, name, state, problem, checked_at, read_to, is_sample, listed)
            values (:id, :brand, :cms, :name, :state, :problem, :checkedAt, null, false, true)
            """,
            statement ->
                Connections.write(Connection.NEW)
                    .apply(statement)
                    .param("id", entry.id().value())
                    .param("brand", entry.brand().value())
                    .param("cms", entry.cms())
                    .param("name", Columns.words(entry.name())));
    return isNew
        || database
                .sql(
                    """
                    update pst_source
                    set cms = :cms, name = :name, state = :state, problem = null,
                        is_sample = false, listed = true
                    where brand_id = :brand and id = :id and not listed and removed_at is null
                    """)
                .param("id", entry.id().value())
                .param("brand", entry.brand().value())
                .param("cms", entry.cms())
                .param("name", Columns.words(entry.name()))
                .param("state", Connection.State.ACTIVE.name())
                .update()
            == 1;
  }

  @Override
  public boolean update(SourceEntry entry, @Nullable Secret password) {
    boolean updated =
        write(entry)
                .apply(
                    database.sql(
                        """
                        update pst_desk_source
                        set name = :name, address = :address, login = :login,
                            password = case
                              when :keeps then password else cast(:password as varchar) end,
                            plain_permalinks = :plain, version = :version
                        where brand_id = :brand and source_id = :id and version = :version - 1
                          and removed_at is null
                        """))
                .param("keeps", entry.hasPassword() && password == null)
                .param("password", closed(entry, password))
                .update()
            == 1;
    if (updated) {
      database
          .sql("update pst_source set name = :name where brand_id = :brand and id = :id")
          .param("name", Columns.words(entry.name()))
          .param("brand", entry.brand().value())
          .param("id", entry.id().value())
          .update();
    }
    return updated;
  }

  @Override
  public boolean remove(BrandId brand, SourceId id, boolean stillRead, Instant at) {
    boolean removed =
        database
                .sql(
                    """
                    update pst_desk_source set removed_at = :at, password = null
                    where brand_id = :brand and source_id = :id and removed_at is null
                    """)
                .param("at", Columns.time(at))
                .param("brand", brand.value())
                .param("id", id.value())
                .update()
            == 1;
    if (removed && !stillRead) {
      database
          .sql("update pst_source set listed = false where brand_id = :brand and id = :id")
          .param("brand", brand.value())
          .param("id", id.value())
          .update();
    }
    return removed;
  }

  private @Nullable String closed(SourceEntry entry, @Nullable Secret password) {
    return password == null || !entry.hasPassword()
        ? null
        : vault.close(password.reveal(), entry.brand().value(), entry.id().value());
  }

  private static UnaryOperator<StatementSpec> write(SourceEntry entry) {
    return statement ->
        statement
            .param("id", entry.id().value())
            .param("brand", entry.brand().value())
            .param("name", Columns.words(entry.name()))
            .param("address", entry.address().toString())
            .param("login", Columns.wordsOrNull(entry.user()))
            .param("plain", entry.plainPermalinks())
            .param("version", entry.version());
  }

  private static SourceEntry read(ResultSet row) throws SQLException {
    return new SourceEntry(
        new SourceId(row.getString("source_id")),
        new BrandId(row.getString("brand_id")),
        row.getString("cms"),
        row.getString("name"),
        URI.create(row.getString("address")),
        row.getString("login"),
        Locale.forLanguageTag(row.getString("language")),
        row.getBoolean("plain_permalinks"),
        Columns.instant(row, "read_since"),
        row.getInt("version"));
  }
}
