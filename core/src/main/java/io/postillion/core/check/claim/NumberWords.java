package io.postillion.core.check.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers in words, English and French: {@code two hundred and twelve}, {@code
 * quatre-vingt-dix}, {@code half}, {@code twice}, {@code des milliers}. A lone {@code one}, {@code
 * un} or {@code une} is an article.
 */
final class NumberWords {

  private static final Map<String, Long> SMALL =
      vocabulary(
          """
          0 zero
          1 one un une
          2 two deux
          3 three trois
          4 four quatre
          5 five cinq
          6 six
          7 seven sept
          8 eight huit
          9 nine neuf
          10 ten dix dizaine
          11 eleven onze
          12 twelve douze dozen douzaine
          13 thirteen treize
          14 fourteen quatorze
          15 fifteen quinze quinzaine
          16 sixteen seize
          17 seventeen
          18 eighteen
          19 nineteen
          20 twenty vingt vingts vingtaine
          30 thirty trente trentaine
          40 forty quarante quarantaine
          50 fifty cinquante cinquantaine
          60 sixty soixante soixantaine
          70 seventy septante
          80 eighty huitante
          90 ninety nonante
          100 centaine
          1000 millier
          """);

  private static final Map<String, Long> HUNDRED = vocabulary("100 hundred cent cents");

  private static final Map<String, Long> SCALES =
      vocabulary(
          """
          1000 thousand mille
          1000000 million millions
          1000000000 billion billions milliard milliards
          """);

  /** Many, and no number before them. */
  private static final Map<String, String> VAGUE =
      Map.ofEntries(
          Map.entry("tens", "tens"),
          Map.entry("dizaines", "tens"),
          Map.entry("dozens", "dozens"),
          Map.entry("douzaines", "dozens"),
          Map.entry("hundreds", "hundreds"),
          Map.entry("centaines", "hundreds"),
          Map.entry("thousands", "thousands"),
          Map.entry("milliers", "thousands"),
          Map.entry("millions", "millions"),
          Map.entry("billions", "billions"),
          Map.entry("milliards", "billions"),
          Map.entry("majority", "majority"),
          Map.entry("majorite", "majority"));

  /** Shares and multiples that are words of their own, with what they are in figures. */
  private static final List<Phrase> PHRASES =
      List.of(
          new Phrase("three quarters|trois quarts|¾", "75", Unit.PERCENT),
          new Phrase("two[ -]thirds|deux[ -]tiers|⅔", "2/3", Unit.NONE),
          new Phrase("(?:a |one[ -]|un |le )(?:third|tiers)|⅓", "1/3", Unit.NONE),
          new Phrase("(?:a |one[ -]|un |le )(?:quarter|quart)|¼", "25", Unit.PERCENT),
          new Phrase("half|halves|halved|moitié|demie?s?|½", "50", Unit.PERCENT),
          new Phrase("twice|twofold|doubl(?:es?|ed|ing|é|ée|és|ées|er|ent)", "2", Unit.TIMES),
          new Phrase("thrice|threefold|tripl(?:es?|ed|ing|é|ée|és|ées|er|ent)", "3", Unit.TIMES),
          new Phrase("fourfold|quadrupl(?:es?|ed|ing|é|ée|és|ées|er|ent)", "4", Unit.TIMES),
          new Phrase("fivefold|quintupl(?:es?|ed|é|ée|er)", "5", Unit.TIMES),
          new Phrase("tenfold|décupl(?:e|é|ée|er)", "10", Unit.TIMES),
          new Phrase("hundredfold|centupl(?:e|é|ée|er)", "100", Unit.TIMES),
          new Phrase("third|troisième", "3", Unit.ORDINAL),
          new Phrase("fourth|quatrième", "4", Unit.ORDINAL),
          new Phrase("fifth|cinquième", "5", Unit.ORDINAL),
          new Phrase("sixth|sixième", "6", Unit.ORDINAL),
          new Phrase("seventh|septième", "7", Unit.ORDINAL),
          new Phrase("eighth|huitième", "8", Unit.ORDINAL),
          new Phrase("ninth|neuvième", "9", Unit.ORDINAL),
          new Phrase("tenth|dixième", "10", Unit.ORDINAL));

  private static final Pattern OF_ONE = Pattern.compile("(?: of)? an?(?= )|-| d'|(?= )");

  private final String text;
  private final List<Word> words;
  private final List<Figure> found = new ArrayList<>();

  private NumberWords(String text) {
    this.text = text;
    words = Word.in(text);
  }

  /** One value per line, and the words for it. */
  private static Map<String, Long> vocabulary(String lines) {
    Map<String, Long> values = new HashMap<>();
    lines
        .lines()
        .map(line -> line.split(" "))
        .forEach(
            line ->
                Arrays.stream(line)
                    .skip(1)
                    .forEach(word -> values.put(word, Long.valueOf(line[0]))));
    return Map.copyOf(values);
  }

  static List<Figure> in(String text) {
    StringBuilder rest = new StringBuilder(text);
    List<Figure> found = new ArrayList<>();
    for (Phrase phrase : PHRASES) {
      Matcher matcher = phrase.form().matcher(rest.toString());
      while (matcher.find()) {
        Figure figure = phrase.at(matcher.start(), matcher.end(), text);
        found.add(figure);
        rest.replace(figure.start(), figure.end(), " ".repeat(figure.end() - figure.start()));
      }
    }
    NumberWords words = new NumberWords(rest.toString());
    words.read();
    found.addAll(words.found);
    return found;
  }

