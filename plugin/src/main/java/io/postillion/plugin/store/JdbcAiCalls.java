package io.postillion.plugin.store;

import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.brand.BrandId;
import java.time.Duration;
import java.util.List;

/** Latencies are kept to the millisecond. */
final class JdbcAiCalls implements AiCalls {

  private final Database database;

  JdbcAiCalls(Database database) {
    this.database = database;
  }

  @Override
  public void add(AiCall call) {
    database
        .sql(
            """
            insert into pst_ai_call
              (brand_id, task, provider, model, prompt_version, called_at, latency_millis,
               input_tokens, output_tokens, outcome, problem)
            values
              (:brand, :task, :provider, :model, :promptVersion, :calledAt, :latencyMillis,
               :inputTokens, :outputTokens, :outcome, :problem)
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
        .update();
  }

  @Override
  public List<AiCall> newest(BrandId brand, int limit) {
    return database
        .sql(
            """
            select * from pst_ai_call where brand_id = :brand
            order by called_at desc, id desc limit :limit
            """)
        .param("brand", brand.value())
        .param("limit", limit)
        .query(
            (row, number) ->
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
                    row.getString("problem")))
        .list();
  }
}
