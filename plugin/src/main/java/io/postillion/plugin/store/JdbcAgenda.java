package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.campaign.CampaignId;
import io.postillion.core.post.Agenda;
import io.postillion.core.post.Placed;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Spans;
import io.postillion.core.post.Spans.Span;
import io.postillion.core.post.Timeframe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What is due is looked for among the posts, what is out among the publications. A post has one
 * live publication at most. Its state is a scalar, so that it is looked up for the posts in
 * question; a join reads all that ever went out. What is over for good is not even looked up: a
 * post is set to published together with its publication.
 */
final class JdbcAgenda implements Agenda {

  private static final String DUE =
      """
      p.brand_id = :brand and p.status in (:open)
        and (select l.state from pst_publication l where l.live_post_id = p.id)
          is distinct from 'SENT'
      """;

  private static final String OUT = "l.brand_id = :brand and l.state = 'SENT'\n";

  private static final List<String> OPEN =
      Arrays.stream(PostStatus.values())
          .filter(status -> !status.isFinal())
          .map(PostStatus::name)
          .toList();

  private final Database database;

  JdbcAgenda(Database database) {
    this.database = database;
  }

  @Override
  public List<Placed> between(BrandId brand, Timeframe when) {
    return narrowed(
            """
            select p.*, p.schedule_at as placed_at, false as is_out from pst_post p
            %s where %s and p.schedule_at >= :from and p.schedule_at < :to %s
            union all
            select p.*, l.sent_at as placed_at, true as is_out from pst_publication l
            join pst_post p on p.brand_id = l.brand_id and p.id = l.post_id
            %s where %s and l.sent_at >= :from and l.sent_at < :to %s
            order by placed_at, id limit :limit
            """
                .formatted(
                    member("p.id", when.campaign()),
                    DUE,
                    channel("p", when.channel()),
                    member("l.post_id", when.campaign()),
                    OUT,
                    channel("l", when.channel())),
            brand,
            when.channel(),
            when.campaign())
        .param("from", Columns.time(when.from()))
        .param("to", Columns.time(when.to()))
        .param("limit", when.limit())
        .query(
            (row, number) ->
                new Placed(
                    JdbcPosts.read(row),
                    Columns.instant(row, "placed_at"),
                    row.getBoolean("is_out")))
        .list();
  }

  @Override
  public List<Tally> tallies(BrandId brand, Spans spans) {
    Map<String, ChannelId> channels = new HashMap<>();
    return bound(
            """
            select s.span, s.channel_id, count(*) as posts from (
              select %s as span, p.channel_id from pst_post p
              %s where %s and p.schedule_at >= :from and p.schedule_at < :to %s
              union all
              select %s as span, l.channel_id from pst_publication l
              %s where %s and l.sent_at >= :from and l.sent_at < :to %s) s
            where s.span is not null
            group by s.span, s.channel_id
            """
                .formatted(
                    place("p.schedule_at", 0, spans.all().size()),
                    member("p.id", spans.campaign()),
                    DUE,
                    channel("p", spans.channel()),
                    place("l.sent_at", 0, spans.all().size()),
                    member("l.post_id", spans.campaign()),
                    OUT,
                    channel("l", spans.channel())),
            brand,
            spans)
        .query(
            (row, number) ->
                new Tally(
                    row.getInt("span"),
                    channels.computeIfAbsent(row.getString("channel_id"), ChannelId::new),
                    row.getInt("posts")))
        .list();
  }

  /** Which of the spans holds it; null when it lies between two. Found by halves. */
  private static String place(String at, int first, int end) {
    if (end - first == 1) {
      return "case when %s >= :from%d and %s < :to%d then %d end"
          .formatted(at, first, at, first, first);
    }
    int middle = (first + end) / 2;
    return "case when %s < :from%d then %s else %s end"
        .formatted(at, middle, place(at, first, middle), place(at, middle, end));
  }

  @Override
  public List<Moment> moments(BrandId brand, Spans spans) {
    Map<String, ChannelId> channels = new HashMap<>();
    return bound(
            """
            select p.id, p.channel_id, p.schedule_at as placed_at, false as is_out from pst_post p
            %s where %s and p.schedule_at >= :from and p.schedule_at < :to and (%s) %s
            union all
            select l.post_id as id, l.channel_id, l.sent_at as placed_at, true as is_out
            from pst_publication l
            %s where %s and l.sent_at >= :from and l.sent_at < :to and (%s) %s
            order by placed_at, id
            """
                .formatted(
                    member("p.id", spans.campaign()),
                    DUE,
                    inOne("p.schedule_at", spans),
                    channel("p", spans.channel()),
                    member("l.post_id", spans.campaign()),
                    OUT,
                    inOne("l.sent_at", spans),
                    channel("l", spans.channel())),
            brand,
            spans)
        .query(
            (row, number) ->
                new Moment(
                    new PostId(Columns.uuid(row, "id")),
                    channels.computeIfAbsent(row.getString("channel_id"), ChannelId::new),
                    Columns.instant(row, "placed_at"),
                    row.getBoolean("is_out")))
        .list();
  }

