package io.postillion.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** An embedded PostgreSQL that is as careful with the disk as a real one. */
final class Postgres implements Database {

  private final Path folder;
  private final int port;
  private EmbeddedPostgres server;

  Postgres(Path folder) {
    try {
      this.folder = folder;
      FileSystemUtils.deleteRecursively(folder);
      try (ServerSocket free = new ServerSocket(0)) {
        this.port = free.getLocalPort();
      }
      this.server = start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL cannot be started in " + folder, e);
    }
  }

  private EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .start();
  }

  @Override
  public String name() {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      return "PostgreSQL %s, fsync %s, synchronous_commit %s"
          .formatted(
              connection.getMetaData().getDatabaseProductVersion(),
              show(statement, "fsync"),
              show(statement, "synchronous_commit"));
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL does not say what it is", e);
    }
  }

  private static String show(Statement statement, String setting) throws SQLException {
    try (ResultSet shown = statement.executeQuery("show " + setting)) {
      shown.next();
      return shown.getString(1);
    }
  }

  @Override
  public List<String> connect(String database) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet there =
          statement.executeQuery(
              "select 1 from pg_database where datname = '%s'".formatted(database))) {
        if (there.next()) {
          return arguments(database);
        }
      }
      statement.execute("create database " + database);
      return arguments(database);
    } catch (SQLException e) {
      throw new IllegalStateException("Database %s cannot be made".formatted(database), e);
    }
  }

  private List<String> arguments(String database) {
    return List.of(
        "--spring.datasource.url=jdbc:postgresql://localhost:%d/%s".formatted(port, database),
        "--spring.datasource.username=postgres");
  }

  @Override
  public void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not stop", e);
    }
  }

  @Override
  public void restart() {
    try {
      server = start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not come back", e);
    }
  }

  @Override
  public void close() {
    stop();
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder %s cannot be removed".formatted(folder), e);
    }
  }
}
