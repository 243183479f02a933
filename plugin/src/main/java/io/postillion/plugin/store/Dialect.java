package io.postillion.plugin.store;

import java.sql.Connection;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The databases that serve; all that they do not share is said where this is asked. */
enum Dialect {
  H2,
  POSTGRESQL;

  /**
   * @throws IllegalStateException when it is another database
   */
  static Dialect of(DataSource dataSource) {
    String product =
        new JdbcTemplate(dataSource)
            .execute((Connection connection) -> connection.getMetaData().getDatabaseProductName());
    return switch (String.valueOf(product)) {
      case "H2" -> H2;
      case "PostgreSQL" -> POSTGRESQL;
      default ->
          throw new IllegalStateException(
              "Postillion stores in PostgreSQL or H2, not in %s. Point spring.datasource.url at one of them."
                  .formatted(product));
    };
  }

  /** The folder of its own migrations. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