  private static String inOne(String at, Spans spans) {
    return IntStream.range(0, spans.all().size())
        .mapToObj(number -> "%s >= :from%d and %s < :to%d".formatted(at, number, at, number))
        .collect(Collectors.joining(" or "));
  }

  /** First it asks how far one has to read in each span, and then reads no farther. */
  @Override
  public List<Moment> first(BrandId brand, Spans spans, int each) {
    Map<Span, Integer> found = new HashMap<>();
    Spans enough = new Spans(enough(brand, spans, each), spans.channel(), spans.campaign());
    List<Moment> first = new ArrayList<>();
    for (Moment moment : moments(brand, enough)) {
      Span span =
          enough.all().stream()
              .filter(one -> moment.at().isBefore(one.to()))
              .findFirst()
              .orElseThrow();
      if (found.merge(span, 1, Integer::sum) <= each) {
        first.add(moment);
      }
    }
    return first;
  }

  /** As long as the spans, or up to the moment by which there are that many. */
  private List<Span> enough(BrandId brand, Spans spans, int each) {
    return bound(
            """
            select d.number,
              (select p.schedule_at from pst_post p
               where %s and p.schedule_at >= d.begins and p.schedule_at < d.ends %s %s
               order by p.schedule_at offset :before rows fetch first row only) as due_by,
              (select l.sent_at from pst_publication l
               where %s and l.sent_at >= d.begins and l.sent_at < d.ends %s %s
               order by l.sent_at offset :before rows fetch first row only) as out_by
            from (values %s) d (number, begins, ends)
            order by d.number
            """
                .formatted(
                    DUE,
                    memberAsScalar("p.id", spans.campaign()),
                    channel("p", spans.channel()),
                    OUT,
                    memberAsScalar("l.post_id", spans.campaign()),
                    channel("l", spans.channel()),
                    IntStream.range(0, spans.all().size())
                        .mapToObj(JdbcAgenda::values)
                        .collect(Collectors.joining(", "))),
            brand,
            spans)
        .param("before", each - 1)
        .query(
            (row, number) -> {
              Span whole = spans.all().get(row.getInt("number"));
              return new Span(
                  whole.from(),
                  earlier(
                      earlier(whole.to(), Columns.instantOrNull(row, "due_by")),
                      Columns.instantOrNull(row, "out_by")));
            })
        .list();
  }

  private static String values(int number) {
    return "(%d, cast(:from%d as timestamp(6) with time zone), cast(:to%d as timestamp(6) with time zone))"
        .formatted(number, number, number);
  }

  /** With the last one itself: times are kept to the microsecond. */
  private static Instant earlier(Instant end, @Nullable Instant last) {
    return last == null || !last.isBefore(end) ? end : last.plusNanos(1_000);
  }

  private StatementSpec bound(String sql, BrandId brand, Spans spans) {
    StatementSpec bound =
        narrowed(sql, brand, spans.channel(), spans.campaign())
            .param("from", Columns.time(spans.from()))
            .param("to", Columns.time(spans.to()));
    for (int number = 0; number < spans.all().size(); number++) {
      bound =
          bound
              .param("from" + number, Columns.time(spans.all().get(number).from()))
              .param("to" + number, Columns.time(spans.all().get(number).to()));
    }
    return bound;
  }

  private StatementSpec narrowed(
      String sql, BrandId brand, @Nullable ChannelId channel, @Nullable CampaignId campaign) {
    return database
        .sql(sql)
        .param("brand", brand.value())
        .param("open", OPEN)
        .param("channel", channel == null ? "" : channel.value())
        .param("campaign", campaign == null ? null : campaign.value());
  }

  private static String channel(String table, @Nullable ChannelId channel) {
    return channel == null ? "" : "and %s.channel_id = :channel".formatted(table);
  }

  private static String member(String post, @Nullable CampaignId campaign) {
    return campaign == null
        ? ""
        : """
        join pst_post_campaign m on m.brand_id = :brand and m.post_id = %s
          and m.campaign_id = :campaign
        """
            .formatted(post);
  }

  /** Looked up for one post after the other until there are enough. */
  private static String memberAsScalar(String post, @Nullable CampaignId campaign) {
    return campaign == null
        ? ""
        : """
        and (select m.campaign_id from pst_post_campaign m
             where m.brand_id = :brand and m.post_id = %s) = :campaign
        """
            .formatted(post);
  }
}
