package io.postillion.core.brand;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a brand calls things in each language, and what it calls the same in all of them. */
public record Glossary(List<Term> terms) {

  public static final Glossary EMPTY = new Glossary(List.of());

  public Glossary {
    terms = List.copyOf(terms);
  }

  /**
   * One thing.
   *
   * @param words by language, e.g. {@code fr}; empty when it is kept
   * @param kept what stays as it is in every language; empty when it is translated
   */
  public record Term(Map<String, String> words, String kept) {

    /** In a brand's settings: behind it stands what stays as it is. */
    public static final String KEEP = "keep";

    public Term {
      words.forEach(Term::require);
      words =
          words.entrySet().stream()
              .collect(
                  Collectors.toUnmodifiableMap(
                      word -> Locale.forLanguageTag(word.getKey()).getLanguage(),
                      word -> word.getValue().strip(),
                      (first, second) -> first));
      if (words.isEmpty() == kept.isBlank()) {
        throw new IllegalArgumentException(
            "A term of a glossary has words by language, or stays as it is");
      }
      if (!words.isEmpty() && words.size() < 2) {
        throw new IllegalArgumentException(
            "The term '%s' needs words in a second language, or 'keep'"
                .formatted(words.values().iterator().next()));
      }
    }

    private static void require(String language, String word) {
      if (word.isBlank() || Locale.forLanguageTag(language).getLanguage().isEmpty()) {
        throw new IllegalArgumentException(
            "'%s: %s' is no word in a language".formatted(language, word));
      }
    }

    /**
     * @param entry words by language, or {@code keep} with what stays as it is
     * @throws IllegalArgumentException when it is neither
     */
    public static Term of(Map<String, String> entry) {
      String kept = entry.getOrDefault(KEEP, "").strip();
      if (!kept.isEmpty() && entry.size() > 1) {
        throw new IllegalArgumentException(
            "'%s' stays as it is, so it has no words by language".formatted(kept));
      }
      return kept.isEmpty() ? new Term(entry, "") : new Term(Map.of(), kept);
    }

    private Optional<String> in(Locale language) {
      return kept.isEmpty()
          ? Optional.ofNullable(words.get(language.getLanguage()))
          : Optional.of(kept);
    }

    private Optional<Rendering> from(Locale language, Locale other) {
      return in(language).flatMap(word -> in(other).map(said -> new Rendering(word, said)));
    }
  }

  /**
   * How one word is translated.
   *
   * @param to the same as from when it stays as it is
   */
  public record Rendering(String from, String to) {

    public boolean isKept() {
      return from.equals(to);
    }
  }

  /** Of all terms that are known in both languages. */
  public List<Rendering> between(Locale language, Locale other) {
    return terms.stream().flatMap(term -> term.from(language, other).stream()).toList();
  }
}
