package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.insight.Count;
import io.postillion.core.insight.Engagement;
import io.postillion.core.insight.Measurement;
import io.postillion.core.insight.Measurements;
import io.postillion.core.insight.Moment;
import io.postillion.core.insight.Response;
import io.postillion.core.post.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

final class JdbcMeasurements implements Measurements {

  private final Database database;

  JdbcMeasurements(Database database) {
    this.database = database;
  }

  @Override
  public boolean begin(BrandId brand, PostId post, Instant at) {
    return database.insertIfAbsent(
        """
        insert into pst_measuring (brand_id, post_id, begun_at) values (:brand, :post, :at)
        """,
        insert ->
            insert
                .param("brand", brand.value())
                .param("post", post.value())
                .param("at", Columns.time(at)));
  }

  /** By the index on when sends of a channel were begun; one on when they ended would cost each. */
  @Override
  public List<PostId> unmeasured(
      BrandId brand, ChannelId channel, Instant from, Instant to, int limit) {
    return database
        .sql(
            """
            select going.post_id from pst_publication going
            left join pst_measuring begun
              on begun.brand_id = going.brand_id and begun.post_id = going.post_id
            where going.brand_id = :brand and going.channel_id = :channel
              and going.begun_at >= :from and going.begun_at <= :to
              and going.state = 'SENT' and begun.post_id is null
            order by going.begun_at, going.post_id
            limit :limit
            """)
        .param("brand", brand.value())
        .param("channel", channel.value())
        .param("from", Columns.time(from))
        .param("to", Columns.time(to))
        .param("limit", limit)
        .query((row, number) -> new PostId(Columns.uuid(row, "post_id")))
        .list();
  }

  @Override
  public boolean add(BrandId brand, Measurement measurement) {
    return database.insertIfAbsent(
        """
        insert into pst_measurement
          (brand_id, post_id, moment, outcome, likes, replies, reposts, clicks, views, why,
           measured_at)
        values
          (:brand, :post, :moment, :outcome, :likes, :replies, :reposts, :clicks, :views, :why,
           :at)
        """,
        insert ->
            insert
                .param("brand", brand.value())
                .param("post", measurement.post().value())
                .param("moment", measurement.moment().name())
                .param("outcome", measurement.outcome().name())
                .param("likes", count(measurement, Count.LIKES))
                .param("replies", count(measurement, Count.REPLIES))
                .param("reposts", count(measurement, Count.REPOSTS))
                .param("clicks", count(measurement, Count.CLICKS))
                .param("views", count(measurement, Count.VIEWS))
                .param("why", Columns.words(measurement.why()))
                .param("at", Columns.time(measurement.at())));
  }

  private static @Nullable Long count(Measurement measurement, Count count) {
    return measurement.engagement().counts().get(count);
  }

  @Override
  public List<Measurement> of(BrandId brand, PostId post) {
    return database
        .sql("select * from pst_measurement where brand_id = :brand and post_id = :post")
        .param("brand", brand.value())
        .param("post", post.value())
        .query((row, number) -> read(post, row))
        .list()
        .stream()
        .sorted(Comparator.comparing(Measurement::moment))
        .toList();
  }

  @Override
  public List<Response> responses(BrandId brand) {
    return database
        .sql(
            """
            select measured.post_id, post.channel_id, drafted.author_name as drafter, shown.text,
              coalesce(measured.likes, 0) + coalesce(measured.replies, 0)
                + coalesce(measured.reposts, 0) as interactions
            from pst_measurement measured
            join pst_post post
              on post.brand_id = measured.brand_id and post.id = measured.post_id
            join pst_revision shown
              on shown.brand_id = post.brand_id and shown.id = post.current_revision_id
            left join pst_revision drafted
              on drafted.brand_id = post.brand_id and drafted.post_id = post.id
                and drafted.number = 1 and drafted.author_kind = 'MODEL'
            where measured.brand_id = :brand and measured.moment = 'DAY'
              and measured.outcome = 'COUNTED'
              and coalesce(measured.likes, measured.replies, measured.reposts) is not null
            order by measured.measured_at desc, measured.post_id
            limit 1000
            """)
        .param("brand", brand.value())
        .query(
            (row, number) ->
                new Response(
                    new PostId(Columns.uuid(row, "post_id")),
                    new ChannelId(row.getString("channel_id")),
                    Objects.requireNonNullElse(row.getString("drafter"), ""),
                    row.getString("text"),
                    row.getLong("interactions")))
        .list();
  }

  private static Measurement read(PostId post, ResultSet row) throws SQLException {
    Engagement counted = Engagement.NONE;
    for (Count count : Count.values()) {
      long value = row.getLong(count.name().toLowerCase(Locale.ROOT));
      if (!row.wasNull()) {
        counted = counted.with(count, value);
      }
    }
    return new Measurement(
        post,
        Moment.valueOf(row.getString("moment")),
        Measurement.Outcome.valueOf(row.getString("outcome")),
        counted,
        row.getString("why"),
        Columns.instant(row, "measured_at"));
  }
}
