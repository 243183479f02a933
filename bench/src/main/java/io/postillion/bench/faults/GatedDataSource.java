package io.postillion.bench.faults;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A node's way to the database: no statement begins and nothing commits unless it lives. */
final class GatedDataSource extends DelegatingDataSource {

  private static final Logger LOG = LoggerFactory.getLogger(GatedDataSource.class);
  private static final Set<String> GATES =
      Set.of("commit", "prepareStatement", "prepareCall", "createStatement");

  private final Lifeline lifeline;

  GatedDataSource(DataSource target, Lifeline lifeline) {
    super(target);
    this.lifeline = lifeline;
  }

  @Override
  public Connection getConnection() throws SQLException {
    lifeline.pass();
    Connection connection = super.getConnection();
    lifeline.holds(() -> cut(connection));
    return gated(connection);
  }

  private static void cut(Connection connection) {
    try {
      if (connection.getClass().getName().startsWith("org.h2.")) {
        connection.rollback();
        connection.close();
      } else {
        connection.abort(Runnable::run);
      }
    } catch (SQLException gone) {
      LOG.debug("This connection was gone already: {}", gone.toString());
    }
  }

  private Connection gated(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            GatedDataSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (GATES.contains(method.getName())) {
                lifeline.pass();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
