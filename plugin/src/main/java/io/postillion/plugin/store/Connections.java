package io.postillion.plugin.store;

import io.postillion.core.brand.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The columns in which channels and sources say how they are doing. */
final class Connections {

  private Connections() {}

  static UnaryOperator<StatementSpec> write(Connection connection) {
    return statement ->
        statement
            .param("state", connection.state().name())
            .param("problem", Columns.wordsOrNull(connection.problem()))
            .param("checkedAt", Columns.timeOrNull(connection.checkedAt()));
  }

  static Connection read(ResultSet row) throws SQLException {
    return new Connection(
        Connection.State.valueOf(row.getString("state")),
        row.getString("problem"),
        Columns.instantOrNull(row, "checked_at"));
  }
}
