package io.postillion.plugin.store;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Connection;
import io.postillion.core.content.Source;
import io.postillion.core.content.SourceId;
import io.postillion.core.content.Sources;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A source that configuration no longer names is still found, but not listed. */
final class JdbcSources implements Sources {

  private final Database database;

  JdbcSources(Database database) {
    this.database = database;
  }

  @Override
  public List<Source> all() {
    return database
        .sql("select * from pst_source where listed order by brand_id, name, id")
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public List<Source> of(BrandId brand) {
    return database
        .sql("select * from pst_source where brand_id = :brand and listed order by name, id")
        .param("brand", brand.value())
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public Optional<Source> find(SourceId id) {
    return database
        .sql("select * from pst_source where id = :id")
        .param("id", id.value())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public void update(SourceId id, Connection connection) {
    requireOne(
        id,
        Connections.write(connection)
            .apply(
                database
                    .sql(
                        """
                        update pst_source
                        set state = :state, problem = :problem, checked_at = :checkedAt
                        where id = :id
                        """)
                    .param("id", id.value()))
            .update());
  }

  @Override
  public void advance(SourceId id, String cursor) {
    requireOne(
        id,
        database
            .sql("update pst_source set read_to = :cursor where id = :id")
            .param("id", id.value())
            .param("cursor", cursor)
            .update());
  }

  @Override
  public Optional<Source> hold(SourceId id) {
    return database
        .sql("select * from pst_source where id = :id for update")
        .param("id", id.value())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public void remove(BrandId brand, SourceId id, Instant at) {
    database
        .sql("update pst_source set removed_at = :at where brand_id = :brand and id = :id")
        .param("at", Columns.time(at))
        .param("brand", brand.value())
        .param("id", id.value())
        .update();
  }

  @Override
  public void bringBack(BrandId brand, SourceId id) {
    database
        .sql(
            """
            update pst_source set removed_at = null, read_to = null
            where brand_id = :brand and id = :id and removed_at is not null
            """)
        .param("brand", brand.value())
        .param("id", id.value())
        .update();
  }

  /**
   * Keeps the connection of a source that is known, and whether it was removed; and how far it was
   * read, unless it is of another kind now.
   */
  void save(Source source) {
    database.save(
        """
        update pst_source
        set read_to = case when cms = :cms then read_to else null end,
            cms = :cms, name = :name, is_sample = :sample, listed = true
        where brand_id = :brand and id = :id
        """,
        """
        insert into pst_source
          (id, brand_id, cms, name, state, problem, checked_at, read_to, is_sample, listed)
        values (:id, :brand, :cms, :name, :state, :problem, :checkedAt, :cursor, :sample, true)
        """,
        statement ->
            Connections.write(source.connection())
                .apply(statement)
                .param("id", source.id().value())
                .param("brand", source.brand().value())
                .param("cms", source.cms())
                .param("name", source.name())
                .param("cursor", source.cursor())
                .param("sample", source.sample()));
    if (!get(source.id()).brand().equals(source.brand())) {
      throw Catalogue.taken("Source", source.id(), source.brand());
    }
  }

  void unlist(SourceId id) {
    database
        .sql("update pst_source set listed = false where id = :id")
        .param("id", id.value())
        .update();
  }

  private static void requireOne(SourceId id, int updated) {
    if (updated == 0) {
      throw new NotFoundException("source", id);
    }
  }

  static Source read(ResultSet row) throws SQLException {
    return new Source(
        new SourceId(row.getString("id")),
        new BrandId(row.getString("brand_id")),
        row.getString("cms"),
        row.getString("name"),
        Connections.read(row),
        row.getString("read_to"),
        row.getBoolean("is_sample"),
        Columns.instantOrNull(row, "removed_at"));
  }
}
