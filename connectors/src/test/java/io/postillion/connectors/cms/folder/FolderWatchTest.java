package io.postillion.connectors.cms.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

  /** Far more than it takes; waiting ends as soon as the watch speaks. */
  private static final long PATIENCE = 20;

  @TempDir Path folder;
  private final LinkedBlockingQueue<Long> calls = new LinkedBlockingQueue<>();

  @Test
  void a_new_file_is_noticed() throws Exception {
    try (FolderWatch watch = FolderWatch.start(folder, this::call)) {
      Files.writeString(folder.resolve("bread.md"), "text");

      assertThat(calls.poll(PATIENCE, TimeUnit.SECONDS)).isNotNull();
    }
  }

  @Test
  void changes_and_deletions_are_noticed() throws Exception {
    Path file = Files.writeString(folder.resolve("bread.md"), "text");
    try (FolderWatch watch = FolderWatch.start(folder, this::call)) {
      Files.writeString(file, "other text");
      assertThat(calls.poll(PATIENCE, TimeUnit.SECONDS)).isNotNull();

      Files.delete(file);
      assertThat(calls.poll(PATIENCE, TimeUnit.SECONDS)).isNotNull();
    }
  }

  @Test
  void folders_that_are_made_later_are_watched_too() throws Exception {
    Path old = Files.createDirectories(folder.resolve("2025/12"));
    try (FolderWatch watch = FolderWatch.start(folder, this::call)) {
      Files.writeString(old.resolve("bread.md"), "text");
      assertThat(calls.poll(PATIENCE, TimeUnit.SECONDS)).isNotNull();

      Path fresh = Files.createDirectories(folder.resolve("2026/11"));
      assertThat(calls.poll(PATIENCE, TimeUnit.SECONDS)).isNotNull();

      Files.writeString(fresh.resolve("cake.md"), "text");
      assertThat(calls.poll(PATIENCE, TimeUnit.SECONDS)).isNotNull();
    }
  }

  @Test
  void files_that_come_together_are_told_together() throws Exception {
    try (FolderWatch watch = FolderWatch.start(folder, this::call)) {
      for (int i = 0; i < 100; i++) {
        Files.writeString(folder.resolve(i + ".md"), "text");
      }

      assertThat(calls.poll(PATIENCE, TimeUnit.SECONDS)).isNotNull();
      assertThat(calls).hasSizeLessThan(10);
    }
  }

  @Test
  void trouble_with_one_change_does_not_end_the_watch() throws Exception {
    Runnable failing =
        () -> {
          call();
          throw new IllegalStateException("planted");
        };
    try (FolderWatch watch = FolderWatch.start(folder, failing)) {
      Files.writeString(folder.resolve("bread.md"), "text");
      assertThat(calls.poll(PATIENCE, TimeUnit.SECONDS)).isNotNull();

      Files.writeString(folder.resolve("cake.md"), "text");
      assertThat(calls.poll(PATIENCE, TimeUnit.SECONDS)).isNotNull();
    }
  }

  @Test
  void what_is_not_there_cannot_be_watched() {
    assertThatThrownBy(() -> FolderWatch.start(folder.resolve("missing"), this::call))
        .isInstanceOf(NoSuchFileException.class);
  }

  private void call() {
    calls.add(System.nanoTime());
  }
}
