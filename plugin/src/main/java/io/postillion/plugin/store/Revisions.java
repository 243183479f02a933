package io.postillion.plugin.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.Author;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import io.postillion.core.post.Support;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Revisions are added and read; nothing here, and nothing in the database, changes one. */
final class Revisions {

  private static final TypeReference<List<Support>> SUPPORT = new TypeReference<>() {};

  private final Database database;

  Revisions(Database database) {
    this.database = database;
  }

  void add(BrandId brand, Revision revision) {
    @Nullable PersonId person = revision.author().person();
    try {
      Contents.write(revision.content())
          .apply(
              database
                  .sql(
                      """
                      insert into pst_revision
                        (id, brand_id, post_id, number, text, search_text, language, media, link,
                         author_kind, author_person_id, author_name, support, article_version,
                         created_at, seal, ai_mark)
                      values
                        (:id, :brand, :post, :number, :text, :searchText, :language, :media, :link,
                         :authorKind, :authorPerson, :authorName, :support, :articleVersion,
                         :createdAt, :seal, :aiMark)
                      """)
                  .param("id", revision.id().value())
                  .param("brand", brand.value())
                  .param("post", revision.post().value())
                  .param("number", revision.number())
                  .param("searchText", PostSearch.folded(revision.content().text()))
                  .param("authorKind", revision.author().kind().name())
                  .param("authorPerson", person == null ? null : person.value())
                  .param("authorName", revision.author().name())
                  .param("support", Json.write(revision.support()))
                  .param("articleVersion", revision.articleVersion())
                  .param("createdAt", Columns.time(revision.createdAt()))
                  .param("seal", revision.seal())
                  .param("aiMark", revision.content().aiMark()))
          .update();
    } catch (DuplicateKeyException another) {
      throw JdbcPosts.stale(revision.post());
    }
    revision.content().media().forEach(media -> taken(brand, revision, media));
    revision.content().media().stream()
        .map(Media::sha256)
        .distinct()
        .forEach(sha256 -> shows(brand, revision, sha256));
  }

  /** The picture, and what it was cut out of. */
  private void shows(BrandId brand, Revision revision, String sha256) {
    database.insertIfAbsent(
        """
        insert into pst_revision_picture (brand_id, sha256, revision_id, post_id)
        values (:brand, :sha256, :revision, :post)
        """,
        statement -> shown(statement, brand, revision, sha256));
    shown(
            database.sql(
                """
                insert into pst_revision_picture (brand_id, sha256, revision_id, post_id)
                select distinct m.brand_id, m.original, cast(:revision as uuid), m.post_id
                from pst_made_picture m
                where m.brand_id = :brand and m.post_id = :post and m.sha256 = :sha256
                  and m.original is not null
                  and not exists (
                    select 1 from pst_revision_picture s
                    where s.brand_id = m.brand_id and s.sha256 = m.original
                      and s.revision_id = :revision)
                """),
            brand,
            revision,
            sha256)
        .update();
  }

  private static StatementSpec shown(
      StatementSpec statement, BrandId brand, Revision revision, String sha256) {
    return statement
        .param("brand", brand.value())
        .param("sha256", sha256)
        .param("revision", revision.id().value())
        .param("post", revision.post().value());
  }

  /** What was made or suggested for the post and stands in it now is kept for good. */
  private void taken(BrandId brand, Revision revision, Media media) {
    database
        .sql(
            """
            update pst_made_picture set used_at = :at
            where brand_id = :brand and post_id = :post and sha256 = :sha256 and used_at is null
            """)
        .param("at", Columns.time(revision.createdAt()))
        .param("brand", brand.value())
        .param("post", revision.post().value())
        .param("sha256", media.sha256())
        .update();
    database
        .sql(
            """
            update pst_alt_text set taken_at = :at
            where brand_id = :brand and post_id = :post and sha256 = :sha256 and words = :words
              and taken_at is null
            """)
        .param("at", Columns.time(revision.createdAt()))
        .param("brand", brand.value())
        .param("post", revision.post().value())
        .param("sha256", media.sha256())
        .param("words", Columns.words(media.alt()))
        .update();
  }

  Optional<Revision> find(BrandId brand, RevisionId id) {
    return database
        .sql("select * from pst_revision where brand_id = :brand and id = :id")
        .param("brand", brand.value())
        .param("id", id.value())
        .query((row, number) -> read(row))
        .optional();
  }

  List<Revision> of(BrandId brand, Collection<RevisionId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return database
        .sql("select * from pst_revision where brand_id = :brand and id in (:ids)")
        .param("brand", brand.value())
        .param("ids", Database.padded(ids.stream().map(RevisionId::value).toList()))
        .query((row, number) -> read(row))
        .list();
  }

  List<Revision> of(BrandId brand, PostId post) {
    return database
        .sql(
            "select * from pst_revision where brand_id = :brand and post_id = :post order by number")
        .param("brand", brand.value())
        .param("post", post.value())
        .query((row, number) -> read(row))
        .list();
  }

  private static Revision read(ResultSet row) throws SQLException {
    @Nullable UUID person = Columns.uuidOrNull(row, "author_person_id");
    return new Revision(
        new RevisionId(Columns.uuid(row, "id")),
        new PostId(Columns.uuid(row, "post_id")),
        row.getInt("number"),
        Contents.read(row).marked(row.getBoolean("ai_mark")),
        new Author(
            Author.Kind.valueOf(row.getString("author_kind")),
            person == null ? null : new PersonId(person),
            row.getString("author_name")),
        Json.read(row.getString("support"), SUPPORT),
        row.getInt("article_version"),
        Columns.instant(row, "created_at"),
        row.getString("seal"));
  }
}
