package io.postillion.connectors.ai.model;

import io.postillion.core.post.Author;

/**
 * An answer, and whose it is.
 *
 * @param prompt name and version, e.g. {@code draft-post 2}
 */
public record Answered<A>(A answer, String provider, String model, String prompt) {

  /** Who wrote what is made of it. */
  public Author author() {
    return Author.model(provider, model, prompt);
  }
}
