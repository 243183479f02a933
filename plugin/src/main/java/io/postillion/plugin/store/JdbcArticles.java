package io.postillion.plugin.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.Image;
import io.postillion.core.content.SourceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

final class JdbcArticles implements Articles {

  private static final TypeReference<List<Image>> IMAGES = new TypeReference<>() {};
  private static final TypeReference<List<String>> TAGS = new TypeReference<>() {};

  private final Database database;

  JdbcArticles(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Article> find(BrandId brand, ArticleId id) {
    return database
        .sql("select * from pst_article where brand_id = :brand and id = :id")
        .param("brand", brand.value())
        .param("id", id.value())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public List<Article> find(BrandId brand, Collection<ArticleId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return database
        .sql("select * from pst_article where brand_id = :brand and id in (:ids)")
        .param("brand", brand.value())
        .param("ids", Database.padded(ids.stream().map(ArticleId::value).toList()))
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public Optional<Article> byExternalId(
      BrandId brand, SourceId source, String externalId, Locale language) {
    return database
        .sql(
            """
            select * from pst_article
            where brand_id = :brand and source_id = :source
              and external_id = :externalId and language = :language
            """)
        .param("brand", brand.value())
        .param("source", source.value())
        .param("externalId", Columns.words(externalId))
        .param("language", language.toLanguageTag())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public boolean insert(Article article) {
    return database.insertIfAbsent(
        """
        insert into pst_article
          (id, brand_id, source_id, external_id, language, title, body, link, images, tags, author,
           published_at, modified_at, content_hash, version, received_at)
        values
          (:id, :brand, :source, :externalId, :language, :title, :body, :link, :images, :tags,
           :author, :publishedAt, :modifiedAt, :contentHash, :version, :receivedAt)
        """,
        statement -> write(statement, article));
  }

  /**
   * @throws OptimisticLockingFailureException when another node stored another change first: the
   *     item has to be looked at again
   */
  @Override
  public void update(Article article) {
    int updated =
        write(
                database.sql(
                    """
                    update pst_article
                    set title = :title, body = :body, link = :link, images = :images, tags = :tags,
                        author = :author, published_at = :publishedAt, modified_at = :modifiedAt,
                        content_hash = :contentHash, version = :version
                    where brand_id = :brand and id = :id and version = :version - 1
                    """),
                article)
            .update();
    if (updated == 0) {
      if (find(article.brand(), article.id()).isEmpty()) {
        throw new NotFoundException("article", article.id());
      }
      throw new OptimisticLockingFailureException(
          "Article %s changed while version %d of it was stored. It will be read again."
              .formatted(article.id(), article.version()));
    }
  }

  @Override
  public List<Article> newest(BrandId brand, int limit) {
    return database
        .sql(
            """
            select * from pst_article where brand_id = :brand and removed_at is null
            order by received_at desc, id limit :limit
            """)
        .param("brand", brand.value())
        .param("limit", limit)
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public List<Article> of(BrandId brand, SourceId source) {
    return database
        .sql(
            """
            select * from pst_article where brand_id = :brand and source_id = :source
            order by received_at desc, id
            """)
        .param("brand", brand.value())
        .param("source", source.value())
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public Optional<Article> hold(BrandId brand, ArticleId id) {
    return database
        .sql("select * from pst_article where brand_id = :brand and id = :id for update")
        .param("brand", brand.value())
        .param("id", id.value())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public void remove(BrandId brand, SourceId source, Instant at) {
    database
        .sql(
            """
            update pst_article set removed_at = :at
            where brand_id = :brand and source_id = :source and removed_at is null
            """)
        .param("at", Columns.time(at))
        .param("brand", brand.value())
        .param("source", source.value())
        .update();
  }

  @Override
  public void bringBack(BrandId brand, SourceId source) {
    database
        .sql(
            """
            update pst_article set removed_at = null
            where brand_id = :brand and source_id = :source and removed_at is not null
            """)
        .param("brand", brand.value())
        .param("source", source.value())
        .update();
  }

  private static StatementSpec write(StatementSpec statement, Article article) {
    CmsItem item = article.item();
    return statement
        .param("id", article.id().value())
        .param("brand", article.brand().value())
        .param("source", article.source().value())
        .param("externalId", Columns.words(item.externalId()))
        .param("language", item.language().toLanguageTag())
        .param("title", Columns.words(item.title()))
        .param("body", Columns.words(item.body()))
        .param("link", Columns.textOrNull(item.link()))
        .param("images", Json.write(item.images()))
        .param("tags", Json.write(item.tags()))
        .param("author", Columns.wordsOrNull(item.author()))
        .param("publishedAt", Columns.time(item.publishedAt()))
        .param("modifiedAt", Columns.time(item.modifiedAt()))
        .param("contentHash", article.contentHash())
        .param("version", article.version())
        .param("receivedAt", Columns.time(article.receivedAt()));
  }

  private static Article read(ResultSet row) throws SQLException {
    return new Article(
        new ArticleId(Columns.uuid(row, "id")),
        new BrandId(row.getString("brand_id")),
        new SourceId(row.getString("source_id")),
        new CmsItem(
            row.getString("external_id"),
            Locale.forLanguageTag(row.getString("language")),
            row.getString("title"),
            row.getString("body"),
            Columns.uriOrNull(row, "link"),
            Json.read(row.getString("images"), IMAGES),
            Json.read(row.getString("tags"), TAGS),
            row.getString("author"),
            Columns.instant(row, "published_at"),
            Columns.instant(row, "modified_at")),
        row.getString("content_hash"),
        row.getInt("version"),
        Columns.instant(row, "received_at"),
        Columns.instantOrNull(row, "removed_at"));
  }
}
