package io.postillion.connectors.ai.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of one language, and which of them carry no meaning of their own. */
public final class Words {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
  private static final Pattern ELISION =
      Pattern.compile("^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\\p{L})");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
  private static final Map<String, Words> KNOWN = new ConcurrentHashMap<>();

  private final Set<String> stop;
  private final Set<String> leaning;

  private Words(Set<String> stop, Set<String> leaning) {
    this.stop = stop;
    this.leaning = leaning;
  }

  /** French and English are known well; of other languages only that short words say little. */
  public static Words of(Locale language) {
    return KNOWN.computeIfAbsent(
        language.getLanguage(),
        code ->
            switch (code) {
              case "en", "fr" -> new Words(list("stop_" + code), list("leaning_" + code));
              default -> new Words(Set.of(), Set.of());
            });
  }

  /** All words in lower case, without elided articles and possessive endings. */
  public List<String> in(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(word -> ELISION.matcher(word.group()).replaceFirst(""))
        .map(word -> POSSESSIVE.matcher(word).replaceFirst(""))
        .toList();
  }

  /** Whether a word, as {@link #in} gives it, carries meaning. */
  public boolean matters(String word) {
    return word.length() > 2 && !stop.contains(word);
  }

  /** Whether a sentence leans on the one before it: "However, she said so." */
  public boolean leans(String sentence) {
    List<String> words = in(sentence);
    return !words.isEmpty() && leaning.contains(words.get(0));
  }

  private static Set<String> list(String name) {
    try (InputStream file = Words.class.getResourceAsStream(name + ".txt")) {
      if (file == null) {
        throw new IllegalStateException("The list of words '%s' is missing".formatted(name));
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> WORD.matcher(line).results().map(word -> word.group()))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
