package io.postillion.plugin.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Our tables beside whatever else the host's database holds: every name begins with {@code pst_},
 * the migrations have a history table of their own.
 */
final class Schema {

  private static final String HISTORY = "pst_schema_history";

  private Schema() {}

  /** Creates the tables or brings them up to date; several nodes may do so at once. */
  static void migrate(DataSource dataSource, Dialect dialect) {
    Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:db/postillion/common", "classpath:db/postillion/" + dialect.folder())
        .table(HISTORY)
        // the host's tables, the engine's for one, are no reason not to begin
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
