package io.postillion.core.ai;

import java.util.List;

/** Words for the cursor, and why these. */
public record Proposal(String words, List<Why> why) {

  public Proposal {
    why = List.copyOf(why);
  }
}
