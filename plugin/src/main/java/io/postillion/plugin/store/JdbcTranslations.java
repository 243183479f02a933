package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import io.postillion.core.translate.Translation;
import io.postillion.core.translate.Translations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

final class JdbcTranslations implements Translations {

  private final Database database;

  JdbcTranslations(Database database) {
    this.database = database;
  }

  @Override
  public void add(BrandId brand, Translation translation) {
    database
        .sql(
            """
            insert into pst_translation
              (post_id, brand_id, source_post_id, source_revision_id, translated_at)
            values
              (:post, :brand, :source, :revision, :at)
            """)
        .param("post", translation.post().value())
        .param("brand", brand.value())
        .param("source", translation.source().value())
        .param("revision", translation.revision().value())
        .param("at", Columns.time(translation.at()))
        .update();
  }

  @Override
  public Optional<Translation> find(BrandId brand, PostId post) {
    return database
        .sql("select * from pst_translation where brand_id = :brand and post_id = :post")
        .param("brand", brand.value())
        .param("post", post.value())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public List<Translation> of(BrandId brand, PostId source) {
    return database
        .sql(
            """
            select * from pst_translation
            where brand_id = :brand and source_post_id = :source
            order by translated_at, post_id
            """)
        .param("brand", brand.value())
        .param("source", source.value())
        .query((row, number) -> read(row))
        .list();
  }

  private static Translation read(ResultSet row) throws SQLException {
    return new Translation(
        new PostId(Columns.uuid(row, "post_id")),
        new PostId(Columns.uuid(row, "source_post_id")),
        new RevisionId(Columns.uuid(row, "source_revision_id")),
        Columns.instant(row, "translated_at"));
  }
}
