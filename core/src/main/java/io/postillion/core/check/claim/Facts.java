package io.postillion.core.check.claim;

import io.postillion.core.check.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a text says that its translation says too: figures, dates, names, quoted words. Numbers and
 * dates in words, and names, are read in English and French; of other languages figures in digits
 * and quoted words.
 */
public final class Facts {

  /** What kind of fact. */
  public enum Kind {
    FIGURE,
    DATE,
    NAME,
    QUOTE
  }

  /**
   * One of them.
   *
   * @param words as written
   */
  public record Fact(Kind kind, Span span, String words) {}

  /** Languages whose numbers, dates and names in words are known. */
  private static final Set<String> READ = Set.of("en", "fr");

  /** What every language says in its own way, and nobody counts. */
  private static final Pattern IDIOM =
      Pattern.compile(
          "24 ?h?/ ?24(?: ?h)?(?!\\d)|7 ?j?/ ?7(?: ?j)?(?!\\d)|24/7|24 heures sur 24|7 jours sur 7"
              + "|seven days a week|7 days a week|sept jours sur sept",
          Pattern.CASE_INSENSITIVE);

  /** As Britons write a time of day. */
  private static final Pattern POINTED =
      Pattern.compile(
          "(?<![\\p{N}.,])(\\d{1,2})\\.(?=[0-5]\\d ?[ap]\\.?m)", Pattern.CASE_INSENSITIVE);

  private static final Pattern HASHTAG = Pattern.compile("[#＃][\\p{L}\\p{M}\\p{N}_]+");

  /** Behind it stands a title that is translated, not a name. */
  private static final Pattern DETERMINED =
      Pattern.compile(
          "(?<!\\p{L})(?:the|our|an?|this|your|its|their|his|her|my) (?:\\p{Ll}+ )?$",
          Pattern.CASE_INSENSITIVE);

  private static final int LEAST_QUOTED = 3;
  private static final int BEFORE = 24;

  private final String language;
  private final String text;
  private final Prose prose;
  private final List<Figure> spareFigures;
  private final List<When> spareDates;
  private final Set<String> words = new HashSet<>();

  private Facts(String original, Locale language) {
    this.language = language.getLanguage();
    text = original;
    prose = Prose.of(plainer(original), language);
    spareFigures = Spare.figures(prose.text());
    spareDates = Spare.dates(prose.text());
    Word.in(Plain.of(original).text()).forEach(word -> words.add(word.folded()));
  }

  public static Facts of(String text, Locale language) {
    return new Facts(text, language);
  }

  /** Everything keeps its place. */
  private static String plainer(String original) {
    String untagged = blanked(original, HASHTAG);
    String counted = blanked(untagged, IDIOM);
    return POINTED.matcher(counted).replaceAll("$1:");
  }

  private static String blanked(String text, Pattern pattern) {
    return pattern.matcher(text).replaceAll(match -> " ".repeat(match.group().length()));
  }

  /** What this text says and the other one does not, in the order of this text. */
  public List<Fact> missingIn(Facts other) {
    Alike alike = new Alike(this, other);
    return Stream.of(
            prose.figures().stream()
                .filter(figure -> isCounted(figure, other) && !alike.isSaid(figure))
                .map(figure -> fact(Kind.FIGURE, figure.start(), figure.end())),
            prose.dates().stream()
                .filter(date -> isCounted(date, other) && !alike.isSaid(date))
                .map(date -> fact(Kind.DATE, date.start(), date.end())),
            names(other),
            quotes(other))
        .flatMap(facts -> facts)
        .distinct()
        .sorted(Comparator.comparingInt(fact -> fact.span().start()))
        .toList();
  }

  boolean isRead() {
    return READ.contains(language);
  }

  List<Figure> figures() {
    return prose.figures();
  }

  List<Figure> spareFigures() {
    return spareFigures;
  }

  List<When> dates() {
    return prose.dates();
  }

