package io.postillion.core.check.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers in digits, whatever their groups, signs, scales and units. */
final class Figures {

  /** One or three of anything after it, as lists are numbered: no claim. */
  private static final Pattern ENUMERATION = Pattern.compile("(?m)^[ *-]*(\\d{1,2})[.)] ");

  private static final Pattern MIXED =
      Pattern.compile("(?<![\\p{L}\\p{N}#])(?=\\p{L}*\\d)(?=\\d*\\p{L})[\\p{L}\\d]+");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(-(?=(?:US)?[$€£]? ?\\d))?((?:US)?\\$|[€£¥]|EUR|USD|GBP|CHF)? ?([x×X]"
              + " ?)?(\\d{1,3}(?:[ ,.']\\d{3}){1,9}(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+){0,9})");

  private static final Pattern HASHTAG_NUMBER = Pattern.compile("(?<=#[\\p{L}_\\d]{0,60})\\d+");

  private static final Pattern SCALE =
      Pattern.compile(
          "[ -]?(?:(?<thousand>(?i:thousand|mille|milliers?)|k|K)|(?<million>(?i:millions?|mios?)|M)"
              + "|(?<billion>(?i:billions?|milliards?|bn|mds?|mrds?)|B)|(?<hundred>(?i:hundred)))"
              + "(?![\\p{L}\\p{N}])",
          Pattern.UNICODE_CASE);

  /** £1.5m; elsewhere an m is a metre. */
  private static final Pattern AMOUNT_IN_MILLIONS = Pattern.compile("m(?![\\p{L}\\p{N}])");

  private static final Pattern FRACTION =
      Pattern.compile("(?<![\\p{L}\\p{N}/.,])(\\d{1,3})/(\\d{1,3})(?![\\d/]|[.,]\\d)");

  /** Between the parts of a ratio: nine out of ten, neuf clients sur dix. */
  private static final Pattern OUT_OF =
      Pattern.compile(" (?:\\p{L}+ )?(?:out of|of|in|sur)(?: every)? ", Pattern.CASE_INSENSITIVE);

