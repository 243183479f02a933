package io.postillion.core.check.claim;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that have another form in the other language: countries and languages as Java knows them,
 * cities, institutions and abbreviations from {@code names.txt}, one thing a line.
 */
final class Exonyms {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

  private static final Set<String> SMALL =
      Set.of(
          "the",
          "of",
          "and",
          "a",
          "an",
          "le",
          "la",
          "les",
          "de",
          "du",
          "des",
          "d",
          "l",
          "et",
          "en",
          "au",
          "aux",
          "new",
          "nouvelle",
          "saint",
          "isle",
          "ile",
          "iles",
          "islands",
          "island");

  static final Exonyms INSTANCE = new Exonyms();

  /** The things that a folded word may be part of the name of. */
  private final Map<String, Set<String>> things = new HashMap<>();

  /** What in a title is translated like any other word. */
  private final Set<String> common = new HashSet<>();

  private Exonyms() {
    for (String country : Locale.getISOCountries()) {
      Locale place = new Locale.Builder().setRegion(country).build();
      LANGUAGES.forEach(language -> add(country, place.getDisplayCountry(language)));
    }
    for (String code : Locale.getISOLanguages()) {
      Locale spoken = new Locale.Builder().setLanguage(code).build();
      LANGUAGES.forEach(language -> add("-" + code, spoken.getDisplayLanguage(language)));
    }
    List<String> lines = lines();
    int titles = lines.indexOf("[titles]");
    lines.subList(0, titles).forEach(line -> add(line, line.replace('|', ' ')));
    lines.subList(titles + 1, lines.size()).forEach(line -> folded(line).forEach(common::add));
  }

  private void add(String thing, String name) {
    folded(name).forEach(word -> things.computeIfAbsent(word, w -> new HashSet<>()).add(thing));
  }

  private static Stream<String> folded(String words) {
    return Word.in(Plain.of(words).text()).stream()
        .map(Word::folded)
        .filter(word -> !SMALL.contains(word));
  }

  /**
   * @param words all of the other text, folded
   */
  boolean isSaid(String word, Set<String> words) {
    if (words.contains(word) || words.contains(word + "s") || words.contains(singular(word))) {
      return true;
    }
    if (common.contains(word) || common.contains(singular(word))) {
      return true;
    }
    Set<String> mine = things(word);
    return !mine.isEmpty()
        && words.stream().anyMatch(other -> things(other).stream().anyMatch(mine::contains));
  }

  /** French adjectives and English plurals have endings. */
  private Set<String> things(String word) {
    return Stream.of("", "e", "s", "es", "ne", "nes")
        .filter(word::endsWith)
        .map(ending -> word.substring(0, word.length() - ending.length()))
        .map(stem -> things.getOrDefault(stem, Set.of()))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private static List<String> lines() {
    try (InputStream file =
        Objects.requireNonNull(Exonyms.class.getResourceAsStream("names.txt"), "names.txt")) {
      return Arrays.stream(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\\R"))
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