  private void read() {
    int at = 0;
    while (at < words.size()) {
      at = Math.max(at + 1, readFrom(at));
    }
  }

  /**
   * @return the index of the word after the number that begins there, or the same index
   */
  private int readFrom(int first) {
    String start = words.get(first).folded();
    if (VAGUE.containsKey(start)) {
      add(first, first + 1, VAGUE.get(start), Unit.NONE);
      return first + 1;
    }
    Sum sum = new Sum();
    int next = first;
    while (next < words.size() && follows(first, next) && sum.add(words.get(next).folded())) {
      next++;
      if (next < words.size() && isAnd(next) && continues(next + 1, sum)) {
        next++;
      }
    }
    if (next == first || isNoNumber(first, next) || (sum.isArticle() && !isShare(next))) {
      return first;
    }
    add(first, next, Figures.written(BigDecimal.valueOf(sum.value())), Unit.NONE);
    return next;
  }

  private void add(int first, int next, String value, Unit none) {
    int end = words.get(next - 1).end();
    Optional<Unit.Found> unit = Unit.at(text, end);
    found.add(
        new Figure(
            words.get(first).start(),
            unit.map(Unit.Found::end).orElse(end),
            value,
            unit.map(Unit.Found::unit).orElse(none)));
  }

  /** Only a blank or a hyphen stands between this word and the one before. */
  private boolean follows(int first, int next) {
    if (next == first) {
      return true;
    }
    String between = text.substring(words.get(next - 1).end(), words.get(next).start());
    return between.equals(" ") || between.equals("-");
  }

  private boolean isAnd(int at) {
    String word = words.get(at).folded();
    return follows(0, at) && (word.equals("and") || word.equals("et"));
  }

  private boolean continues(int at, Sum sum) {
    return at < words.size() && follows(0, at) && sum.takes(words.get(at).folded());
  }

  /** One percent is a number, one day is not. */
  private boolean isShare(int next) {
    return Unit.at(text, words.get(next - 1).end())
        .filter(found -> found.unit() == Unit.PERCENT || found.unit() == Unit.POINT)
        .isPresent();
  }

  /** Words that are numbers elsewhere: brand new, per cent, the coins, the hundreds of a price. */
  private boolean isNoNumber(int first, int next) {
    String word = words.get(first).folded();
    String before = first == 0 ? "" : words.get(first - 1).folded();
    boolean alone = next - first == 1;
    return alone
        && ((word.equals("neuf") && (before.equals("tout") || before.equals("flambant")))
            || (word.equals("cent") && (before.equals("per") || before.equals("pour")))
            || word.equals("cents"));
  }

  /** A number as its words add up. */
  private static final class Sum {

    private long total;
    private long current;
    private long lastScale = Long.MAX_VALUE;
    private int count;

    boolean takes(String word) {
      return smallFits(word) || hundredFits(word) || scaleFits(word);
    }

    boolean add(String word) {
      if (!takes(word)) {
        return false;
      }
      count++;
      if (SMALL.containsKey(word)) {
        current = isFourTwenties(word) ? 80 : current + SMALL.get(word);
      } else if (HUNDRED.containsKey(word)) {
        current = Math.max(1, current) * 100;
      } else if (SCALES.containsKey(word)) {
        long scale = SCALES.get(word);
        total += (current == 0 ? 1 : current) * scale;
        current = 0;
        lastScale = scale;
      }
      return true;
    }

    private boolean smallFits(String word) {
      Long value = SMALL.get(word);
      if (value == null) {
        return false;
      }
      long tens = current % 100;
      return current == 0 && (total > 0 || count == 0)
          || tens == 0 && current > 0 && value < 100
          || isFourTwenties(word)
          || tens % 10 == 0 && tens >= 20 && value > 0 && value < 10
          || (tens == 60 || tens == 80) && value < 20
          || tens == 10 && value >= 7 && value < 10;
    }

    private boolean isFourTwenties(String word) {
      return current == 4 && word.startsWith("vingt") && SMALL.containsKey(word);
    }

    private boolean hundredFits(String word) {
      return HUNDRED.containsKey(word) && current < 100 && (current > 0 || !word.equals("cents"));
    }

    private boolean scaleFits(String word) {
      Long scale = SCALES.get(word);
      return scale != null && scale < lastScale && (count > 0 || !word.endsWith("s"));
    }

    boolean isArticle() {
      return count == 1 && value() == 1;
    }

    long value() {
      return total + current;
    }
  }

  /** A share or a multiple in words. */
  private record Phrase(Pattern form, String value, Unit unit) {

    Phrase(String form, String value, Unit unit) {
      this(
          Pattern.compile(
              "(?<![\\p{L}\\p{N}])(?:" + form + ")(?![\\p{L}\\p{N}])",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
          value,
          unit);
    }

    /** Half a litre is no percentage. */
    Figure at(int start, int end, String text) {
      Matcher article = OF_ONE.matcher(text).region(end, text.length());
      Optional<Unit.Found> measure =
          article.lookingAt() && unit == Unit.PERCENT
              ? Unit.at(text, article.end()).filter(found -> found.unit().isMeasure())
              : Optional.empty();
      return measure
          .map(
              found ->
                  new Figure(
                      start,
                      found.end(),
                      Figures.written(new BigDecimal(value).movePointLeft(2)),
                      found.unit()))
          .orElseGet(() -> new Figure(start, end, value, unit));
    }
  }
}
