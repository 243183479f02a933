package io.postillion.connectors.cms.folder;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says within about a second that something below a folder changed, once for changes that come
 * together. It sees what the operating system reports, so a network drive may need the sweep.
 */
public final class FolderWatch implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FolderWatch.class);

  /** Writers write in pieces: wait until they have been quiet for this long, */
  private static final Duration QUIET = Duration.ofMillis(150);

  /** but not longer than this, for some never stop. */
  private static final Duration LONGEST = Duration.ofMillis(800);

  private final Path folder;
  private final Runnable changed;
  private final WatchService service;
  private final Thread thread;

  private FolderWatch(Path folder, Runnable changed, WatchService service) {
    this.folder = folder;
    this.changed = changed;
    this.service = service;
    this.thread = new Thread(this::watch, "folder-watch-" + folder.getFileName());
    thread.setDaemon(true);
  }

  /**
   * @param changed called on a thread of the watch, one call at a time
   * @throws IOException when the folder cannot be watched
   */
  public static FolderWatch start(Path folder, Runnable changed) throws IOException {
    Path root = folder.toRealPath();
    FolderWatch watch = new FolderWatch(root, changed, root.getFileSystem().newWatchService());
    watch.register(root);
    watch.thread.start();
    return watch;
  }

  private void watch() {
    try {
      while (true) {
        take(service.take());
        waitForQuiet();
        tell();
      }
    } catch (ClosedWatchServiceException e) {
      log.debug("No longer watching {}", folder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void waitForQuiet() throws InterruptedException {
    long latest = System.nanoTime() + LONGEST.toNanos();
    WatchKey key = service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
    while (key != null) {
      take(key);
      long left = Math.min(QUIET.toNanos(), latest - System.nanoTime());
      key = left > 0 ? service.poll(left, TimeUnit.NANOSECONDS) : null;
    }
  }

  private void take(WatchKey key) {
    List<WatchEvent<?>> events = key.pollEvents();
    for (WatchEvent<?> event : events) {
      if (event.kind() == ENTRY_CREATE && event.context() instanceof Path name) {
        registerIfFolder(((Path) key.watchable()).resolve(name));
      }
    }
    key.reset();
  }

  private void registerIfFolder(Path created) {
    try {
      if (isLookedInto(created)) {
        register(created);
      }
    } catch (IOException e) {
      log.warn("Changes in {} are seen by the next sweep only: it cannot be watched", created, e);
    }
  }

  private void register(Path start) throws IOException {
    start.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
    try (Stream<Path> children = Files.list(start)) {
      for (Path child : children.toList()) {
        if (isLookedInto(child)) {
          register(child);
        }
      }
    } catch (NoSuchFileException e) {
      log.debug("{} was gone before it was watched", start);
    }
  }

  private static boolean isLookedInto(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && !FolderFiles.isHidden(path);
  }

  private void tell() {
    try {
      changed.run();
    } catch (RuntimeException e) {
      log.error("What was to follow a change in {} failed; the next change tries again", folder, e);
    }
  }

  /** Ends the watch; a call that is under way is finished. */
  @Override
  public void close() throws IOException {
    service.close();
  }
}
