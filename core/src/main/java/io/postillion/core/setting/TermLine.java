package io.postillion.core.setting;

import io.postillion.core.brand.Glossary.Term;
import io.postillion.core.setting.Flaw.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A term of the glossary in a line: {@code en: cargo bike; fr: vélo cargo}, or {@code keep: it}.
 */
public final class TermLine {

  /** Whoever writes French may have a hard blank before a sign. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0\\u202F]*;\\s*");

  private static final Pattern NAMED = Pattern.compile("(\\p{L}+)[\\s\\u00A0\\u202F]*:\\s*(.*\\S)");

  private TermLine() {}

  static String of(Term term) {
    return term.kept().isEmpty()
        ? term.words().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(word -> word.getKey() + ": " + word.getValue())
            .collect(Collectors.joining("; "))
        : Term.KEEP + ": " + term.kept();
  }

  /** Empty when it is none. */
  public static Optional<Term> read(String line) {
    return flaw(line).isPresent() ? Optional.empty() : Optional.of(Term.of(words(line)));
  }

  /** The same by language, in the order in which it is written; {@code keep} for what is kept. */
  public static Map<String, String> words(String line) {
    Map<String, String> words = new LinkedHashMap<>();
    parts(line)
        .map(NAMED::matcher)
        .filter(Matcher::matches)
        .forEach(part -> words.putIfAbsent(name(part), part.group(2)));
    return words;
  }

  static Optional<Flaw> flaw(String line) {
    List<Matcher> parts = parts(line).map(NAMED::matcher).toList();
    if (parts.isEmpty() || !parts.stream().allMatch(part -> part.matches() && isName(name(part)))) {
      return Optional.of(Flaw.of(Kind.NO_TERM, line));
    }
    Map<String, String> words = words(line);
    if (words.size() < parts.size()) {
      return Optional.of(Flaw.of(Kind.TERM_TWICE, line));
    } else if (words.containsKey(Term.KEEP)) {
      return words.size() == 1 ? Optional.empty() : Optional.of(Flaw.of(Kind.NO_TERM, line));
    }
    return words.size() > 1 ? Optional.empty() : Optional.of(Flaw.of(Kind.ONE_LANGUAGE, line));
  }

  /** What ends with a semicolon ends there. */
  private static Stream<String> parts(String line) {
    return BETWEEN.splitAsStream(line.strip());
  }

  private static String name(Matcher part) {
    return part.group(1).toLowerCase(Locale.ROOT);
  }

  private static boolean isName(String word) {
    return word.equals(Term.KEEP) || Lines.isLanguage(word);
  }
}
