package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.History;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import java.util.List;

final class JdbcHistory implements History {

  private final Database database;

  JdbcHistory(Database database) {
    this.database = database;
  }

  @Override
  public void add(BrandId brand, PostEvent event) {
    database
        .sql(
            """
            insert into pst_post_event (brand_id, post_id, happened_at, kind, actor, detail)
            values (:brand, :post, :at, :kind, :actor, :detail)
            """)
        .param("brand", brand.value())
        .param("post", event.post().value())
        .param("at", Columns.time(event.at()))
        .param("kind", event.kind().name())
        .param("actor", event.actor())
        .param("detail", Columns.words(event.detail()))
        .update();
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
