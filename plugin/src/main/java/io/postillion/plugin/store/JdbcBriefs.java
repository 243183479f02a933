package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brief.Brief;
import io.postillion.core.brief.Briefs;
import io.postillion.core.content.ArticleId;
import java.util.Optional;

final class JdbcBriefs implements Briefs {

  private final Database database;

  JdbcBriefs(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Brief> find(BrandId brand, ArticleId article) {
    return database
        .sql("select * from pst_brief where brand_id = :brand and article_id = :article")
        .param("brand", brand.value())
        .param("article", article.value())
        .query(
            (row, number) ->
                new Brief(
                    new ArticleId(Columns.uuid(row, "article_id")),
                    row.getString("key_message"),
                    row.getString("audience"),
                    row.getString("goal"),
                    row.getString("facts")))
        .optional();
  }

  @Override
  public void save(BrandId brand, Brief brief) {
    database.save(
        """
        update pst_brief
        set key_message = :keyMessage, audience = :audience, goal = :goal, facts = :facts
        where brand_id = :brand and article_id = :article
        """,
        """
        insert into pst_brief (article_id, brand_id, key_message, audience, goal, facts)
        values (:article, :brand, :keyMessage, :audience, :goal, :facts)
        """,
        statement ->
            statement
                .param("brand", brand.value())
                .param("article", brief.article().value())
                .param("keyMessage", Columns.words(brief.keyMessage()))
                .param("audience", Columns.words(brief.audience()))
                .param("goal", Columns.words(brief.goal()))
                .param("facts", Columns.words(brief.facts())));
  }
}
