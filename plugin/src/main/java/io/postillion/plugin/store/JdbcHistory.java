package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.History;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

final class JdbcHistory implements History {

  private final Database database;

  JdbcHistory(Database database) {
    this.database = database;
  }

  @Override
  public void add(BrandId brand, PostEvent event) {
    add(brand, List.of(event));
  }

  @Override
  public void add(BrandId brand, List<PostEvent> events) {
    database.batch(
        """
        insert into pst_post_event (brand_id, post_id, happened_at, kind, actor, detail)
        values (:brand, :post, :at, :kind, :actor, :detail)
        """,
        events.stream().map(event -> row(brand, event)).toList());
  }

  private static SqlParameterSource row(BrandId brand, PostEvent event) {
    return new MapSqlParameterSource()
        .addValue("brand", brand.value())
        .addValue("post", event.post().value())
        .addValue("at", Columns.time(event.at()))
        .addValue("kind", event.kind().name())
        .addValue("actor", event.actor())
        .addValue("detail", Columns.words(event.detail()));
  }

  @Override
  public List<PostEvent> of(BrandId brand, PostId post) {
    return database
        .sql(
            """
            select * from pst_post_event where brand_id = :brand and post_id = :post order by id
            """)
        .param("brand", brand.value())
        .param("post", post.value())
        .query(
            (row, number) ->
                new PostEvent(
                    post,
                    Columns.instant(row, "happened_at"),
                    PostEvent.Kind.valueOf(row.getString("kind")),
                    row.getString("actor"),
                    row.getString("detail")))
        .list();
  }
}
