package io.postillion.processes.engine;

import io.postillion.core.flow.running.Ended;
import io.postillion.core.flow.running.Spread;
import io.postillion.core.flow.running.Spread.Share;
import io.postillion.core.flow.running.Waiting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Sums over the engine's history, made by the database: the engine's own queries would load each
 * row. H2 and PostgreSQL understand the same statements.
 */
final class HistoryFigures {

  /** What {@code ACT_INST_STATE_} says of a step that was broken off. */
  private static final int CANCELLED = 2;

  /**
   * Whose an instance is. A scalar, so that it is looked up for each of the few instances of a day;
   * a join would read the variables of all that the history knows.
   */
  private static final String BRAND_OF =
      """
      (select max(v.TEXT_) from %1$sACT_HI_VARINST v
        where v.PROC_INST_ID_ = %2$s and v.NAME_ = 'brandId')
      """;

  private final DataSource dataSource;
  private final String prefix;

  HistoryFigures(DataSource dataSource, String prefix) {
    this.dataSource = dataSource;
    this.prefix = prefix;
  }

  /** Models in which something of the brand runs. */
  List<String> running(String brand) {
    return query(
        """
        select distinct d.KEY_ from %1$sACT_RE_PROCDEF d
        where exists (
          select 1 from %1$sACT_RU_EXECUTION e
          join %1$sACT_RU_VARIABLE v on v.EXECUTION_ID_ = e.ID_
          where e.PROC_DEF_ID_ = d.ID_ and v.NAME_ = 'brandId' and v.TEXT_ = ?)
        """,
        List.of(brand), row -> row.getString(1));
  }

  /**
   * What ended in a time, the begin included, the end not.
   *
   * @param called whether decisions of those count that the model called; otherwise the model is
   *     itself asked
   */
  Ended ended(String brand, String key, Instant from, Instant until, boolean called) {
    return new Ended(steps(brand, key, from, until), decisions(brand, key, from, until, called));
  }

  private Map<String, Spread> steps(String brand, String key, Instant from, Instant until) {
    Map<String, Map<Integer, Share>> found = new HashMap<>();
    query(
        """
        select a.ACT_ID_,
          floor(ln(cast(greatest(a.DURATION_, 1) as double precision)) * %3$d) as BRACKET,
          count(*) as N, sum(a.DURATION_) as TOTAL
        from %1$sACT_HI_ACTINST a
        where a.PROC_DEF_ID_ in (select d.ID_ from %1$sACT_RE_PROCDEF d where d.KEY_ = ?)
          and a.END_TIME_ >= ? and a.END_TIME_ < ?
          and a.ACT_TYPE_ in ('userTask', 'serviceTask', 'sendTask', 'receiveTask',
            'businessRuleTask', 'callActivity', 'task', 'manualTask', 'scriptTask',
            'eventBasedGateway', 'intermediateTimer', 'intermediateMessageCatch',
            'intermediateSignalCatch', 'intermediateConditional', 'boundaryTimer')
          and a.ACT_INST_STATE_ <> %2$d
          and BRAND_OF = ?
        group by a.ACT_ID_, BRACKET
        """
            .replace("BRAND_OF", brandOf("a.PROC_INST_ID_")),
        List.of(key, from, until, brand),
        row ->
            found
                .computeIfAbsent(row.getString("ACT_ID_"), step -> new HashMap<>())
                .put(row.getInt("BRACKET"), new Share(row.getLong("N"), row.getLong("TOTAL"))));
    Map<String, Spread> spreads = new HashMap<>();
    found.forEach((step, shares) -> spreads.put(step, new Spread(shares)));
    return spreads;
  }

  /** By element, with its type and its name as they were when the token came. */
  Map<String, Stay> waiting(String brand, String key) {
    Map<String, Stay> found = new HashMap<>();
    query(
        """
        select a.ACT_ID_, max(a.ACT_NAME_) as NAME, max(a.ACT_TYPE_) as TYPE, count(*) as N,
          min(a.START_TIME_) as OLDEST,
          percentile_disc(0.5) within group (order by a.START_TIME_) as MEDIAN
        from %1$sACT_HI_ACTINST a
        where a.PROC_DEF_KEY_ = ? and a.END_TIME_ is null
          and a.ACT_TYPE_ not in ('subProcess', 'multiInstanceBody', 'transaction',
            'adHocSubProcess')
          and exists (
            select 1 from %1$sACT_HI_VARINST v
            where v.PROC_INST_ID_ = a.PROC_INST_ID_ and v.NAME_ = 'brandId' and v.TEXT_ = ?)
        group by a.ACT_ID_
        """,
        List.of(key, brand),
        row ->
            found.put(
                row.getString("ACT_ID_"),
                new Stay(
                    row.getString("NAME"),
                    row.getString("TYPE"),
                    new Waiting(
                        row.getLong("N"),
                        row.getTimestamp("OLDEST").toInstant(),
                        row.getTimestamp("MEDIAN").toInstant()))));
    return found;
  }

  /** What waits at an element; the model may no longer have it. */
  record Stay(String name, String type, Waiting waiting) {}

  private Map<String, Long> decisions(
      String brand, String key, Instant from, Instant until, boolean called) {
    Map<String, Long> found = new HashMap<>();
    String whose =
        called
            ? """
              exists (
                select 1 from %1$sACT_HI_PROCINST s
                where s.PROC_INST_ID_ = p.SUPER_PROCESS_INSTANCE_ID_ and s.PROC_DEF_KEY_ = ?)
              and
              """
                + brandOf("p.SUPER_PROCESS_INSTANCE_ID_")
            : """
              p.PROC_DEF_ID_ in (select m.ID_ from %1$sACT_RE_PROCDEF m where m.KEY_ = ?) and
              """
                + brandOf("p.PROC_INST_ID_");
    query(
        """
        select left(d.TEXT_, 255) as WORD, count(*) as N from %1$sACT_HI_PROCINST p
        join %1$sACT_HI_VARINST d
          on d.PROC_INST_ID_ = p.PROC_INST_ID_ and d.EXECUTION_ID_ = p.PROC_INST_ID_
          and d.NAME_ = 'decision' and d.TEXT_ is not null
        where p.END_TIME_ >= ? and p.END_TIME_ < ? and
        """
            + whose
            + " = ? group by WORD",
        List.of(from, until, key, brand),
        row -> found.put(row.getString("WORD"), row.getLong("N")));
    return found;
  }

  private String brandOf(String instance) {
    return BRAND_OF.formatted(prefix, instance).strip();
  }

  private interface Reader<T> {

    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String sql, List<?> values, Reader<T> reader) {
    String ready = sql.formatted(prefix, CANCELLED, Spread.PER_E);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(ready)) {
      for (int i = 0; i < values.size(); i++) {
        if (values.get(i) instanceof Instant at) {
          statement.setTimestamp(i + 1, new Timestamp(Date.from(at).getTime()));
        } else {
          statement.setString(i + 1, values.get(i).toString());
        }
      }
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return found;
    } catch (SQLException broken) {
      throw new IllegalStateException(
          "The engine's history cannot be read. Check the database.", broken);
    }
  }
}
