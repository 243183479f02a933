package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.Author;
import io.postillion.core.post.PostId;
import io.postillion.core.visual.AltText;
import io.postillion.core.visual.AltTexts;
import java.time.Instant;
import java.util.List;

final class JdbcAltTexts implements AltTexts {

  private final Database database;

  JdbcAltTexts(Database database) {
    this.database = database;
  }

  @Override
  public void add(BrandId brand, AltText suggested) {
    database
        .sql(
            """
            insert into pst_alt_text
              (brand_id, post_id, sha256, words, author_kind, author_name, suggested_at)
            values
              (:brand, :post, :sha256, :words, :authorKind, :authorName, :suggestedAt)
            """)
        .param("brand", brand.value())
        .param("post", suggested.post().value())
        .param("sha256", suggested.sha256())
        .param("words", Columns.words(suggested.words()))
        .param("authorKind", suggested.author().kind().name())
        .param("authorName", suggested.author().name())
        .param("suggestedAt", Columns.time(suggested.at()))
        .update();
  }

  @Override
  public int forget(BrandId brand, Instant before, int most) {
    return database
        .sql(
            """
            delete from pst_alt_text
            where taken_at is null and id in (
              select id from pst_alt_text
              where brand_id = :brand and suggested_at < :before and taken_at is null
              order by suggested_at limit :most)
            """)
        .param("brand", brand.value())
        .param("before", Columns.time(before))
        .param("most", most)
        .update();
  }

  @Override
  public List<AltText> of(BrandId brand, PostId post) {
    return database
        .sql(
            """
            select * from pst_alt_text
            where brand_id = :brand and post_id = :post
            order by id desc
            """)
        .param("brand", brand.value())
        .param("post", post.value())
        .query(
            (row, number) ->
                new AltText(
                    post,
                    row.getString("sha256"),
                    row.getString("words"),
                    new Author(
                        Author.Kind.valueOf(row.getString("author_kind")),
                        null,
                        row.getString("author_name")),
                    Columns.instant(row, "suggested_at")))
        .list();
  }
}
