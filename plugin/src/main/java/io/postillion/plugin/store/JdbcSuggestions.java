package io.postillion.plugin.store;

import io.postillion.core.ai.Suggestion;
import io.postillion.core.ai.SuggestionId;
import io.postillion.core.ai.Suggestions;
import io.postillion.core.ai.Wish;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.Author;
import io.postillion.core.post.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class JdbcSuggestions implements Suggestions {

  private final Database database;

  JdbcSuggestions(Database database) {
    this.database = database;
  }

  @Override
  public void add(BrandId brand, List<Suggestion> suggestions) {
    suggestions.forEach(suggestion -> add(brand, suggestion));
  }

  private void add(BrandId brand, Suggestion suggestion) {
    database
        .sql(
            """
            insert into pst_suggestion
              (id, brand_id, post_id, wish, text, passage_start, passage_end, words,
               author_kind, author_name, offered_at)
            values
              (:id, :brand, :post, :wish, :text, :start, :end, :words,
               :authorKind, :authorName, :offeredAt)
            """)
        .param("id", suggestion.id().value())
        .param("brand", brand.value())
        .param("post", suggestion.post().value())
        .param("wish", suggestion.wish().name())
        .param("text", suggestion.text())
        .param("start", suggestion.start())
        .param("end", suggestion.end())
        .param("words", suggestion.words())
        .param("authorKind", suggestion.author().kind().name())
        .param("authorName", suggestion.author().name())
        .param("offeredAt", Columns.time(suggestion.at()))
        .update();
  }

  @Override
  public Optional<Suggestion> find(BrandId brand, PostId post, SuggestionId id) {
    return database
        .sql(
            """
            select * from pst_suggestion
            where brand_id = :brand and post_id = :post and id = :id
            """)
        .param("brand", brand.value())
        .param("post", post.value())
        .param("id", id.value())
        .query((row, number) -> read(post, row))
        .optional();
  }

  @Override
  public List<Suggestion> open(BrandId brand, PostId post, int most) {
    return database
        .sql(
            """
            select * from pst_suggestion
            where brand_id = :brand and post_id = :post and taken_at is null
            order by offered_at desc, id
            limit :most
            """)
        .param("brand", brand.value())
        .param("post", post.value())
        .param("most", most)
        .query((row, number) -> read(post, row))
        .list();
  }

  private static Suggestion read(PostId post, ResultSet row) throws SQLException {
    return new Suggestion(
        new SuggestionId(Columns.uuid(row, "id")),
        post,
        Wish.valueOf(row.getString("wish")),
        row.getString("text"),
        row.getInt("passage_start"),
        row.getInt("passage_end"),
        row.getString("words"),
        new Author(
            Author.Kind.valueOf(row.getString("author_kind")), null, row.getString("author_name")),
        Columns.instant(row, "offered_at"));
  }

  @Override
  public void take(BrandId brand, PostId post, List<SuggestionId> ids, Instant at) {
    for (SuggestionId id : ids) {
      database
          .sql(
              """
              update pst_suggestion set taken_at = :at
              where brand_id = :brand and post_id = :post and id = :id and taken_at is null
              """)
          .param("at", Columns.time(at))
          .param("brand", brand.value())
          .param("post", post.value())
          .param("id", id.value())
          .update();
    }
  }

  @Override
  public int forget(BrandId brand, Instant before, int most) {
    return database
        .sql(
            """
            delete from pst_suggestion
            where id in (
              select id from pst_suggestion
              where brand_id = :brand and offered_at < :before and taken_at is null
              order by offered_at limit :most)
            """)
        .param("brand", brand.value())
        .param("before", Columns.time(before))
        .param("most", most)
        .update();
  }
}
