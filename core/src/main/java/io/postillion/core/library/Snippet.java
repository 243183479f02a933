package io.postillion.core.library;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words that a brand uses again and again.
 *
 * @param name no other snippet of the brand has it, whatever its case
 * @param language null when it serves in any
 * @param by who wrote or changed it last
 * @param version counts the changes from 1, so that two people notice each other
 */
public record Snippet(
    SnippetId id,
    BrandId brand,
    String name,
    @Nullable Locale language,
    String text,
    PersonId by,
    Instant changedAt,
    int version) {

  /** In UTF-16 units. */
  public static final int LONGEST_NAME = 100;

  public static final int LONGEST_TEXT = 2_000;

  public Snippet {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "The name of a snippet has 1 to %d characters".formatted(LONGEST_NAME));
    }
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "The text of a snippet has 1 to %d characters".formatted(LONGEST_TEXT));
    }
  }

  /** The form in which names are compared. */
  public String folded() {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Whether it serves in a post of that language. */
  public boolean isFor(Locale other) {
    return language == null || language.getLanguage().equals(other.getLanguage());
  }
}
