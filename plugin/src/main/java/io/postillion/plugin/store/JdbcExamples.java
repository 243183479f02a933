package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.memory.Edit;
import io.postillion.core.memory.Edited;
import io.postillion.core.memory.Example;
import io.postillion.core.memory.Examples;
import io.postillion.core.memory.Known;
import io.postillion.core.memory.Vector;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class JdbcExamples implements Examples {

  /** Of an example and its post: that it counts. */
  private static final String IN_FORCE =
      """
      post.status in ('APPROVED', 'SCHEDULED', 'PUBLISHING', 'PUBLISHED')
        and post.current_revision_id = example.revision_id
      """;

  private final Database database;

  JdbcExamples(Database database) {
    this.database = database;
  }

  @Override
  public List<PostId> unlearned(BrandId brand, String model, int most) {
    return database
        .sql(
            """
            select post.id
            from (
              select id, brand_id, current_revision_id, created_at from pst_post
              where brand_id = :brand and current_revision_id is not null
                and status in ('APPROVED', 'SCHEDULED', 'PUBLISHING', 'PUBLISHED')
              order by created_at desc limit 2000) post
            where exists (
                select 1 from pst_approval decision
                where decision.brand_id = post.brand_id and decision.post_id = post.id
                  and decision.revision_id = post.current_revision_id
                  and decision.decision = 'APPROVED' and decision.voided_at is null)
              and not exists (
                select 1 from pst_example example
                join pst_embedding embedding
                  on embedding.brand_id = example.brand_id and embedding.post_id = example.post_id
                where example.brand_id = post.brand_id and example.post_id = post.id
                  and example.revision_id = post.current_revision_id and embedding.model = :model)
            order by post.created_at desc, post.id limit :most
            """)
        .param("brand", brand.value())
        .param("model", model)
        .param("most", most)
        .query((row, number) -> new PostId(Columns.uuid(row, "id")))
        .list();
  }

  @Override
  public void learn(
      BrandId brand, PostId post, RevisionId revision, List<Edit> edits, Vector vector) {
    database
        .sql(
            """
            delete from pst_example
            where brand_id = :brand and post_id = :post and revision_id <> :revision
            """)
        .param("brand", brand.value())
        .param("post", post.value())
        .param("revision", revision.value())
        .update();
    boolean isNew =
        database.insertIfAbsent(
            """
            insert into pst_example (post_id, brand_id, revision_id)
            values (:post, :brand, :revision)
            """,
            statement ->
                statement
                    .param("post", post.value())
                    .param("brand", brand.value())
                    .param("revision", revision.value()));
    if (isNew) {
      edits.forEach(edit -> add(brand, post, edit));
    }
    database.insertIfAbsent(
        """
        insert into pst_embedding (post_id, model, brand_id, vector)
        values (:post, :model, :brand, :vector)
        """,
        statement ->
            statement
                .param("post", post.value())
                .param("model", vector.model())
                .param("brand", brand.value())
                .param("vector", vector.bytes()));
  }

  private void add(BrandId brand, PostId post, Edit edit) {
    database.insertIfAbsent(
        """
        insert into pst_example_edit (before_revision_id, after_revision_id, brand_id, post_id)
        values (:before, :after, :brand, :post)
        """,
        statement ->
            statement
                .param("before", edit.before().value())
                .param("after", edit.after().value())
                .param("brand", brand.value())
                .param("post", post.value()));
  }

  @Override
  public int forgetGone(BrandId brand, int most) {
    return database
        .sql(
            """
            delete from pst_example
            where brand_id = :brand and post_id in (
              select example.post_id from pst_example example
              join pst_post post
                on post.brand_id = example.brand_id and post.id = example.post_id
              where example.brand_id = :brand and not (%s)
              limit :most)
            """
                .formatted(IN_FORCE))
        .param("brand", brand.value())
        .param("most", most)
        .update();
  }

  @Override
  public int forgetAll(BrandId brand) {
    return database
        .sql("delete from pst_example where brand_id = :brand")
        .param("brand", brand.value())
        .update();
  }

  @Override
  public List<Known> known(BrandId brand, String model, int most) {
    return database
        .sql(
            """
            select example.post_id, example.revision_id, post.article_id, channel.network,
              revision.language, revision.text, draft.text as drafted, embedding.vector
            from pst_example example
            join pst_post post
              on post.brand_id = example.brand_id and post.id = example.post_id
            join pst_channel channel
              on channel.brand_id = post.brand_id and channel.id = post.channel_id
            join pst_revision revision
              on revision.brand_id = example.brand_id and revision.id = example.revision_id
            join pst_embedding embedding
              on embedding.brand_id = example.brand_id and embedding.post_id = example.post_id
                and embedding.model = :model
            left join pst_example_edit edit
              on edit.brand_id = example.brand_id and edit.post_id = example.post_id
                and edit.after_revision_id = example.revision_id
            left join pst_revision draft
              on draft.brand_id = edit.brand_id and draft.id = edit.before_revision_id
            where example.brand_id = :brand and %s
            order by example.entry_number desc limit :most
            """
                .formatted(IN_FORCE))
        .param("brand", brand.value())
        .param("model", model)
        .param("most", most)
        .query((row, number) -> known(row, model))
        .list();
  }

  @Override
  public List<Edited> edits(BrandId brand, int most) {
    return database
        .sql(
            """
            select edit.post_id, afterwards.language, draft.text as drafted, afterwards.text
            from pst_example example
            join pst_post post
              on post.brand_id = example.brand_id and post.id = example.post_id
            join pst_example_edit edit
              on edit.brand_id = example.brand_id and edit.post_id = example.post_id
            join pst_revision draft
              on draft.brand_id = edit.brand_id and draft.id = edit.before_revision_id
            join pst_revision afterwards
              on afterwards.brand_id = edit.brand_id and afterwards.id = edit.after_revision_id
            where example.brand_id = :brand and %s
            order by example.entry_number desc, afterwards.number desc limit :most
            """
                .formatted(IN_FORCE))
        .param("brand", brand.value())
        .param("most", most)
        .query(
            (row, number) ->
                new Edited(
                    new PostId(Columns.uuid(row, "post_id")),
                    Locale.forLanguageTag(row.getString("language")),
                    row.getString("drafted"),
                    row.getString("text")))
        .list();
  }

  @Override
  public int count(BrandId brand, String model) {
    return database
        .sql(
            """
            select count(*) from pst_embedding where brand_id = :brand and model = :model
            """)
        .param("brand", brand.value())
        .param("model", model)
        .query(Integer.class)
        .single();
  }

  private static Known known(ResultSet row, String model) throws SQLException {
    @Nullable UUID article = Columns.uuidOrNull(row, "article_id");
    String text = row.getString("text");
    @Nullable String drafted = row.getString("drafted");
    return new Known(
        new Example(
            new PostId(Columns.uuid(row, "post_id")),
            new RevisionId(Columns.uuid(row, "revision_id")),
            article == null ? null : new ArticleId(article),
            row.getString("network"),
            Locale.forLanguageTag(row.getString("language")),
            text,
            text.equals(drafted) ? null : drafted),
        Vector.read(model, row.getBytes("vector")));
  }
}
