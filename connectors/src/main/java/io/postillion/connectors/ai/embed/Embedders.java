package io.postillion.connectors.ai.embed;

import io.postillion.core.memory.Embeddings;
import io.postillion.core.memory.WordVectors;

/** Makes what an application turns texts into vectors with. */
public final class Embedders {

  private static final String MODEL =
      "dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel";

  private Embedders() {}

  /** The words of the texts alone. */
  public static Embeddings words() {
    return new WordVectors();
  }

  /** The built-in model, loaded when it is first used; {@link #words} where its jar is left out. */
  public static Embeddings builtIn() {
    return isThere() ? new FirstUse(MiniLm::load, MiniLm.NAME, MiniLm.DIMENSION) : words();
  }

  private static boolean isThere() {
    try {
      Class.forName(MODEL, false, Embedders.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }
}
