package io.postillion.core.check.claim;

import io.postillion.core.check.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a text has that is worth being shown alone, word for word; the best first. */
public final class Highlights {

  /**
   * @param words without their marks
   * @param speaker empty when the text does not say it right beside the words
   */
  public record Quote(String words, String speaker) {}

  /**
   * @param figure with its unit, as the text writes it
   * @param sentence that has it
   */
  public record Key(String figure, String sentence) {}

  private static final int SHORTEST_QUOTE = 25;
  private static final int BEST_QUOTE = 110;
  private static final int LONGEST = 240;
  private static final int LEAST_WORDS = 5;
  private static final int AROUND = 90;

  private static final String NAME =
      "(?<name>\\p{Lu}[\\p{L}'.-]+(?: (?:d'|de |du |des |la |le |van |von |der )*\\p{Lu}[\\p{L}'.-]+){0,3})";
  private static final String SAYS =
      "(?:says?|said|explains?|explained|adds?|added|tells?|told|recalls?|argues?|notes?|writes?"
          + "|dit|explique|ajoute|affirme|raconte|précise|estime|rappelle|confie|résume|note)";

  /** "project lead", between the verb and the name. */
  private static final String ROLE = "(?:\\p{Ll}[\\p{L}'-]* ){0,4}";

  private static final List<Pattern> BEHIND =
      List.of(
          Pattern.compile("^[\"”»’' ]*[,.]? ?[-–—]? ?" + SAYS + " " + ROLE + NAME),
          Pattern.compile("^[\"”»’' ]*[,.]? ?(?:[-–—] ?)?" + NAME + ",? " + SAYS + "(?!\\p{L})"));
  private static final List<Pattern> BEFORE =
      List.of(
          Pattern.compile(NAME + "(?:, [^.,]{1,60},)? " + SAYS + "(?: that)? ?[:,]? ?[\"“„« ]*$"),
          Pattern.compile(SAYS + " " + ROLE + NAME + " ?[:,]? ?[\"“„« ]*$"));

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern TRIVIAL = Pattern.compile("\\d(?:\\.0+)?|1[0-2]");
  private static final Pattern LEADING = Pattern.compile("^(?:#{1,6}|[-*>•])\\s+");

  private final String text;
  private final Prose prose;

  private Highlights(String text, Locale language) {
    this.text = text;
    this.prose = Prose.of(text, language);
  }

  /** What people said, long enough to say something and short enough for a picture. */
  public static List<Quote> quotes(String text, Locale language) {
    return new Highlights(text, language).quotes();
  }

  /** Sentences about a figure; years, dates and small counts are left out. */
  public static List<Key> figures(String text, Locale language) {
    return new Highlights(text, language).figures();
  }

  private List<Quote> quotes() {
    return Quotations.in(prose)
        .filter(quotation -> Word.in(quotation.group(1)).size() >= LEAST_WORDS)
        .map(this::quote)
        .filter(quote -> quote.words().length() >= SHORTEST_QUOTE)
        .filter(quote -> quote.words().length() <= LONGEST)
        .filter(quote -> !quote.words().contains("\n"))
        .distinct()
        .sorted(
            Comparator.comparing((Quote quote) -> quote.speaker().isEmpty())
                .thenComparing(quote -> Math.abs(quote.words().length() - BEST_QUOTE)))
        .toList();
  }

  private Quote quote(MatchResult quotation) {
    String words = original(quotation.start(1), quotation.end(1)).replaceFirst("[,;]$", "");
    return new Quote(words, speaker(quotation).orElse(""));
  }

  private Optional<String> speaker(MatchResult quotation) {
    String plain = prose.text();
    int end = Math.min(plain.length(), quotation.end() + AROUND);
    String behind = line(plain.substring(quotation.end(), end), true);
    for (Pattern pattern : BEHIND) {
      Matcher said = pattern.matcher(behind);
      if (said.find()) {
        return Optional.of(name(quotation.end(), said));
      }
    }
    int start = Math.max(0, quotation.start() - AROUND);
    String before = line(plain.substring(start, quotation.start()), false);
    return BEFORE.stream()
        .map(pattern -> pattern.matcher(before))
        .filter(Matcher::find)
        .findFirst()
        .map(said -> name(quotation.start() - before.length(), said));
  }

  private String name(int offset, Matcher said) {
    String name = original(offset + said.start("name"), offset + said.end("name"));
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static String line(String text, boolean first) {
    int at = first ? text.indexOf('\n') : text.lastIndexOf('\n');
    if (at < 0) {
      return text;
    }
    return first ? text.substring(0, at) : text.substring(at + 1);
  }

  private List<Key> figures() {
    List<Scored> keys = new ArrayList<>();
    for (Sentence sentence : Outline.ofSource(prose).sentences()) {
      String said = LEADING.matcher(original(sentence.start(), sentence.end())).replaceFirst("");
      if (said.length() <= LONGEST && !said.contains("\n")) {
        prose.figures(sentence.start(), sentence.end()).stream()
            .flatMap(figure -> scored(figure, said))
            .max(Comparator.comparingInt(Scored::score))
            .ifPresent(keys::add);
      }
    }
    return keys.stream()
        .sorted(Comparator.comparingInt(Scored::score).reversed())
        .map(Scored::key)
        .toList();
  }

  private record Scored(Key key, int score) {}

  private Stream<Scored> scored(Figure figure, String sentence) {
    boolean bare = figure.unit() == Unit.NONE;
    if (bare
        && (YEAR.matcher(figure.value()).matches()
            || TRIVIAL.matcher(figure.value()).matches()
            || !figure.value().matches("[\\d.]+"))) {
      return Stream.empty();
    }
    int worth = 1;
    if (figure.unit() == Unit.PERCENT || figure.unit().isMoney()) {
      worth = 3;
    } else if (!bare || figure.value().length() > 3) {
      worth = 2;
    }
    String shown = original(figure.start(), figure.end()).strip();
    return shown.chars().noneMatch(Character::isDigit)
        ? Stream.empty()
        : Stream.of(new Scored(new Key(shown, sentence), worth));
  }

  private String original(int start, int end) {
    Span span = prose.original(start, end);
    return span.in(text).strip();
  }
}
