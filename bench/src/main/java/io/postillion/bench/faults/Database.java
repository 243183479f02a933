package io.postillion.bench.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A database of its own; a PostgreSQL writes to disk before it says yes, and can be killed. */
final class Database implements AutoCloseable {

  /** Both kinds that Postillion runs on. */
  enum Kind {
    POSTGRESQL("PostgreSQL"),
    H2("H2");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private final Kind kind;
  private final Path folder;
  private final DataSource dataSource;
  private @Nullable EmbeddedPostgres server;

  private Database(
      Kind kind, Path folder, DataSource dataSource, @Nullable EmbeddedPostgres server) {
    this.kind = kind;
    this.folder = folder;
    this.dataSource = dataSource;
    this.server = server;
  }

  static Database start(Kind kind) {
    try {
      Path folder = Files.createTempDirectory("faults");
      if (kind == Kind.H2) {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return new Database(kind, folder, memory, null);
      }
      EmbeddedPostgres server = serverIn(folder, 0);
      return new Database(kind, folder, server.getPostgresDatabase(), server);
    } catch (IOException e) {
      throw new UncheckedIOException("The database did not start", e);
    }
  }

  private static EmbeddedPostgres serverIn(Path folder, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("data"))
        .setCleanDataDirectory(false)
        .setPort(port)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_connections", "100")
        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
        .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  Kind kind() {
    return kind;
  }

  /** Not pooled. */
  DataSource dataSource() {
    return dataSource;
  }

  /** For another process; empty password. */
  String url() {
    EmbeddedPostgres running = server;
    if (running == null) {
      throw new IllegalStateException("A database in memory has no address");
    }
    return running.getJdbcUrl("postgres", "postgres");
  }

  /** Nobody is asked; all that was committed is on disk. */
  void kill() {
    try {
      long postmaster =
          Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0).strip());
      ProcessHandle process = ProcessHandle.of(postmaster).orElseThrow();
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      process.onExit().join();
    } catch (IOException e) {
      throw new UncheckedIOException("The database cannot be killed", e);
    }
  }

  /** On the same disk and the same port. */
  void comeBack() {
    EmbeddedPostgres killed = server;
    if (killed == null) {
      throw new IllegalStateException("A database in memory cannot come back");
    }
    try {
      killed.close();
      server = serverIn(folder, killed.getPort());
    } catch (IOException e) {
      throw new UncheckedIOException("The database did not come back", e);
    }
  }

  @Override
  public void close() {
    try {
      if (server != null) {
        server.close();
      }
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The database left something behind", e);
    }
  }
}
