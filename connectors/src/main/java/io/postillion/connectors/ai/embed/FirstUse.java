package io.postillion.connectors.ai.embed;

import io.postillion.core.memory.Embeddings;
import io.postillion.core.memory.Vector;
import io.postillion.core.memory.WordVectors;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A model that is loaded when it is first used. Where it cannot be, for instance on a machine for
 * which it has no library, the words of the texts serve from then on.
 */
final class FirstUse implements Embeddings {

  private static final Logger LOG = LoggerFactory.getLogger(FirstUse.class);

  private final Supplier<Embeddings> loader;
  private final String name;
  private final int dimension;
  private @Nullable Embeddings loaded;

  FirstUse(Supplier<Embeddings> loader, String name, int dimension) {
    this.loader = loader;
    this.name = name;
    this.dimension = dimension;
  }

  @Override
  public synchronized String model() {
    return loaded == null ? name : loaded.model();
  }

  @Override
  public synchronized int dimension() {
    return loaded == null ? dimension : loaded.dimension();
  }

  @Override
  public synchronized boolean readsMeaning() {
    return loaded == null || loaded.readsMeaning();
  }

  @Override
  public List<Vector> of(List<String> texts) {
    return loaded().of(texts);
  }

  private synchronized Embeddings loaded() {
    if (loaded == null) {
      loaded = load();
    }
    return loaded;
  }

  private Embeddings load() {
    try {
      return loader.get();
    } catch (RuntimeException | LinkageError broken) {
      LOG.warn(
          "The embedding model {} cannot be loaded; examples are found by their words until the"
              + " next start. Set postillion.ai.embeddings to none where that is wanted.",
          name,
          broken);
      return new WordVectors();
    }
  }
}
