package io.postillion.plugin.connect;

import io.postillion.connectors.cms.folder.FolderWatch;
import io.postillion.core.content.SourceId;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.config.PostillionProperties.SourceProperties;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks again at a folder source as soon as a file in it changes, while the application runs. */
public final class FolderWatches implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(FolderWatches.class);

  private final PostillionProperties properties;
  private final Consumer<SourceId> lookAgain;
  private final List<FolderWatch> watches = new ArrayList<>();

  public FolderWatches(PostillionProperties properties, Consumer<SourceId> lookAgain) {
    this.properties = properties;
    this.lookAgain = lookAgain;
  }

  @Override
  public void start() {
    properties.brands().values().stream()
        .flatMap(brand -> brand.sources().entrySet().stream())
        .filter(source -> source.getValue().cms().equals(FolderKind.WORD))
        .forEach(source -> watch(new SourceId(source.getKey()), source.getValue()));
  }

  /** A folder that cannot be watched is still swept at its turn. */
  private void watch(SourceId id, SourceProperties source) {
    Path folder = source.folder();
    if (folder == null) {
      return;
    }
    try {
      watches.add(FolderWatch.start(folder, () -> lookAgain.accept(id)));
    } catch (IOException e) {
      LOG.warn(
          "Folder {} of source {} cannot be watched ({}); it is swept every {} instead",
          folder,
          id,
          e.getMessage(),
          properties.ingest().every());
    }
  }

  @Override
  public void stop() {
    for (FolderWatch watch : watches) {
      try {
        watch.close();
      } catch (IOException e) {
        LOG.warn("A watch could not be closed: {}", e.getMessage());
      }
    }
    watches.clear();
  }

  @Override
  public boolean isRunning() {
    return !watches.isEmpty();
  }
}
