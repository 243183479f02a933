package io.postillion.plugin.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A host's database with our tables beside its own; one of each kind per run. */
record TestDatabase(
    DataSource dataSource, PlatformTransactionManager transactionManager, Stores stores) {

  /** Its own for each purpose. */
  static final Function<String, byte[]> KEYS =
      purpose -> Arrays.copyOf(purpose.getBytes(StandardCharsets.UTF_8), 32);

  static TestDatabase at(String url, String user, String password) {
    DataSource dataSource =
        DataSourceBuilder.create().url(url).username(user).password(password).build();
    JdbcClient.create(dataSource)
        .sql("create table if not exists the_hosts_own (id integer)")
        .update();
    PlatformTransactionManager manager = new DataSourceTransactionManager(dataSource);
    return new TestDatabase(dataSource, manager, Stores.open(dataSource, manager, KEYS));
  }

  /** With its last connection a database in a file is closed. */
  void close() {
    if (dataSource instanceof HikariDataSource pool) {
      pool.close();
    }
  }

  JdbcClient sql() {
    return JdbcClient.create(dataSource);
  }
}
