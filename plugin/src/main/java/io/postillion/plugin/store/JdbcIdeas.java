package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.ideas.Idea;
import io.postillion.core.ideas.IdeaId;
import io.postillion.core.ideas.Ideas;
import io.postillion.core.ideas.Reason;
import io.postillion.core.post.Author;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class JdbcIdeas implements Ideas {

  private final Database database;

  JdbcIdeas(Database database) {
    this.database = database;
  }

  @Override
  public void add(BrandId brand, List<Idea> ideas) {
    for (int place = 0; place < ideas.size(); place++) {
      add(brand, ideas.get(place), place);
    }
  }

  private void add(BrandId brand, Idea idea, int place) {
    ChannelId channel = idea.channel();
    ArticleId article = idea.article();
    database
        .sql(
            """
            insert into pst_idea
              (id, brand_id, kind, hook, reason, detail, channel_id, article_id, topic,
               author_kind, author_name, found_at, place, status)
            values
              (:id, :brand, :kind, :hook, :reason, :detail, :channel, :article, :topic,
               :authorKind, :authorName, :foundAt, :place, :status)
            """)
        .param("id", idea.id().value())
        .param("brand", brand.value())
        .param("kind", idea.kind().name())
        .param("hook", Columns.words(idea.hook()))
        .param("reason", idea.why().kind().name())
        .param("detail", Columns.words(idea.why().detail()))
        .param("channel", channel == null ? null : channel.value())
        .param("article", article == null ? null : article.value())
        .param("topic", Columns.words(idea.topic()))
        .param("authorKind", idea.author().kind().name())
        .param("authorName", idea.author().name())
        .param("foundAt", Columns.time(idea.at()))
        .param("place", place)
        .param("status", idea.status().name())
        .update();
  }

  @Override
  public Optional<Idea> find(BrandId brand, IdeaId id) {
    return database
        .sql("select * from pst_idea where brand_id = :brand and id = :id")
        .param("brand", brand.value())
        .param("id", id.value())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public List<Idea> newest(BrandId brand, int limit) {
    return database
        .sql(
            """
            select * from pst_idea where brand_id = :brand
            order by found_at desc, place, id
            limit :limit
            """)
        .param("brand", brand.value())
        .param("limit", limit)
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public boolean settle(BrandId brand, IdeaId id, Idea.Status status) {
    return database
            .sql(
                """
                update pst_idea set status = :status
                where brand_id = :brand and id = :id and status = 'OPEN'
                """)
            .param("brand", brand.value())
            .param("id", id.value())
            .param("status", status.name())
            .update()
        == 1;
  }

  private static Idea read(ResultSet row) throws SQLException {
    @Nullable String channel = row.getString("channel_id");
    @Nullable UUID article = Columns.uuidOrNull(row, "article_id");
    return new Idea(
        new IdeaId(Columns.uuid(row, "id")),
        Idea.Kind.valueOf(row.getString("kind")),
        row.getString("hook"),
        new Reason(Reason.Kind.valueOf(row.getString("reason")), row.getString("detail")),
        channel == null ? null : new ChannelId(channel),
        article == null ? null : new ArticleId(article),
        row.getString("topic"),
        new Author(
            Author.Kind.valueOf(row.getString("author_kind")), null, row.getString("author_name")),
        Columns.instant(row, "found_at"),
        Idea.Status.valueOf(row.getString("status")));
  }
}
