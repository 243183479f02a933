package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.campaign.CampaignId;
import io.postillion.core.post.Agenda;
import io.postillion.core.post.Placed;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Timeframe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

final class JdbcAgenda implements Agenda {

  private final Database database;

  JdbcAgenda(Database database) {
    this.database = database;
  }

  @Override
  public List<Placed> between(BrandId brand, Timeframe when) {
    return rows(brand, when, "p.*")
        .query(
            (row, number) ->
                new Placed(
                    JdbcPosts.read(row),
                    Columns.instant(row, "placed_at"),
                    row.getBoolean("is_out")))
        .list();
  }

  /** There are thousands of them, of a few channels. */
  @Override
  public List<Moment> moments(BrandId brand, Timeframe when) {
    Map<String, ChannelId> channels = new HashMap<>();
    return rows(brand, when, "p.id, p.channel_id")
        .query(
            (row, number) ->
                new Moment(
                    new PostId(Columns.uuid(row, "id")),
                    channels.computeIfAbsent(row.getString("channel_id"), ChannelId::new),
                    Columns.instant(row, "placed_at"),
                    row.getBoolean("is_out")))
        .list();
  }

  /**
   * A post has one live publication at most. Its state is a scalar, so that it is looked up for the
   * posts in question; a join reads all that ever went out.
   */
  private StatementSpec rows(BrandId brand, Timeframe when, String columns) {
    String ofChannel = when.channel() == null ? "" : "and p.channel_id = :channel";
    CampaignId campaign = when.campaign();
    String ofCampaign =
        campaign == null
            ? ""
            : """
            join pst_post_campaign m on m.brand_id = p.brand_id and m.post_id = p.id
              and m.campaign_id = :campaign""";
    return database
        .sql(
            """
            select %s, p.schedule_at as placed_at, false as is_out from pst_post p
            %s
            where p.brand_id = :brand and p.schedule_at >= :from and p.schedule_at < :to
              and p.status not in ('REJECTED', 'CANCELLED')
              and (select l.state from pst_publication l where l.live_post_id = p.id)
                is distinct from 'SENT'
              %s
            union all
            select %s, l.sent_at as placed_at, true as is_out from pst_publication l
            join pst_post p on p.brand_id = l.brand_id and p.id = l.post_id
            %s
            where l.brand_id = :brand and l.sent_at >= :from and l.sent_at < :to
              and l.state = 'SENT'
              %s
            order by placed_at, id limit :limit
            """
                .formatted(columns, ofCampaign, ofChannel, columns, ofCampaign, ofChannel))
        .param("brand", brand.value())
        .param("from", Columns.time(when.from()))
        .param("to", Columns.time(when.to()))
        .param("channel", when.channel() == null ? "" : when.channel().value())
        .param("campaign", campaign == null ? null : campaign.value())
        .param("limit", when.limit());
  }
}
