package io.postillion.core.correct;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change of words that changes nothing that anyone approved. Between the words only blanks may
 * differ, and how a quotation mark, an apostrophe, a dash or an ellipsis is written. A word may be
 * corrected where both have at least four letters and nothing else, neither says no or how much,
 * the new one stands in the article and the old one does not, and they are one slip apart: a letter
 * too many, missing, wrong or swapped with its neighbour, or accents and capitals. So "untied"
 * becomes "united" only where the article speaks of "united", and "never" never becomes "ever".
 *
 * @param words what was corrected, e.g. {@code Postilion → Postillion}; empty when only blanks and
 *     signs were
 */
public record Correction(List<String> words) {

  /** More is a rewrite. */
  static final int MOST_WORDS = 3;

  /** Words that turn a sentence round or change its size; those of fewer letters never count. */
  private static final Set<String> WEIGHTY =
      Set.of(
          ("never ever none nobody nothing neither without cannot only just most more less least"
                  + " seven eight nine eleven twelve hundred thousand million billion trillion"
                  + " jamais rien aucun aucune sans seul seule plus moins sept huit neuf onze douze"
                  + " cent mille milliard nicht kein keine keinen niemals ohne mehr weniger sieben"
                  + " acht neun hundert tausend milliarde nunca nada ningún ninguno ninguna siete"
                  + " ocho nueve ciento menos senza niente nessuno nessuna sette otto nove cento"
                  + " meno meer nooit geen niets zonder minder zeven negen honderd duizend nenhum"
                  + " nenhuma sete oito novecentos aldrig ingen inget utan mindre hundra tusen")
              .split(" "));

  private static final int LEAST_LETTERS = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{" + LEAST_LETTERS + ",}");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** What makes an address, a mention, a hashtag or a figure of what stands between two blanks. */
  private static final Pattern BOUND = Pattern.compile("[@#/:_&=%$€£+*\\p{N}]|\\p{L}\\.\\p{L}");

  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

  public Correction {
    words = List.copyOf(words);
  }

  /**
   * @param article all that the article says; empty where there is none
   */
  static Optional<Correction> of(CorrectionRule rule, String before, String after, String article) {
    if (rule == CorrectionRule.NONE) {
      return Optional.empty();
    }
    Cut old = Cut.of(before);
    Cut now = Cut.of(after);
    if (!old.between().equals(now.between()) || !bound(before).equals(bound(after))) {
      return Optional.empty();
    }
    Set<String> known = new HashSet<>(Cut.of(article).words());
    known.addAll(known.stream().map(Correction::lower).toList());
    List<String> corrected = new ArrayList<>();
    for (int i = 0; i < old.words().size(); i++) {
      String was = old.words().get(i);
      String is = now.words().get(i);
      if (was.equals(is)) {
        continue;
      }
      if (rule != CorrectionRule.SPELLING || !isSlip(was, is, known)) {
        return Optional.empty();
      }
      corrected.add(was + " → " + is);
    }
    return corrected.size() <= MOST_WORDS
        ? Optional.of(new Correction(corrected))
        : Optional.empty();
  }

  /** In a few words. */
  public String text() {
    return String.join(", ", words);
  }

  private static boolean isSlip(String was, String is, Set<String> known) {
    if (!LETTERS.matcher(was).matches() || !LETTERS.matcher(is).matches()) {
      return false;
    }
    if (WEIGHTY.contains(lower(was)) || WEIGHTY.contains(lower(is))) {
      return false;
    }
    if (lower(was).equals(lower(is))) {
      return known.contains(is);
    }
    return known.contains(lower(is))
        && !known.contains(lower(was))
        && (plain(was).equals(plain(is)) || isOneApart(lower(was), lower(is)));
  }

  /** One letter too many, missing, wrong, or two neighbours swapped. */
  static boolean isOneApart(String one, String other) {
    int start = 0;
    while (start < Math.min(one.length(), other.length())
        && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    String rest = one.substring(start);
    String otherRest = other.substring(start);
    if (rest.isEmpty() || otherRest.isEmpty()) {
      return rest.length() + otherRest.length() == 1;
    }
    return rest.substring(1).equals(otherRest)
        || otherRest.substring(1).equals(rest)
        || rest.substring(1).equals(otherRest.substring(1))
        || rest.length() > 1
            && otherRest.length() > 1
            && rest.charAt(0) == otherRest.charAt(1)
            && rest.charAt(1) == otherRest.charAt(0)
            && rest.substring(2).equals(otherRest.substring(2));
  }

  private static List<String> bound(String text) {
    return BLANKS.splitAsStream(text).filter(piece -> BOUND.matcher(piece).find()).toList();
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static String plain(String word) {
    return MARKS.matcher(Normalizer.normalize(lower(word), Normalizer.Form.NFD)).replaceAll("");
  }

  /**
   * Words, and what stands before, between and behind them, without blanks and with every sign
   * written one way.
   */
  private record Cut(List<String> words, List<String> between) {

    static Cut of(String text) {
      List<String> words = new ArrayList<>();
      List<String> between = new ArrayList<>();
      String all = Normalizer.normalize(text, Normalizer.Form.NFC);
      Matcher word = WORD.matcher(all);
      int from = 0;
      while (word.find()) {
        between.add(signs(all.substring(from, word.start())));
        words.add(word.group());
        from = word.end();
      }
      between.add(signs(all.substring(from)));
      return new Cut(List.copyOf(words), List.copyOf(between));
    }

    /** Words that grow together or apart are another number of words, so blanks can be left out. */
    private static String signs(String between) {
      return between
          .replaceAll(BLANKS.pattern(), "")
          .replaceAll("[‘’‚‛′ʼ`´]", "'")
          .replaceAll("[“”„‟«»″]", "\"")
          .replaceAll("[‐‑‒–—―−]", "-")
          .replace("…", "...");
    }
  }
}
