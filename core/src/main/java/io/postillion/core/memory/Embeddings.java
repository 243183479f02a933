package io.postillion.core.memory;

import java.util.List;

/** Turns texts into vectors that lie near each other when the texts are alike. Never remote. */
public interface Embeddings {

  /**
   * The name of what makes the vectors, up to 100 characters. It may change after {@link #of} when
   * something else had to serve; a vector always says what made it.
   */
  String model();

  int dimension();

  /** Whether it was trained to tell what texts mean, or only looks at their words. */
  boolean readsMeaning();

  /** One for each text, in order. */
  List<Vector> of(List<String> texts);

  default Vector of(String text) {
    return of(List.of(text)).get(0);
  }
}
