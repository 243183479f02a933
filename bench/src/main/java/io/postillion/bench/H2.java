package io.postillion.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** H2 in a file, as the stand-alone application has it without settings. */
final class H2 implements Database {

  private final Path folder;

  H2(Path folder) {
    this.folder = folder;
    remove();
  }

  @Override
  public String name() {
    return "H2 file";
  }

  @Override
  public List<String> connect(String database) {
    return List.of(
        "--spring.datasource.url=jdbc:h2:file:%s;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000"
            .formatted(folder.resolve(database).toAbsolutePath()));
  }

  @Override
  public void stop() {
    throw new IllegalArgumentException("H2 lives in the application; use --db postgresql");
  }

  @Override
  public void restart() {
    stop();
  }

  @Override
  public void close() {
    remove();
  }

  private void remove() {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder %s cannot be removed".formatted(folder), e);
    }
  }
}
