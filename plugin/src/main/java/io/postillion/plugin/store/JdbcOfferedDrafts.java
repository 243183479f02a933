package io.postillion.plugin.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.postillion.core.ai.OfferedDraft;
import io.postillion.core.ai.OfferedDraftId;
import io.postillion.core.ai.OfferedDrafts;
import io.postillion.core.ai.Variant;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.Author;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import io.postillion.core.post.Support;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class JdbcOfferedDrafts implements OfferedDrafts {

  private static final TypeReference<List<Support>> SUPPORT = new TypeReference<>() {};

  private final Database database;

  JdbcOfferedDrafts(Database database) {
    this.database = database;
  }

  @Override
  public void add(BrandId brand, List<OfferedDraft> drafts) {
    drafts.forEach(draft -> add(brand, draft));
  }

  private void add(BrandId brand, OfferedDraft draft) {
    RevisionId after = draft.after();
    Contents.write(draft.content())
        .apply(
            database
                .sql(
                    """
                    insert into pst_offered_draft
                      (id, brand_id, post_id, after_revision_id, variant, text, language, media,
                       link, author_kind, author_name, support, article_version, offered_at)
                    values
                      (:id, :brand, :post, :after, :variant, :text, :language, :media,
                       :link, :authorKind, :authorName, :support, :articleVersion, :offeredAt)
                    """)
                .param("id", draft.id().value())
                .param("brand", brand.value())
                .param("post", draft.post().value())
                .param("after", after == null ? null : after.value())
                .param("variant", draft.variant().name())
                .param("authorKind", draft.author().kind().name())
                .param("authorName", draft.author().name())
                .param("support", Json.write(draft.support()))
                .param("articleVersion", draft.articleVersion())
                .param("offeredAt", Columns.time(draft.at())))
        .update();
  }

  @Override
  public Optional<OfferedDraft> find(BrandId brand, PostId post, OfferedDraftId id) {
    return database
        .sql(
            """
            select * from pst_offered_draft
            where brand_id = :brand and post_id = :post and id = :id
            """)
        .param("brand", brand.value())
        .param("post", post.value())
        .param("id", id.value())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public void take(BrandId brand, PostId post, OfferedDraftId id, Instant at) {
    database
        .sql(
            """
            update pst_offered_draft set taken_at = :at
            where brand_id = :brand and post_id = :post and id = :id and taken_at is null
            """)
        .param("at", Columns.time(at))
        .param("brand", brand.value())
        .param("post", post.value())
        .param("id", id.value())
        .update();
  }

  @Override
  public int forget(BrandId brand, Instant before, int most) {
    return database
        .sql(
            """
            delete from pst_offered_draft
            where taken_at is null and id in (
              select id from pst_offered_draft
              where brand_id = :brand and offered_at < :before and taken_at is null
              order by offered_at limit :most)
            """)
        .param("brand", brand.value())
        .param("before", Columns.time(before))
        .param("most", most)
        .update();
  }

  @Override
  public List<OfferedDraft> of(BrandId brand, PostId post) {
    return database
        .sql(
            """
            select * from pst_offered_draft
            where brand_id = :brand and post_id = :post
            order by offered_at desc, variant, id
            """)
        .param("brand", brand.value())
        .param("post", post.value())
        .query((row, number) -> read(row))
        .list();
  }

  private static OfferedDraft read(ResultSet row) throws SQLException {
    @Nullable UUID after = Columns.uuidOrNull(row, "after_revision_id");
    return new OfferedDraft(
        new OfferedDraftId(Columns.uuid(row, "id")),
        new PostId(Columns.uuid(row, "post_id")),
        after == null ? null : new RevisionId(after),
        Variant.valueOf(row.getString("variant")),
        Contents.read(row),
        new Author(
            Author.Kind.valueOf(row.getString("author_kind")), null, row.getString("author_name")),
        Json.read(row.getString("support"), SUPPORT),
        row.getInt("article_version"),
        Columns.instant(row, "offered_at"));
  }
}
