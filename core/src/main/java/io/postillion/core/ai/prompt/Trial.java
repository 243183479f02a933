package io.postillion.core.ai.prompt;

import io.postillion.core.post.Author;
import org.jspecify.annotations.Nullable;

/**
 * What is used now and what is tried, on the same article.
 *
 * @param channel for which it was tried
 */
public record Trial(String channel, Side now, Side tried) {

  /**
   * One of them.
   *
   * @param prompt all that a model reads
   * @param answer null when none was asked for, or none could be had
   * @param author null when there is no answer
   * @param problem why none could be had; null otherwise
   */
  public record Side(
      String prompt, @Nullable String answer, @Nullable Author author, @Nullable String problem) {}
}
