package io.postillion.connectors.cms.folder;

import io.postillion.core.content.Cms;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.SourceId;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A folder of Markdown files. Neither file times nor the order of names says what is new: a
 * checkout sets all times, and a copied file keeps an old one. So the cursor is a fingerprint of
 * the content that was handed over, and what it stands for is remembered here; whoever comes with
 * another cursor, such as after a restart, gets every file again and the inbox recognises them.
 */
public final class FolderCms implements Cms {

  static final int PAGE = 200;
  static final long MAX_BYTES = 10L * 1024 * 1024;

  private final SourceId source;
  private final FolderSettings settings;
  private final Clock clock;
  private volatile Snapshot handedOver = Snapshot.EMPTY;

  public FolderCms(SourceId source, FolderSettings settings, Clock clock) {
    this.source = source;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Changes changes(@Nullable String cursor) {
    try {
      Path root = settings.folder().toRealPath();
      Snapshot known = handedOver;
      return changes(root, known.fingerprint().equals(cursor) ? known : Snapshot.EMPTY);
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  private Changes changes(Path root, Snapshot known) throws IOException {
    FolderFiles files = FolderFiles.below(root);
    List<CmsItem> items = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>(files.closed());
    Map<String, String> fresh = new HashMap<>();
    for (Path path : files.found()) {
      String id = files.id(path);
      try {
        ArticleFile file = load(id, path);
        String hash = Snapshot.hash(file.bytes());
        Optional<CmsItem> item =
            known.has(id, hash) || items.size() >= PAGE ? Optional.empty() : read(root, file);
        item.ifPresent(
            article -> {
              items.add(article);
              fresh.put(id, hash);
            });
      } catch (UnreadableException e) {
        skipped.add(new Skipped(id, String.valueOf(e.getMessage())));
      }
    }
    items.sort(Comparator.comparing(CmsItem::publishedAt));
    Set<String> present = files.found().stream().map(files::id).collect(Collectors.toSet());
    Snapshot next = known.with(fresh, present);
    handedOver = next;
    boolean more = items.size() >= PAGE;
    return new Changes(items, next.fingerprint(), more, more ? List.of() : skipped);
  }

  private static ArticleFile load(String id, Path path) throws UnreadableException {
    try {
      long size = Files.size(path);
      if (size > MAX_BYTES) {
        throw new UnreadableException(
            "It has %d bytes, which no article has. Keep pictures in files of their own."
                .formatted(size));
      }
      return new ArticleFile(
          id, Files.readAllBytes(path), Files.getLastModifiedTime(path).toInstant());
    } catch (IOException e) {
      throw new UnreadableException(
          "It cannot be read (%s). Give Postillion the right to read it.".formatted(e), e);
    }
  }

  private Optional<CmsItem> read(Path root, ArticleFile file) throws UnreadableException {
    return file.read(settings, new ArticleImages(root), clock.instant());
  }

  @Override
  public Optional<CmsItem> item(String externalId) {
    try {
      Path root = settings.folder().toRealPath();
      Path path = root.resolve(externalId).normalize();
      if (!path.startsWith(root) || !FolderFiles.isArticle(root, path)) {
        return Optional.empty();
      }
      return read(root, load(externalId, path));
    } catch (InvalidPathException e) {
      return Optional.empty();
    } catch (UnreadableException e) {
      throw new Rejected("Source %s: %s: %s".formatted(source, externalId, e.getMessage()), e);
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  @Override
  public String test() {
    try {
      int articles = FolderFiles.below(settings.folder().toRealPath()).found().size();
      return "The folder %s with %d Markdown files.".formatted(settings.folder(), articles);
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  private Failure unreachable(IOException e) {
    if (e instanceof AccessDeniedException) {
      return new Unauthorised(
          "Source %s: Postillion may not read the folder %s. Give its user the right to."
              .formatted(source, settings.folder()),
          e);
    }
    return new Transient(
        "Source %s: the folder %s cannot be read (%s). Create it, mount it, or correct the setting."
            .formatted(source, settings.folder(), e.getClass().getSimpleName()),
        null,
        e);
  }
}
