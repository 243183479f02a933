package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.campaign.Campaign;
import io.postillion.core.campaign.CampaignId;
import io.postillion.core.campaign.Campaigns;
import io.postillion.core.campaign.Hue;
import io.postillion.core.campaign.Value;
import io.postillion.core.content.ArticleId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

final class JdbcCampaigns implements Campaigns {

  private final Database database;

  JdbcCampaigns(Database database) {
    this.database = database;
  }

  @Override
  public boolean insert(Campaign campaign) {
    return database.insertIfAbsent(
        """
        insert into pst_campaign
          (id, brand_id, name, open_name, hue, first_day, last_day, at_stake, closed_at)
        values
          (:id, :brand, :name, :openName, :hue, :first, :last, :atStake, :closedAt)
        """,
        statement ->
            write(statement, campaign)
                .param("openName", campaign.isOpen() ? Columns.words(campaign.folded()) : null)
                .param("closedAt", Columns.timeOrNull(campaign.closedAt())));
  }

  @Override
  public boolean update(Campaign campaign) {
    try {
      return write(
                  database.sql(
                      """
                      update pst_campaign
                      set name = :name, hue = :hue, first_day = :first, last_day = :last,
                          at_stake = :atStake,
                          open_name =
                            case when closed_at is null then cast(:openName as varchar(400)) end
                      where brand_id = :brand and id = :id
                      """),
                  campaign)
              .param("openName", Columns.words(campaign.folded()))
              .update()
          == 1;
    } catch (DuplicateKeyException taken) {
      return false;
    }
  }

  private static StatementSpec write(StatementSpec statement, Campaign campaign) {
    return statement
        .param("id", campaign.id().value())
        .param("brand", campaign.brand().value())
        .param("name", Columns.words(campaign.name()))
        .param("hue", campaign.hue().name())
        .param("first", campaign.first(), Types.DATE)
        .param("last", campaign.last(), Types.DATE)
        .param("atStake", campaign.value().name());
  }

  @Override
  public boolean close(BrandId brand, CampaignId id, Instant at) {
    return database
            .sql(
                """
                update pst_campaign set closed_at = :at, open_name = null
                where brand_id = :brand and id = :id and closed_at is null
                """)
            .param("at", Columns.time(at))
            .param("brand", brand.value())
            .param("id", id.value())
            .update()
        == 1;
  }

  @Override
  public Optional<Campaign> find(BrandId brand, CampaignId id) {
    return database
        .sql("select * from pst_campaign where brand_id = :brand and id = :id")
        .param("brand", brand.value())
        .param("id", id.value())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public List<Campaign> all(BrandId brand) {
    return database
        .sql(
            """
            select * from pst_campaign where brand_id = :brand
            order by case when closed_at is null then 0 else 1 end, lower(name), id
            """)
        .param("brand", brand.value())
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public Optional<Campaign> of(BrandId brand, PostId post) {
    return Optional.ofNullable(of(brand, List.of(post)).get(post));
  }

  @Override
  public Map<PostId, Campaign> of(BrandId brand, Collection<PostId> posts) {
    Map<PostId, Campaign> found = new HashMap<>();
    if (!posts.isEmpty()) {
      database
          .sql(
              """
              select c.*, m.post_id from pst_post_campaign m
              join pst_campaign c on c.brand_id = m.brand_id and c.id = m.campaign_id
              where m.brand_id = :brand and m.post_id in (:posts)
              """)
          .param("brand", brand.value())
          .param("posts", Database.padded(posts.stream().map(PostId::value).toList()))
          .query(
              (ResultSet row) -> {
                found.put(new PostId(Columns.uuid(row, "post_id")), read(row));
              });
    }
    return found;
  }

  @Override
  public void put(BrandId brand, PostId post, CampaignId campaign) {
    database.save(
        """
        update pst_post_campaign set campaign_id = :campaign
        where brand_id = :brand and post_id = :post
        """,
        """
        insert into pst_post_campaign (post_id, brand_id, campaign_id)
        values (:post, :brand, :campaign)
        """,
        statement ->
            statement
                .param("post", post.value())
                .param("brand", brand.value())
                .param("campaign", campaign.value()));
  }

  @Override
  public void take(BrandId brand, PostId post) {
    database
        .sql("delete from pst_post_campaign where brand_id = :brand and post_id = :post")
        .param("brand", brand.value())
        .param("post", post.value())
        .update();
  }

  @Override
  public Optional<Campaign> of(BrandId brand, ArticleId article) {
    return database
        .sql(
            """
            select c.* from pst_article_campaign m
            join pst_campaign c on c.brand_id = m.brand_id and c.id = m.campaign_id
            where m.brand_id = :brand and m.article_id = :article
            """)
        .param("brand", brand.value())
        .param("article", article.value())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public void put(BrandId brand, ArticleId article, CampaignId campaign) {
    database.save(
        """
        update pst_article_campaign set campaign_id = :campaign
        where brand_id = :brand and article_id = :article
        """,
        """
        insert into pst_article_campaign (article_id, brand_id, campaign_id)
        values (:article, :brand, :campaign)
        """,
        statement ->
            statement
                .param("article", article.value())
                .param("brand", brand.value())
                .param("campaign", campaign.value()));
  }

  @Override
  public void take(BrandId brand, ArticleId article) {
    database
        .sql("delete from pst_article_campaign where brand_id = :brand and article_id = :article")
        .param("brand", brand.value())
        .param("article", article.value())
        .update();
  }

  @Override
  public Map<CampaignId, Map<PostStatus, Integer>> counts(BrandId brand) {
    Map<CampaignId, Map<PostStatus, Integer>> counts = new HashMap<>();
    database
        .sql(
            """
            select m.campaign_id, p.status, count(*) as posts from pst_post_campaign m
            join pst_post p on p.brand_id = m.brand_id and p.id = m.post_id
            where m.brand_id = :brand
            group by m.campaign_id, p.status
            """)
        .param("brand", brand.value())
        .query(
            (ResultSet row) -> {
              counts
                  .computeIfAbsent(
                      new CampaignId(Columns.uuid(row, "campaign_id")),
                      id -> new EnumMap<>(PostStatus.class))
                  .put(PostStatus.valueOf(row.getString("status")), row.getInt("posts"));
            });
    return counts;
  }

  private static Campaign read(ResultSet row) throws SQLException {
    return new Campaign(
        new CampaignId(Columns.uuid(row, "id")),
        new BrandId(row.getString("brand_id")),
        row.getString("name"),
        Hue.valueOf(row.getString("hue")),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        Value.valueOf(row.getString("at_stake")),
        Columns.instantOrNull(row, "closed_at"));
  }
}
