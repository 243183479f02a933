package io.postillion.core.check.translation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Words that show a language, because no other one here has them. */
final class SmallWords {

  static final SmallWords INSTANCE = new SmallWords();

  private final Map<String, Set<String>> byLanguage = new HashMap<>();

  private SmallWords() {
    Map<String, Integer> languages = new HashMap<>();
    file()
        .lines()
        .map(line -> List.of(line.strip().split("\\s+")))
        .forEach(
            line ->
                byLanguage.put(line.get(0), new HashSet<>(line.subList(1, line.size()))));
    byLanguage.values().stream()
        .flatMap(Collection::stream)
        .forEach(word -> languages.merge(word, 1, Integer::sum));
    byLanguage.values().forEach(words -> words.removeIf(word -> languages.getOrDefault(word, 0) > 1));
  }

  boolean knows(Locale language) {
    return byLanguage.containsKey(language.getLanguage());
  }

  /**
   * @param words in lower case
   */
  int count(List<String> words, Locale language) {
    Set<String> small = byLanguage.getOrDefault(language.getLanguage(), Set.of());
    return (int)
        words.stream()
            .flatMap(word -> Arrays.stream(word.split("['’-]")))
            .filter(small::contains)
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
