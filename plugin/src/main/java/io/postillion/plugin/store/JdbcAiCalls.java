package io.postillion.plugin.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.AiCallId;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.CallFilter;
import io.postillion.core.ai.Cost;
import io.postillion.core.ai.KeptCall;
import io.postillion.core.ai.Period;
import io.postillion.core.ai.TaskUse;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Latencies are kept to the millisecond, costs to a millionth of a millionth. */
final class JdbcAiCalls implements AiCalls {

  private static final String OF_POST =
      """
       and (post_id = :post
        or (post_id is null and article_id = (
          select article_id from pst_post where brand_id = :brand and id = :post)))
      """;

  private static final TypeReference<List<UUID>> IDS = new TypeReference<>() {};

  private final Database database;

  JdbcAiCalls(Database database) {
    this.database = database;
  }

  @Override
  public void add(AiCall call) {
    Asked asked = call.asked();
    Cost cost = call.cost();
    PersonId person = asked.person();
    PostId post = asked.post();
    ArticleId article = asked.article();
    database
        .sql(
            """
            insert into pst_ai_call
              (brand_id, task, provider, model, prompt_version, called_at, latency_millis,
               input_tokens, output_tokens, outcome, problem, asked_by, person_id, post_id,
               article_id, input_hash, parameters, output, cost, currency, examples)
            values
              (:brand, :task, :provider, :model, :promptVersion, :calledAt, :latencyMillis,
               :inputTokens, :outputTokens, :outcome, :problem, :askedBy, :person, :post,
               :article, :inputHash, :parameters, :output, :cost, :currency, :examples)
            """)
        .param("brand", call.brand().value())
        .param("task", call.task())
        .param("provider", call.provider())
        .param("model", call.model())
        .param("promptVersion", call.promptVersion())
        .param("calledAt", Columns.time(call.at()))
        .param("latencyMillis", call.latency().toMillis())
        .param("inputTokens", call.inputTokens())
        .param("outputTokens", call.outputTokens())
        .param("outcome", call.outcome().name())
        .param("problem", Columns.wordsOrNull(call.problem()))
        .param("askedBy", asked.by().name())
        .param("person", person == null ? null : person.value())
        .param("post", post == null ? null : post.value())
        .param("article", article == null ? null : article.value())
        .param("inputHash", call.inputHash())
        .param("parameters", call.parameters())
        .param("output", Columns.wordsOrNull(call.output()))
        .param("cost", cost == null ? null : cost.amount(), Types.NUMERIC)
        .param("currency", cost == null ? null : cost.currency().getCurrencyCode())
        .param("examples", Json.write(asked.examples().stream().map(RevisionId::value).toList()))
        .update();
  }

  @Override
  public List<KeptCall> newest(BrandId brand, CallFilter filter, int limit) {
    PostId post = filter.post();
    AiCall.Outcome outcome = filter.outcome();
    return database
        .sql(
            """
            select * from pst_ai_call
            where brand_id = :brand
            %s%s%s
            order by called_at desc, id desc limit :limit
            """
                .formatted(
                    filter.task() == null ? "" : " and task = :task",
                    outcome == null ? "" : " and outcome = :outcome",
                    post == null ? "" : OF_POST))
        .param("brand", brand.value())
        .param("task", filter.task())
        .param("outcome", outcome == null ? null : outcome.name())
        .param("post", post == null ? null : post.value())
        .param("limit", limit)
        .query((row, number) -> call(brand, row))
        .list();
  }

  @Override
  public Optional<KeptCall> find(BrandId brand, AiCallId id) {
    return database
        .sql("select * from pst_ai_call where brand_id = :brand and id = :id")
        .param("brand", brand.value())
        .param("id", id.value())
        .query((row, number) -> call(brand, row))
        .optional();
  }

  @Override
  public List<TaskUse> use(BrandId brand, Period period) {
    return database
        .sql(
            """
            select task, currency, count(*) as calls,
              sum(case when outcome = 'OK' then 0 else 1 end) as failed,
              sum(case when cost is null and outcome in ('OK', 'MALFORMED') then 1 else 0 end) as unpriced,
              sum(cast(input_tokens as bigint)) as input_tokens,
              sum(cast(output_tokens as bigint)) as output_tokens,
              sum(cost) as cost
            from pst_ai_call
            where brand_id = :brand and called_at >= :from and called_at < :until
            group by task, currency
            order by task, currency
            """)
        .param("brand", brand.value())
        .param("from", Columns.time(period.from()))
        .param("until", Columns.time(period.until()))
        .query(
            (row, number) ->
                new TaskUse(
                    row.getString("task"),
                    row.getLong("calls"),
                    row.getLong("failed"),
                    row.getLong("unpriced"),
                    row.getLong("input_tokens"),
                    row.getLong("output_tokens"),
                    cost(row)))
        .list();
  }

  @Override
  public List<String> tasks(BrandId brand) {
    return database
        .sql("select distinct task from pst_ai_call where brand_id = :brand order by task")
        .param("brand", brand.value())
        .query(String.class)
        .list();
  }

  @Override
  public int forgetOutputs(BrandId brand, Instant before, int most) {
    return database
        .sql(
            """
            update pst_ai_call set output = null
            where id in (
              select id from pst_ai_call
              where brand_id = :brand and called_at < :before and output is not null
              order by called_at limit :most)
            """)
        .param("brand", brand.value())
        .param("before", Columns.time(before))
        .param("most", most)
        .update();
  }

  private static KeptCall call(BrandId brand, ResultSet row) throws SQLException {
    @Nullable UUID person = Columns.uuidOrNull(row, "person_id");
    @Nullable UUID post = Columns.uuidOrNull(row, "post_id");
    @Nullable UUID article = Columns.uuidOrNull(row, "article_id");
    return new KeptCall(
        new AiCallId(row.getLong("id")),
        new AiCall(
            brand,
            row.getString("task"),
            row.getString("provider"),
            row.getString("model"),
            row.getString("prompt_version"),
            Columns.instant(row, "called_at"),
            Duration.ofMillis(row.getLong("latency_millis")),
            row.getInt("input_tokens"),
            row.getInt("output_tokens"),
            AiCall.Outcome.valueOf(row.getString("outcome")),
            row.getString("problem"),
            new Asked(
                Asked.By.valueOf(row.getString("asked_by")),
                person == null ? null : new PersonId(person),
                post == null ? null : new PostId(post),
                article == null ? null : new ArticleId(article),
                Json.read(row.getString("examples"), IDS).stream().map(RevisionId::new).toList()),
            row.getString("input_hash"),
            row.getString("parameters"),
            row.getString("output"),
            cost(row)));
  }

  private static @Nullable Cost cost(ResultSet row) throws SQLException {
    @Nullable BigDecimal amount = row.getBigDecimal("cost");
    @Nullable String currency = row.getString("currency");
    return amount == null || currency == null
        ? null
        : new Cost(amount.stripTrailingZeros(), Currency.getInstance(currency));
  }
}