  List<When> spareDates() {
    return spareDates;
  }

  /** Whether the year stands anywhere in it. */
  boolean says(int year) {
    return counts(year) || prose.dates().stream().anyMatch(date -> date.year() == year);
  }

  boolean counts(int number) {
    return prose.figures().stream()
        .anyMatch(figure -> figure.value().equals(Integer.toString(number)));
  }

  /** Number words of one language may be other words of another. */
  private boolean isCounted(Figure figure, Facts other) {
    String written = prose.text().substring(figure.start(), figure.end());
    boolean inDigits = written.codePoints().anyMatch(Character::isDigit);
    return inDigits
        || (isRead() && other.isRead() && !Spare.isAmbiguous(written, figure, language));
  }

  private boolean isCounted(When date, Facts other) {
    return (isRead() && other.isRead()) || date.year() > 0 || date.day() > 0;
  }

  private Fact fact(Kind kind, int start, int end) {
    Span span = prose.original(start, end);
    return new Fact(kind, span, span.in(text));
  }

  private Stream<Fact> names(Facts other) {
    if (!isRead() || !other.isRead()) {
      return Stream.empty();
    }
    return Outline.ofPost(prose, Outline.ofSource(other.prose)).sentences().stream()
        .flatMap(sentence -> sentence.anchors().stream())
        .filter(anchor -> anchor.said() instanceof Name)
        .filter(anchor -> !isTitle(anchor))
        .flatMap(anchor -> unsaid(anchor, other));
  }

  /** The part of the name that the other text does not have. */
  private Stream<Fact> unsaid(Anchor name, Facts other) {
    Predicate<Word> isSaid = word -> Exonyms.INSTANCE.isSaid(word.folded(), other.words);
    List<Word> unsaid =
        prose.words().stream()
            .filter(word -> word.start() >= name.start() && word.end() <= name.end())
            .filter(word -> !word.isLetter() && isCapital(word) && !isOpening(word))
            .filter(isSaid.negate())
            .toList();
    return unsaid.isEmpty()
        ? Stream.empty()
        : Stream.of(fact(Kind.NAME, unsaid.get(0).start(), unsaid.get(unsaid.size() - 1).end()));
  }

  /** English gives capitals to every word of a title, which its translation gives other words. */
  private boolean isTitle(Anchor name) {
    String written = prose.text().substring(name.start(), name.end());
    String before = prose.text().substring(Math.max(0, name.start() - BEFORE), name.start());
    return language.equals("en")
        && !written.equals(written.toUpperCase(Locale.ROOT))
        && DETERMINED.matcher(before).find();
  }

  /** Where a sentence begins a capital shows nothing, unless the word has one elsewhere, too. */
  private boolean isOpening(Word first) {
    return prose.words().stream()
        .filter(word -> isCapital(word) && word.folded().equals(first.folded()))
        .allMatch(word -> Names.opens(prose.text(), word));
  }

  private static boolean isCapital(Word word) {
    return Prose.hasCapital(word.text());
  }

  private List<MatchResult> quoted() {
    return Quotations.in(prose).sorted(Comparator.comparingInt(MatchResult::start)).toList();
  }

  /** Which is which shows by where they stand. */
  private Stream<Fact> quotes(Facts other) {
    List<MatchResult> left = new ArrayList<>(quoted());
    for (MatchResult theirs : other.quoted()) {
      double at = other.share(theirs);
      left.stream()
          .min(Comparator.comparingDouble(mine -> Math.abs(share(mine) - at)))
          .ifPresent(left::remove);
    }
    return left.stream()
        .filter(quote -> Word.in(quote.group(1)).size() >= LEAST_QUOTED)
        .map(quote -> fact(Kind.QUOTE, quote.start(1), quote.end(1)));
  }

  /** How far into the text it stands, from 0 to 1. */
  private double share(MatchResult quote) {
    return quote.start() / (double) prose.text().length();
  }
}
