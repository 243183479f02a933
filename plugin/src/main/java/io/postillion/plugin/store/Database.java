package io.postillion.plugin.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The client, with the one kind of statement that the two databases say differently. */
final class Database {

  /** Lists come in few lengths, so that the database knows the statement already. */
  private static final int[] LENGTHS = {1, 4, 16, 64, 256, 1024};

  private final JdbcClient client;
  private final NamedParameterJdbcTemplate batches;
  private final Dialect dialect;

  Database(DataSource dataSource, Dialect dialect) {
    this.batches = new NamedParameterJdbcTemplate(dataSource);
    this.client = JdbcClient.create(batches);
    this.dialect = dialect;
  }

  StatementSpec sql(String sql) {
    return client.sql(sql);
  }

  /** An update whose result are the rows as it left them. */
  StatementSpec updateReturning(String update) {
    return client.sql(
        switch (dialect) {
          case POSTGRESQL -> update + " returning *";
          case H2 -> "select * from final table (" + update + ")";
        });
  }

  /** One statement for many rows; answers how many each changed. */
  int[] batch(String sql, List<SqlParameterSource> rows) {
    return rows.isEmpty()
        ? new int[0]
        : batches.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
  }

  /**
   * The values, some of them twice: for {@code in (…)}.
   *
   * @param values not empty
   */
  static <T> List<T> padded(List<T> values) {
    int length = Arrays.stream(LENGTHS).filter(fits -> fits >= values.size()).findFirst().orElse(0);
    List<T> padded = new ArrayList<>(values);
    while (padded.size() < length) {
      padded.add(values.get(0));
    }
    return padded;
  }

  /**
   * Inserts unless a unique key is taken, and leaves the surrounding transaction usable: a failed
   * insert would end it on PostgreSQL.
   *
   * @return false when the key is taken, or the insert selects nothing
   */
  boolean insertIfAbsent(String insert, UnaryOperator<StatementSpec> parameters) {
    return switch (dialect) {
      case POSTGRESQL ->
          parameters.apply(client.sql(insert + " on conflict do nothing")).update() == 1;
      case H2 -> {
        try {
          yield parameters.apply(client.sql(insert)).update() == 1;
        } catch (DuplicateKeyException taken) {
          yield false;
        }
      }
    };
  }

  /** Updates the row, or inserts it where there is none; two nodes at once are fine. */
  void save(String update, String insert, UnaryOperator<StatementSpec> parameters) {
    if (parameters.apply(client.sql(update)).update() == 0 && !insertIfAbsent(insert, parameters)) {
      parameters.apply(client.sql(update)).update();
    }
  }
}
