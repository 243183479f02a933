package io.postillion.core.check.translation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Small words of some languages, by which one is told from another. */
final class SmallWords {

  static final SmallWords INSTANCE = new SmallWords();

  private final Map<String, Set<String>> byLanguage = new HashMap<>();

  private SmallWords() {
    file()
        .lines()
        .map(line -> List.of(line.strip().split("\\s+")))
        .forEach(line -> byLanguage.put(line.get(0), new HashSet<>(line.subList(1, line.size()))));
  }

  boolean knows(Locale language) {
    return byLanguage.containsKey(language.getLanguage());
  }

  /**
   * How many of the words are of the one language and not of the other.
   *
   * @param words in lower case
   */
  int count(List<String> words, Locale language, Locale other) {
    Set<String> small = byLanguage.getOrDefault(language.getLanguage(), Set.of());
    Set<String> others = byLanguage.getOrDefault(other.getLanguage(), Set.of());
    return (int)
        words.stream()
            .flatMap(word -> Arrays.stream(word.split("['’-]")))
            .filter(word -> small.contains(word) && !others.contains(word))
            .count();
  }

  private static String file() {
    try (InputStream file =
        Objects.requireNonNull(
            SmallWords.class.getResourceAsStream("small-words.txt"), "small-words.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
