package io.postillion.plugin.store;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import io.postillion.core.post.Schedule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

final class JdbcPosts implements Posts {

  private final Database database;
  private final Revisions revisions;

  JdbcPosts(Database database) {
    this.database = database;
    this.revisions = new Revisions(database);
  }

  @Override
  public Optional<Post> find(BrandId brand, PostId id) {
    return database
        .sql("select * from pst_post where brand_id = :brand and id = :id")
        .param("brand", brand.value())
        .param("id", id.value())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public List<Post> find(BrandId brand, Collection<PostId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return database
        .sql("select * from pst_post where brand_id = :brand and id in (:ids)")
        .param("brand", brand.value())
        .param("ids", Database.padded(ids.stream().map(PostId::value).toList()))
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public Set<PostId> writtenBy(BrandId brand, PersonId person, Collection<PostId> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    return database
        .sql(
            """
            select distinct post_id from pst_revision
            where brand_id = :brand and author_person_id = :person and post_id in (:ids)
            """)
        .param("brand", brand.value())
        .param("person", person.value())
        .param("ids", Database.padded(ids.stream().map(PostId::value).toList()))
        .query((row, number) -> new PostId(Columns.uuid(row, "post_id")))
        .set();
  }

  @Override
  public List<Post> leaving(BrandId brand, Instant before, int limit) {
    return database
        .sql(
            """
            select * from pst_post
            where brand_id = :brand and status in ('APPROVED', 'SCHEDULED', 'PUBLISHING')
              and (schedule_at is null or schedule_at < :before)
            order by coalesce(schedule_at, created_at), id limit :limit
            """)
        .param("brand", brand.value())
        .param("before", Columns.time(before))
        .param("limit", limit)
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public Optional<Post> planned(BrandId brand, ArticleId article, ChannelId channel) {
    return database
        .sql(
            """
            select * from pst_post
            where brand_id = :brand and article_id = :article and channel_id = :channel
              and number_of_article = 0
            """)
        .param("brand", brand.value())
        .param("article", article.value())
        .param("channel", channel.value())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public List<Post> list(BrandId brand, PostFilter filter) {
    PostSearch search = PostSearch.of(brand, filter);
    return database
        .sql(search.sql())
        .params(search.parameters())
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public void insert(Post post) {
    write(
            database.sql(
                """
                insert into pst_post
                  (id, brand_id, channel_id, article_id, status, current_revision_id, schedule_at,
                   schedule_zone, attention, created_at, version)
                values
                  (:id, :brand, :channel, :article, :status, :current, :scheduleAt,
                   :scheduleZone, :attention, :createdAt, :version)
                """),
            post)
        .update();
  }

  @Override
  public void insertFurther(Post post) {
    write(
            database.sql(
                """
                insert into pst_post
                  (id, brand_id, channel_id, article_id, status, current_revision_id, schedule_at,
                   schedule_zone, attention, created_at, version, number_of_article)
                select :id, :brand, :channel, :article, :status, :current, :scheduleAt,
                  :scheduleZone, :attention, :createdAt, :version,
                  coalesce(max(number_of_article), 0) + 1
                from pst_post
                where brand_id = :brand and article_id = :article and channel_id = :channel
                """),
            post)
        .update();
  }

  @Override
  public Post update(Post post) {
    int updated =
        write(
                database.sql(
                    """
                    update pst_post
                    set status = :status, current_revision_id = :current,
                        schedule_at = :scheduleAt, schedule_zone = :scheduleZone,
                        attention = :attention, version = version + 1
                    where brand_id = :brand and id = :id and version = :version
                    """),
                post)
            .update();
    if (updated == 0) {
      throw find(post.brand(), post.id()).isPresent()
          ? stale(post.id())
          : new NotFoundException("post", post.id());
    }
    return new Post(
        post.id(),
        post.brand(),
        post.channel(),
        post.article(),
        post.status(),
        post.current(),
        post.schedule(),
        post.attention(),
        post.createdAt(),
        post.version() + 1);
  }

  @Override
  public void settle(BrandId brand, Collection<PostId> posts, PostStatus status) {
    if (posts.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            update pst_post set status = :status, attention = null, version = version + 1
            where brand_id = :brand and id in (:ids)
            """)
        .param("status", status.name())
        .param("brand", brand.value())
        .param("ids", Database.padded(posts.stream().map(PostId::value).toList()))
        .update();
  }

  @Override
  public List<Revision> revisions(BrandId brand, Collection<RevisionId> ids) {
    return revisions.of(brand, ids);
  }

  @Override
  public void add(BrandId brand, Revision revision) {
    revisions.add(brand, revision);
  }

  @Override
  public Optional<Revision> revision(BrandId brand, RevisionId id) {
    return revisions.find(brand, id);
  }

  @Override
  public List<Revision> revisions(BrandId brand, PostId post) {
    return revisions.of(brand, post);
  }

  static RefusedException stale(PostId post) {
    return new RefusedException(
        Reason.STALE_REVISION,
        "Post %s was changed by someone else meanwhile. Reload it and do it again.".formatted(post),
        post);
  }

  private static StatementSpec write(StatementSpec statement, Post post) {
    return statement
        .param("id", post.id().value())
        .param("brand", post.brand().value())
        .param("channel", post.channel().value())
        .param("article", post.article() == null ? null : post.article().value())
        .param("status", post.status().name())
        .param("current", post.current() == null ? null : post.current().value())
        .param("scheduleAt", post.scheduled().map(Schedule::at).map(Columns::time).orElse(null))
        .param("scheduleZone", post.scheduled().map(Schedule::zone).map(ZoneId::getId).orElse(null))
        .param("attention", Columns.wordsOrNull(post.attention()))
        .param("createdAt", Columns.time(post.createdAt()))
        .param("version", post.version());
  }

  static Post read(ResultSet row) throws SQLException {
    @Nullable UUID article = Columns.uuidOrNull(row, "article_id");
    @Nullable UUID current = Columns.uuidOrNull(row, "current_revision_id");
    @Nullable Instant at = Columns.instantOrNull(row, "schedule_at");
    return new Post(
        new PostId(Columns.uuid(row, "id")),
        new BrandId(row.getString("brand_id")),
        new ChannelId(row.getString("channel_id")),
        article == null ? null : new ArticleId(article),
        PostStatus.valueOf(row.getString("status")),
        current == null ? null : new RevisionId(current),
        at == null ? null : new Schedule(at, ZoneId.of(row.getString("schedule_zone"))),
        row.getString("attention"),
        Columns.instant(row, "created_at"),
        row.getLong("version"));
  }
}
