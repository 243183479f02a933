package io.postillion.connectors.ai.embed;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import io.postillion.core.memory.Embeddings;
import io.postillion.core.memory.Vector;
import java.util.List;

/**
 * all-MiniLM-L6-v2, quantized, from its jar; trained on English. Several texts are read one after
 * the other, by the thread that asks.
 */
final class MiniLm implements Embeddings {

  static final String NAME = "all-minilm-l6-v2-q";
  static final int DIMENSION = 384;

  /** DJL, which splits the texts, tells its makers that it was started unless it is told not to. */
  private static final String SILENT = "OPT_OUT_TRACKING";

  /** With it DJL looks for no library on the net. */
  private static final String OFFLINE = "ai.djl.offline";

  private final EmbeddingModel model;

  private MiniLm(EmbeddingModel model) {
    this.model = model;
  }

  /** Takes a second or two, and about 280 MB that stay in use. */
  static MiniLm load() {
    unlessSet(SILENT);
    unlessSet(OFFLINE);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // the model is looked for there, and threads of an application server have another one
    thread.setContextClassLoader(MiniLm.class.getClassLoader());
    try {
      return new MiniLm(new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void unlessSet(String property) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, "true");
    }
  }

  @Override
  public String model() {
    return NAME;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public boolean readsMeaning() {
    return true;
  }

  @Override
  public List<Vector> of(List<String> texts) {
    List<TextSegment> segments =
        texts.stream().map(text -> TextSegment.from(text.isBlank() ? "-" : text)).toList();
    return model.embedAll(segments).content().stream()
        .map(embedding -> Vector.of(NAME, embedding.vector()))
        .toList();
  }
}
