package io.postillion.plugin.store;

import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.running.Ended;
import io.postillion.core.flow.running.EndedDays;
import io.postillion.core.flow.running.Spread;
import io.postillion.core.flow.running.Spread.Share;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

final class JdbcEndedDays implements EndedDays {

  private final Database database;
  private final Transactions transactions;

  JdbcEndedDays(Database database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public Set<LocalDate> kept(BrandId brand, String model, LocalDate from, LocalDate until) {
    return new HashSet<>(
        between(
                """
                select ended_on from pst_ended_day
                where brand_id = :brand and model_key = :model
                  and ended_on >= :from and ended_on < :until
                """,
                brand,
                model,
                from,
                until)
            .query(LocalDate.class)
            .list());
  }

  @Override
  public void keep(BrandId brand, String model, LocalDate day, Ended ended) {
    transactions.run(
        () -> {
          boolean first =
              database.insertIfAbsent(
                  """
                  insert into pst_ended_day (brand_id, model_key, ended_on)
                  values (:brand, :model, :day)
                  """,
                  statement ->
                      statement
                          .param("brand", brand.value())
                          .param("model", model)
                          .param("day", day));
          if (first) {
            database.batch(
                """
                insert into pst_ended_step
                  (brand_id, model_key, ended_on, step_id, bracket, steps, millis)
                values (:brand, :model, :day, :step, :bracket, :steps, :millis)
                """,
                steps(brand, model, day, ended));
            database.batch(
                """
                insert into pst_ended_review (brand_id, model_key, ended_on, decision, reviews)
                values (:brand, :model, :day, :decision, :reviews)
                """,
                ended.decisions().entrySet().stream()
                    .<SqlParameterSource>map(
                        one ->
                            row(brand, model, day)
                                .addValue("decision", Columns.words(one.getKey()))
                                .addValue("reviews", one.getValue()))
                    .toList());
          }
        });
  }

  private static List<SqlParameterSource> steps(
      BrandId brand, String model, LocalDate day, Ended ended) {
    List<SqlParameterSource> rows = new ArrayList<>();
    ended
        .steps()
        .forEach(
            (step, spread) ->
                spread
                    .shares()
                    .forEach(
                        (bracket, share) ->
                            rows.add(
                                row(brand, model, day)
                                    .addValue("step", step)
                                    .addValue("bracket", bracket)
                                    .addValue("steps", share.count())
                                    .addValue("millis", share.millis()))));
    return rows;
  }

  private static MapSqlParameterSource row(BrandId brand, String model, LocalDate day) {
    return new MapSqlParameterSource("brand", brand.value())
        .addValue("model", model)
        .addValue("day", day);
  }

  @Override
  public Ended sum(BrandId brand, String model, LocalDate from, LocalDate until) {
    Map<String, Map<Integer, Share>> steps = new HashMap<>();
    between(
            """
            select step_id, bracket, sum(steps) as steps, sum(millis) as millis
            from pst_ended_step
            where brand_id = :brand and model_key = :model
              and ended_on >= :from and ended_on < :until
            group by step_id, bracket
            """,
            brand,
            model,
            from,
            until)
        .query(
            (ResultSet row) -> {
              steps
                  .computeIfAbsent(row.getString("step_id"), step -> new HashMap<>())
                  .put(
                      row.getInt("bracket"),
                      new Share(row.getLong("steps"), row.getLong("millis")));
            });
    Map<String, Long> decisions = new HashMap<>();
    between(
            """
            select decision, sum(reviews) as reviews from pst_ended_review
            where brand_id = :brand and model_key = :model
              and ended_on >= :from and ended_on < :until
            group by decision
            """,
            brand,
            model,
            from,
            until)
        .query(
            (ResultSet row) -> {
              decisions.put(row.getString("decision"), row.getLong("reviews"));
            });
    Map<String, Spread> spreads = new HashMap<>();
    steps.forEach((step, shares) -> spreads.put(step, new Spread(shares)));
    return new Ended(spreads, decisions);
  }

  private StatementSpec between(
      String sql, BrandId brand, String model, LocalDate from, LocalDate until) {
    return database
        .sql(sql)
        .param("brand", brand.value())
        .param("model", model)
        .param("from", from)
        .param("until", until);
  }

  @Override
  public int forget(LocalDate before) {
    return database
        .sql("delete from pst_ended_day where ended_on < :before")
        .param("before", before)
        .update();
  }
}
