package io.postillion.core.ai;

import io.postillion.core.post.Author;
import java.util.List;

/**
 * What an assistant proposes.
 *
 * @param all the best first; empty when it knows nothing better than what stands there
 */
public record Proposals(List<Proposal> all, Author author) {

  public Proposals {
    all = List.copyOf(all);
  }
}
