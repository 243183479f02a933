package io.postillion.core.post;

import java.util.List;

/**
 * What one sentence of a post rests on.
 *
 * @param passages sentences of the source, word for word; empty when it rests on nothing
 */
public record Support(String sentence, List<String> passages) {

  public Support {
    passages = List.copyOf(passages);
  }
}
