package io.postillion.core.check.claim;

import io.postillion.core.check.Span;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with everything that claims are read from: its words, dates and figures. */
final class Prose {

  /** Addresses and account names assert nothing; they are blanked, so that all keeps its place. */
  private static final Pattern NO_PROSE =
      Pattern.compile("\\bhttps?://[^\\s<>\"«»“”]+|(?<![\\p{L}\\p{N}_])@[\\w.@-]+");

  private static final Pattern LINE_BREAK = Pattern.compile("(?<!\n)\n(?!\n)");

  private final Plain plain;
  private final String text;
  private final List<Word> words;
  private final List<When> dates;
  private final List<Figure> figures;
  private final String spoken;
  private final Set<String> ordinary;

  private Prose(String original, Locale language) {
    plain = Plain.of(blanked(original, NO_PROSE));
    text = plain.text();
    words = Word.in(text);
    dates = Dates.in(text, language);
    figures = Figures.in(withoutDates(), language);
    spoken = spoken(words);
    ordinary =
        words.stream()
            .filter(word -> Character.isLowerCase(word.text().codePointAt(0)))
            .filter(word -> !hasCapital(word.text()))
            .map(Word::folded)
            .collect(Collectors.toUnmodifiableSet());
  }

  static Prose of(String original, Locale language) {
    return new Prose(original, language);
  }

  /** For the source, which may come in any normal form and with lines broken anywhere. */
  static Prose ofSource(String original, Locale language) {
    String composed = Normalizer.normalize(original, Normalizer.Form.NFC);
    return new Prose(LINE_BREAK.matcher(composed).replaceAll(" "), language);
  }

  String text() {
    return text;
  }

  List<Word> words() {
    return words;
  }

  List<When> dates() {
    return dates;
  }

  List<Figure> figures() {
    return figures;
  }

  /** Those that begin and end there. */
  List<When> dates(int start, int end) {
    return within(dates, When::start, start, end).stream()
        .filter(date -> date.end() <= end)
        .toList();
  }

  /** Those that begin and end there. */
  List<Figure> figures(int start, int end) {
    return within(figures, Figure::start, start, end).stream()
        .filter(figure -> figure.end() <= end)
        .toList();
  }

  private static <T> List<T> within(List<T> sorted, ToIntFunction<T> start, int from, int to) {
    return sorted.subList(firstFrom(sorted, start, from), firstFrom(sorted, start, to));
  }

  private static <T> int firstFrom(List<T> sorted, ToIntFunction<T> start, int from) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (start.applyAsInt(sorted.get(middle)) < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where it stands in the text as it came. */
  Span original(int start, int end) {
    return plain.original(start, end);
  }

  /** The text with blanks instead of dates, for what must not be read twice. */
  String withoutDates() {
    StringBuilder rest = new StringBuilder(text);
    for (When date : dates) {
      rest.replace(date.start(), date.end(), " ".repeat(date.end() - date.start()));
    }
    return rest.toString();
  }

  /**
   * Whether these words stand in it one after the other, whatever is between them; single letters
   * do not count.
   */
  boolean says(List<Word> sequence) {
    return sequence.stream().allMatch(Word::isLetter) || spoken.contains(spoken(sequence));
  }

  /** Whether it has this word in lower case: then a capital does not make it a name. */
  boolean hasOrdinary(String folded) {
    return ordinary.contains(folded);
  }

  static boolean hasCapital(String word) {
    return word.codePoints().anyMatch(Character::isUpperCase);
  }

  private static String spoken(List<Word> sequence) {
    return sequence.stream()
        .filter(word -> !word.isLetter())
        .map(Word::folded)
        .collect(Collectors.joining(" ", " ", " "));
  }

  private static String blanked(String text, Pattern pattern) {
    return pattern.matcher(text).replaceAll(match -> " ".repeat(match.group().length()));
  }
}
