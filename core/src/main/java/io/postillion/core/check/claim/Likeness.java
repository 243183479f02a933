package io.postillion.core.check.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a text is about, to be held against another: its words by stem, English and French. */
public final class Likeness {

  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|(?<!\\S)@\\S+");

  private final Map<String, Integer> terms = new HashMap<>();

  private Likeness(String text) {
    for (Word word : Word.in(Plain.of(ADDRESS.matcher(text).replaceAll(" ")).text())) {
      String term = Terms.of(word.folded());
      if (!term.isEmpty()) {
        terms.merge(term, 1, Integer::sum);
      }
    }
  }

  public static Likeness of(String text) {
    return new Likeness(text);
  }

  /** How much alike they are: the cosine of both counts of words, 0 to 100. */
  public int to(Likeness other) {
    double common = 0;
    for (Map.Entry<String, Integer> term : terms.entrySet()) {
      common += (double) term.getValue() * other.terms.getOrDefault(term.getKey(), 0);
    }
    double lengths = length() * other.length();
    return lengths == 0 ? 0 : (int) Math.round(100 * common / lengths);
  }

  /** How many of its different words the other has, 0 to 100. */
  public int within(Likeness other) {
    long found = terms.keySet().stream().filter(other.terms::containsKey).count();
    return terms.isEmpty() ? 0 : (int) Math.round(100.0 * found / terms.size());
  }

  private double length() {
    return Math.sqrt(terms.values().stream().mapToDouble(count -> (double) count * count).sum());
  }
}
