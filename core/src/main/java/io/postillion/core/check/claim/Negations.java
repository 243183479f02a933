package io.postillion.core.check.claim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a sentence says is not so. */
final class Negations {

  private static final Set<String> WORDS =
      words(
          "not no never without neither nor none cannot nobody nothing pas jamais aucun aucune sans"
              + " ni rien");

  /** Say no in other words. */
  private static final Pattern LIKE =
      Pattern.compile(
          "(?<!\\p{L})(?:free|zero|avoid\\p{L}*|stop\\p{L}*|end(?:s|ed|ing)?|without|un\\p{L}{4,}able|ban\\p{L}*|refus\\p{L}*"
              + "|lack\\p{L}*|exclu\\p{L}*|except|less|only|just|few|fails?|failed|too|instead|separately|extra"
              + "|zéro|évit\\p{L}*|arrêt\\p{L}*|fini|interdi\\p{L}*|supprim\\p{L}*|moins|peu|déconseill\\p{L}*|sauf|hors|seul\\p{L}*|manqu\\p{L}*|trop|à"
              + " part|en sus|impossible|in\\p{L}{4,}able)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern ADDING =
      Pattern.compile("^(?: only| just| merely| least| seulement| uniquement| que)(?!\\p{L})");

  private static final Set<String> BEHIND_VERBS = words("pas jamais rien");
  private static final int REACH = 5;

  private Negations() {}

  /** How often each term is negated. */
  static Map<String, Integer> in(Sentence sentence) {
    Map<String, Integer> negated = new HashMap<>();
    List<Word> words = sentence.words();
    for (int i = 0; i < words.size(); i++) {
      if (isNegation(words, i, sentence)) {
        String term = negated(words, i);
        if (!term.isEmpty()) {
          negated.merge(term, 1, Integer::sum);
        }
      }
    }
    return negated;
  }

  static boolean isAny(Sentence sentence) {
    List<Word> words = sentence.words();
    for (int i = 0; i < words.size(); i++) {
      if (isNegation(words, i, sentence)) {
        return true;
      }
    }
    return LIKE.matcher(sentence.text()).find();
  }

  private static boolean isNegation(List<Word> words, int at, Sentence sentence) {
    Word word = words.get(at);
    boolean says =
        WORDS.contains(word.folded())
            || (word.folded().equals("t")
                && at > 0
                && words.get(at - 1).folded().endsWith("n")
                && words.get(at - 1).end() + 1 == word.start());
    return says && !ADDING.matcher(sentence.text().substring(word.end() - sentence.start())).find();
  }

  /** In French the verb stands in front, unless it is one that only helps. */
  private static String negated(List<Word> words, int at) {
    if (BEHIND_VERBS.contains(words.get(at).folded()) && at > 0) {
      String verb = Terms.of(words.get(at - 1).folded());
      if (!verb.isEmpty() && !Terms.isLight(verb)) {
        return verb;
      }
    }
    for (int i = at + 1; i < Math.min(words.size(), at + 1 + REACH); i++) {
      String term = words.get(i).isLetter() ? "" : Terms.of(words.get(i).folded());
      if (!term.isEmpty()) {
        return term;
      }
    }
    return "";
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.split(" ")).collect(Collectors.toUnmodifiableSet());
  }
}
