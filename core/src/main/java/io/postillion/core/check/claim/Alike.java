package io.postillion.core.check.claim;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Whether one text says what the other does, each in the notation of its language. */
final class Alike {

  /** Half years and quarters have a letter of their own in each language. */
  private static final Map<Character, Character> TERMS = Map.of('t', 'q', 's', 'h');

  private static final Set<String> FEW_DOZEN = Set.of("tens", "dozens");

  private final Facts one;
  private final Facts other;
  private final boolean isRead;

  Alike(Facts one, Facts other) {
    this.one = one;
    this.other = other;
    isRead = one.isRead() && other.isRead();
  }

  boolean isSaid(Figure figure) {
    return Stream.concat(other.figures().stream(), other.spareFigures().stream())
            .anyMatch(theirs -> isSame(figure, theirs))
        || Stream.concat(other.dates().stream(), other.spareDates().stream())
            .anyMatch(date -> isIn(figure, date));
  }

  boolean isSaid(When date) {
    return Stream.concat(other.dates().stream(), other.spareDates().stream())
            .anyMatch(theirs -> isSame(date, theirs))
        || isSaidInFigures(date);
  }

  private boolean isSame(Figure mine, Figure theirs) {
    return mine.isSaidBy(theirs)
        || theirs.isSaidBy(mine)
        || isSameVaguely(mine, theirs)
        || isSpan(mine, theirs)
        || isSpan(theirs, mine)
        || isHalf(mine, theirs)
        || isHalf(theirs, mine)
        || isAfternoon(mine, theirs)
        || isAfternoon(theirs, mine)
        || isThird(mine, theirs)
        || isThird(theirs, mine)
        || isPoints(mine, theirs)
        || isPoints(theirs, mine)
        || isCounted(mine, theirs)
        || isCounted(theirs, mine)
        || (!isRead && isSameInDigits(mine, theirs));
  }

  /** Dozens are tens in French; Q3 is T3. */
  private static boolean isSameVaguely(Figure mine, Figure theirs) {
    return (FEW_DOZEN.contains(mine.value()) && FEW_DOZEN.contains(theirs.value()))
        || (mine.value().matches("[qths][1-4]")
            && theirs.value().matches("[qths][1-4]")
            && term(mine.value()).equals(term(theirs.value())));
  }

  private static String term(String value) {
    return TERMS.getOrDefault(value.charAt(0), value.charAt(0)) + value.substring(1);
  }

  /** In French a week has eight days, and two have fifteen. */
  private static boolean isSpan(Figure days, Figure weeks) {
    return days.unit() == Unit.DAY
        && weeks.unit() == Unit.WEEK
        && ((days.value().equals("8") && weeks.value().equals("1"))
            || (days.value().equals("15") && weeks.value().equals("2")));
  }

  /** Two and a half hours are deux heures et demie. */
  private static boolean isHalf(Figure half, Figure measure) {
    return half.unit() == Unit.PERCENT
        && half.value().equals("50")
        && measure.unit().isMeasure()
        && measure.value().endsWith(".5");
  }

  /** From 2 to 4 pm is de 14 h à 16 h. */
  private static boolean isAfternoon(Figure hour, Figure bare) {
    return hour.unit() == Unit.HOUR
        && hour.value().matches("1[3-9]|2[0-3]")
        && bare.unit() == Unit.NONE
        && isNumber(bare, Integer.parseInt(hour.value()) - 12);
  }

  /** Points lumineux are lights: not all that has points is a score. */
  private static boolean isPoints(Figure points, Figure number) {
    return points.unit() == Unit.POINT
        && number.unit() == Unit.NONE
        && points.value().equals(number.value());
  }

  /** A third one is un troisième. */
  private static boolean isThird(Figure share, Figure ordinal) {
    return share.value().equals("1/3")
        && ordinal.value().equals("3")
        && ordinal.unit() == Unit.ORDINAL;
  }

  /** The 20th anniversary is twenty years. */
  private static boolean isCounted(Figure ordinal, Figure number) {
    return ordinal.unit() == Unit.ORDINAL
        && ordinal.value().equals(number.value())
        && (number.unit() == Unit.NONE || number.unit() == Unit.YEAR);
  }

  /** Of other languages neither units nor millions are known. */
  private static boolean isSameInDigits(Figure mine, Figure theirs) {
    return digits(mine).equals(digits(theirs));
  }

  private static String digits(Figure figure) {
    return figure.value().matches("\\d+")
        ? figure.value().replaceAll("(?:000)+$", "")
        : figure.value();
  }

  /** A year of a date, or the hour of a time. */
  private boolean isIn(Figure figure, When date) {
    if (date.word().matches("\\d\\d:\\d\\d")) {
      int hour = Integer.parseInt(date.word().substring(0, 2));
      boolean isBare = figure.unit() == Unit.NONE;
      return date.word().endsWith(":00")
          && ((isBare || figure.unit() == Unit.HOUR) && isNumber(figure, hour)
              || isBare && isNumber(figure, hour - 12));
    }
    return figure.unit() == Unit.NONE
        && ((date.year() > 0 && isNumber(figure, date.year()))
            || (!isRead && date.day() > 0 && isNumber(figure, date.day())));
  }

  private static boolean isNumber(Figure figure, int number) {
    return figure.value().equals(Integer.toString(number));
  }

  private boolean isSame(When mine, When theirs) {
    return mine.word().equals(theirs.word())
        && mine.month() == theirs.month()
        && mine.day() == theirs.day()
        && (mine.year() == theirs.year()
            || (mine.year() == 0 && one.says(theirs.year()))
            || (theirs.year() == 0 && other.says(mine.year())));
  }

  /** At five in the afternoon is à 17 h; of other languages days and years are figures. */
  private boolean isSaidInFigures(When date) {
    if (!date.word().isEmpty()) {
      return other.figures().stream().anyMatch(figure -> isIn(figure, date));
    }
    return !isRead
        && (date.day() == 0 || other.counts(date.day()))
        && (date.year() == 0 || other.counts(date.year()));
  }
}