  private static final Pattern ONE_OUT_OF =
      Pattern.compile("(?<!\\p{L})(?:one|une?)" + OUT_OF.pattern() + "$", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> PERCENT_OF =
      Map.of("1/2", "50", "1/4", "25", "3/4", "75");

  private static final Pattern VERSION = Pattern.compile("\\d+(?:[.,]\\d+){2,}");
  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}(?:([ ,.'])\\d{3})(?:\\1\\d{3})*([.,]\\d+)?");
  private static final Pattern ONE_GROUP = Pattern.compile("(\\d{1,3})([.,])(\\d{3})");

  private static final Pattern JOINED =
      Pattern.compile(" ?(?:-|to|à|and|et|or|ou|/) ?", Pattern.CASE_INSENSITIVE);

  private static final Map<String, Unit> CURRENCIES =
      Map.of(
          "$", Unit.DOLLAR,
          "US$", Unit.DOLLAR,
          "USD", Unit.DOLLAR,
          "€", Unit.EURO,
          "EUR", Unit.EURO,
          "£", Unit.POUND,
          "GBP", Unit.POUND,
          "CHF", Unit.FRANC,
          "¥", Unit.YEN);

  private final StringBuilder rest;
  private final String text;
  private final boolean decimalComma;
  private final List<Figure> found = new ArrayList<>();

  /** By how much a number was multiplied that begins there. */
  private final Map<Integer, Long> scaled = new HashMap<>();

  private Figures(String text, Locale language) {
    this.text = text;
    rest = new StringBuilder(text);
    decimalComma = !language.getLanguage().equals("en");
  }

  /** In the order of the text. */
  static List<Figure> in(String text, Locale language) {
    Figures figures = new Figures(text, language);
    figures.forgetEnumeration();
    figures.take(FRACTION, Figures::fraction);
    figures.take(NUMBER, figures::number);
    figures.take(HASHTAG_NUMBER, at -> Optional.of(plain(at.start(), at.end(), at.group())));
    figures.take(MIXED, at -> Optional.of(plain(at.start(), at.end(), Plain.fold(at.group()))));
    figures.found.addAll(NumberWords.in(figures.rest.toString()));
    figures.found.sort(Comparator.comparingInt(Figure::start));
    figures.shareUnits();
    figures.joinRatios();
    return List.copyOf(figures.found);
  }

  private static Figure plain(int start, int end, String value) {
    return new Figure(start, end, value, Unit.NONE);
  }

  /** 1., 2., 3. at the beginning of lines, in that order; anything else is a number. */
  private void forgetEnumeration() {
    int expected = 1;
    Matcher line = ENUMERATION.matcher(text);
    while (line.find()) {
      if (Integer.parseInt(line.group(1)) == expected) {
        expected++;
        blank(line.start(1), line.end(1));
      }
    }
  }

  private void take(Pattern pattern, Function<MatchResult, Optional<Figure>> read) {
    Matcher matcher = pattern.matcher(rest.toString());
    int from = 0;
    while (from <= rest.length() && matcher.find(from)) {
      Optional<Figure> figure = read.apply(matcher.toMatchResult());
      figure.ifPresent(found::add);
      figure.ifPresent(one -> blank(one.start(), one.end()));
      from = Math.max(matcher.end(), figure.map(Figure::end).orElse(0));
    }
  }

  private void blank(int start, int end) {
    rest.replace(start, end, " ".repeat(end - start));
  }

  private Optional<Figure> number(MatchResult at) {
    String digits = at.group(4);
    int end = at.end();
    if (VERSION.matcher(digits).matches() && !GROUPED.matcher(digits).matches()) {
      return Optional.of(plain(at.start(4), end, digits));
    }
    BigDecimal value = value(digits);
    Matcher scale = SCALE.matcher(text).region(end, text.length());
    scale.useTransparentBounds(true);
    if (at.group(2) != null
        && AMOUNT_IN_MILLIONS.matcher(text).region(end, text.length()).lookingAt()) {
      value = value.movePointRight(6);
      end++;
      scaled.put(start(at), 1_000_000L);
    } else if (scale.lookingAt()) {
      scaled.put(start(at), factor(scale));
      value = value.multiply(BigDecimal.valueOf(factor(scale)));
      end = scale.end();
    }
    Unit unit = at.group(3) == null ? Unit.NONE : Unit.TIMES;
    if (at.group(2) != null) {
      unit = CURRENCIES.getOrDefault(at.group(2), Unit.NONE);
    }
    Optional<Unit.Found> after = unit == Unit.NONE ? Unit.at(text, end) : Optional.empty();
    if (after.isPresent()) {
      unit = after.get().unit();
      end = after.get().end();
    } else if (end < text.length() && Character.isLetter(text.charAt(end))) {
      return Optional.empty();
    }
    String sign = at.group(1) == null ? "" : "-";
    return Optional.of(new Figure(start(at), end, sign + written(value), unit));
  }

  private static int start(MatchResult at) {
    for (int group = 1; group <= 3; group++) {
      if (at.group(group) != null) {
        return at.start(group);
      }
    }
    return at.start(4);
  }

  private static long factor(Matcher scale) {
    if (scale.group("hundred") != null) {
      return 100;
    } else if (scale.group("thousand") != null) {
      return 1_000;
    }
    return scale.group("million") != null ? 1_000_000 : 1_000_000_000;
  }

  /** Three digits behind one point or comma are a group or decimals, as the language has it. */
  private BigDecimal value(String digits) {
    Matcher one = ONE_GROUP.matcher(digits);
    if (one.matches() && (one.group(2).equals(",") == decimalComma)) {
      return new BigDecimal(one.group(1) + "." + one.group(3));
    }
    Matcher grouped = GROUPED.matcher(digits);
    if (grouped.matches()) {
      String decimals = grouped.group(2) == null ? "" : grouped.group(2);
      String whole = digits.substring(0, digits.length() - decimals.length());
      return new BigDecimal(whole.replaceAll("\\D", "") + decimals.replace(',', '.'));
    }
    return new BigDecimal(digits.replace(',', '.'));
  }

  static String written(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** In "3 to 5 million years" the 3 are millions of years too. */
  private void shareUnits() {
    for (int i = found.size() - 2; i >= 0; i--) {
      Figure one = found.get(i);
      Figure next = found.get(i + 1);
      if (one.unit() == Unit.NONE && next.unit() != Unit.NONE && joined(one, next)) {
        found.set(i, new Figure(one.start(), one.end(), inScaleOf(next, one), next.unit()));
      }
    }
  }

  private String inScaleOf(Figure next, Figure one) {
    long factor = scaled.getOrDefault(next.start(), 1L);
    boolean bare = one.value().matches("\\d{1,3}(?:\\.\\d+)?") && !scaled.containsKey(one.start());
    return factor > 1 && bare
        ? written(new BigDecimal(one.value()).multiply(BigDecimal.valueOf(factor)))
        : one.value();
  }

  /** Nine out of ten is one claim, not a nine and a ten. */
  private void joinRatios() {
    List<Figure> parts = List.copyOf(found);
    found.clear();
    for (Figure part : parts) {
      int last = found.size() - 1;
      if (last >= 0 && isRatio(found.get(last), part)) {
        Figure first = found.remove(last);
        found.add(ratio(first.start(), part.end(), first.value(), part.value()));
      } else {
        found.add(oneOutOf(part).orElse(part));
      }
    }
  }

  private boolean isRatio(Figure one, Figure next) {
    return one.unit() == Unit.NONE
        && isBelow100(next)
        && one.value().matches("\\d{1,9}")
        && Integer.parseInt(one.value()) < Integer.parseInt(next.value())
        && one.end() < next.start()
        && OUT_OF.matcher(text.substring(one.end(), next.start())).matches();
  }

  private Optional<Figure> oneOutOf(Figure part) {
    Matcher one = ONE_OUT_OF.matcher(text.substring(Math.max(0, part.start() - 40), part.start()));
    return isBelow100(part) && one.find()
        ? Optional.of(ratio(part.start() - one.group().length(), part.end(), "1", part.value()))
        : Optional.empty();
  }

  private static boolean isBelow100(Figure figure) {
    return figure.unit() == Unit.NONE && figure.value().matches("\\d{1,2}|100");
  }

  private static Optional<Figure> fraction(MatchResult at) {
    return Optional.of(ratio(at.start(), at.end(), at.group(1), at.group(2)));
  }

  private static Figure ratio(int start, int end, String part, String whole) {
    String value = part + "/" + whole;
    String percent = PERCENT_OF.get(value);
    return percent == null
        ? plain(start, end, value)
        : new Figure(start, end, percent, Unit.PERCENT);
  }

  private boolean joined(Figure one, Figure next) {
    return one.end() <= next.start()
        && JOINED.matcher(text.substring(one.end(), next.start())).matches();
  }
}
