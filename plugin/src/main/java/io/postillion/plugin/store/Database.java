package io.postillion.plugin.store;

import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The client, with the one kind of statement that the two databases say differently. */
final class Database {

  private final JdbcClient client;
  private final Dialect dialect;

  Database(DataSource dataSource, Dialect dialect) {
    this.client = JdbcClient.create(dataSource);
    this.dialect = dialect;
  }

  StatementSpec sql(String sql) {
    return client.sql(sql);
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
