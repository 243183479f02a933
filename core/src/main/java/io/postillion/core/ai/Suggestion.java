package io.postillion.core.ai;

import io.postillion.core.post.Author;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Taken;
import java.time.Instant;

/**
 * Words that were offered at the cursor. It changes nothing until a person takes it and saves.
 *
 * @param text the whole text it was offered for
 * @param start of the passage in the text, in UTF-16 units
 * @param end exclusive; the same as start where words are added
 * @param words for the place of the passage
 */
public record Suggestion(
    SuggestionId id,
    PostId post,
    Wish wish,
    String text,
    int start,
    int end,
    String words,
    Author author,
    Instant at) {

  public Suggestion {
    if (start < 0 || end < start || end > text.length()) {
      throw new IllegalArgumentException("Not a passage: %d to %d".formatted(start, end));
    }
  }

  Suggestion withId(SuggestionId other) {
    return new Suggestion(other, post, wish, text, start, end, words, author, at);
  }

  public String passage() {
    return text.substring(start, end);
  }

  /** The whole text with the words in their place. */
  public String taken() {
    return text.substring(0, start) + words + text.substring(end);
  }

  Taken asTaken() {
    return new Taken(author, text, taken());
  }
}
