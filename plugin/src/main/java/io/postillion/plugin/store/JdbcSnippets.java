package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.library.Snippet;
import io.postillion.core.library.SnippetId;
import io.postillion.core.library.Snippets;
import io.postillion.core.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

final class JdbcSnippets implements Snippets {

  private final Database database;

  JdbcSnippets(Database database) {
    this.database = database;
  }

  @Override
  public boolean insert(Snippet snippet) {
    return database.insertIfAbsent(
        """
        insert into pst_snippet
          (id, brand_id, name, folded_name, language, text, person_id, changed_at, version)
        values
          (:id, :brand, :name, :folded, :language, :text, :person, :changedAt, :version)
        """,
        statement -> write(statement, snippet));
  }

  @Override
  public boolean update(Snippet snippet) {
    try {
      return write(
                  database.sql(
                      """
                      update pst_snippet
                      set name = :name, folded_name = :folded, language = :language, text = :text,
                          person_id = :person, changed_at = :changedAt, version = :version
                      where brand_id = :brand and id = :id and version = :version - 1
                      """),
                  snippet)
              .update()
          == 1;
    } catch (DuplicateKeyException taken) {
      return false;
    }
  }

  private static StatementSpec write(StatementSpec statement, Snippet snippet) {
    Locale language = snippet.language();
    return statement
        .param("id", snippet.id().value())
        .param("brand", snippet.brand().value())
        .param("name", Columns.words(snippet.name()))
        .param("folded", Columns.words(snippet.folded()))
        .param("language", language == null ? null : language.toLanguageTag())
        .param("text", Columns.words(snippet.text()))
        .param("person", snippet.by().value())
        .param("changedAt", Columns.time(snippet.changedAt()))
        .param("version", snippet.version());
  }

  @Override
  public boolean remove(BrandId brand, SnippetId id, int version) {
    return database
            .sql(
                """
                delete from pst_snippet
                where brand_id = :brand and id = :id and version = :version
                """)
            .param("brand", brand.value())
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }

  @Override
  public Optional<Snippet> find(BrandId brand, SnippetId id) {
    return database
        .sql("select * from pst_snippet where brand_id = :brand and id = :id")
        .param("brand", brand.value())
        .param("id", id.value())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public List<Snippet> all(BrandId brand) {
    return database
        .sql("select * from pst_snippet where brand_id = :brand order by folded_name, id")
        .param("brand", brand.value())
        .query((row, number) -> read(row))
        .list();
  }

  private static Snippet read(ResultSet row) throws SQLException {
    @Nullable String language = row.getString("language");
    return new Snippet(
        new SnippetId(Columns.uuid(row, "id")),
        new BrandId(row.getString("brand_id")),
        row.getString("name"),
        language == null ? null : Locale.forLanguageTag(language),
        row.getString("text"),
        new PersonId(Columns.uuid(row, "person_id")),
        Columns.instant(row, "changed_at"),
        row.getInt("version"));
  }
}
