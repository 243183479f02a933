package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.live.Happening;
import io.postillion.core.live.Happenings;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import java.util.List;

final class JdbcHappenings implements Happenings {

  private final Database database;

  JdbcHappenings(Database database) {
    this.database = database;
  }

  @Override
  public long newest(BrandId brand) {
    return database
        .sql("select coalesce(max(id), 0) from pst_post_event where brand_id = :brand")
        .param("brand", brand.value())
        .query(Long.class)
        .single();
  }

  @Override
  public List<Happening> after(BrandId brand, long id, int limit) {
    return database
        .sql(
            """
            select id, post_id, kind, actor from pst_post_event
            where brand_id = :brand and id > :id
            order by id limit :limit
            """)
        .param("brand", brand.value())
        .param("id", id)
        .param("limit", limit)
        .query(
            (row, number) ->
                new Happening(
                    row.getLong("id"),
                    new PostId(Columns.uuid(row, "post_id")),
                    PostEvent.Kind.valueOf(row.getString("kind")),
                    row.getString("actor")))
        .list();
  }
}
