package io.postillion.core.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody looks for: every word, in any order, each anywhere, without regard to case.
 *
 * @param words in lower case; each once
 */
public record Sought(List<String> words) {

  /** Nobody types more; each one costs. */
  public static final int MOST_WORDS = 16;

  public Sought {
    words = List.copyOf(words);
  }

  /** The words of what was typed, at most {@link #MOST_WORDS}. */
  public static Sought of(String typed) {
    return new Sought(
        Stream.of(folded(typed).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .distinct()
            .limit(MOST_WORDS)
            .toList());
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether these texts say all of the words between them. */
  public boolean isIn(String... texts) {
    String all = Stream.of(texts).map(Sought::folded).collect(Collectors.joining("\n"));
    return words.stream().allMatch(all::contains);
  }

  /** The form in which texts are compared. */
  public static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replace("\0", "")
        .toLowerCase(Locale.ROOT);
  }
}
