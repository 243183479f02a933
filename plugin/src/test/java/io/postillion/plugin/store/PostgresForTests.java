package io.postillion.plugin.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A PostgreSQL for tests: in a container where a Docker engine answers, an embedded one where not.
 * One line of the build's output says which.
 */
final class PostgresForTests {

  static final TestDatabase DATABASE = start();

  private PostgresForTests() {}

  private static TestDatabase start() {
    boolean docker = DockerClientFactory.instance().isDockerAvailable();
    TestDatabase database = docker ? contained() : embedded();
    System.out.printf(
        "Store contract runs on PostgreSQL %s, %s%n",
        database.sql().sql("select current_setting('server_version')").query(String.class).single(),
        docker ? "in a container (Testcontainers)" : "embedded (no Docker engine answers)");
    return database;
  }

  private static TestDatabase contained() {
    PostgreSQLContainer container = new PostgreSQLContainer("postgres:18-alpine");
    container.start();
    return TestDatabase.at(
        container.getJdbcUrl(), container.getUsername(), container.getPassword());
  }

  private static TestDatabase embedded() {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.start();
      return TestDatabase.at(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
    }
  }
}
