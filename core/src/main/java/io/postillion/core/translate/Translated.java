package io.postillion.core.translate;

import io.postillion.core.post.Author;
import java.util.List;

/**
 * The words in the other language, in the order of the request.
 *
 * @param sentences empty where one was left out to make it fit
 * @param alts empty where the model said nothing
 */
public record Translated(List<String> sentences, List<String> alts, Author author) {

  public Translated {
    sentences = List.copyOf(sentences);
    alts = List.copyOf(alts);
  }
}
