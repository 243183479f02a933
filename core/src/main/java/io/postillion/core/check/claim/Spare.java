package io.postillion.core.check.claim;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that say a number or a time beside other things. They may stand for one of another
 * language; by themselves they claim none.
 */
final class Spare {

  private record Reading(Pattern form, String value, Unit unit) {

    Stream<Figure> in(String text) {
      return form.matcher(text)
          .results()
          .map(match -> new Figure(match.start(), match.end(), value, unit));
    }
  }

  private record Time(Pattern form, String word) {

    Stream<When> in(String text) {
      return form.matcher(text).results().map(match -> When.word(match.start(), match.end(), word));
    }
  }

  private static final List<Reading> READINGS =
      List.of(
          reading("one|une?|single|only|seule?", "1", Unit.NONE),
          reading("once|une fois", "1", Unit.TIMES),
          reading("(?:a|one|un|une) (?:hour|heure)|an hour", "1", Unit.HOUR),
          reading("(?:a|one|un) (?:day|jour)|une journée", "1", Unit.DAY),
          reading("(?:a|one|une) (?:week|semaine)", "1", Unit.WEEK),
          reading("(?:a|one|un) (?:month|mois)", "1", Unit.MONTH),
          reading("(?:a|one|un) (?:year|an)|une année", "1", Unit.YEAR),
          reading("first|premi(?:er|ère)s?", "1", Unit.ORDINAL),
          reading("second|seconde?s?|deuxièmes?", "2", Unit.ORDINAL),
          reading("both|couple|pairs?|paires?|duo", "2", Unit.NONE),
          reading("twice|deux fois", "2", Unit.TIMES),
          reading("fortnight", "2", Unit.WEEK),
          reading("fortnight", "15", Unit.NONE),
          reading("semestre|half-year", "6", Unit.MONTH),
          reading("trimestre|quarter", "3", Unit.MONTH),
          reading("trimestre|quarter", "25", Unit.PERCENT),
          reading("decades?|décennies?", "10", Unit.YEAR),
          reading("cent(?:ury|uries)|siècles?", "100", Unit.YEAR),
          reading("mi-\\p{L}+|halfway|demi\\p{L}*", "50", Unit.PERCENT));

  private static final List<Time> TIMES =
      List.of(
          time("noon|midday|midi", "12:00"),
          time("midnight|minuit", "00:00"),
          time("springs?|printemps", "spring"),
          time("summers?|étés?|estivale?s?", "summer"),
          time("autumns?|fall|automnes?", "autumn"),
          time("winters?|hivers?|hivernale?s?", "winter"),
          time("semaine passée", "last week"),
          time("mois passé", "last month"),
          time("an passé|année passée", "last year"),
          time("la veille|the day before", "yesterday"),
          time("le lendemain|the next day", "tomorrow"));

  /** A number here and another word there. */
  private static final Set<String> AMBIGUOUS = Set.of("mille", "cent", "majority", "majorite");

  /** In French one is new, and the other an oven. */
  private static final Set<String> IN_FRENCH = Set.of("neuf", "four");

  private Spare() {}

  static List<Figure> figures(String text) {
    return READINGS.stream().flatMap(reading -> reading.in(text)).toList();
  }

  static List<When> dates(String text) {
    return TIMES.stream().flatMap(time -> time.in(text)).toList();
  }

  /** Whether the words may be no number at all. */
  static boolean isAmbiguous(String written, Figure figure, String language) {
    String word = Plain.fold(written.strip());
    return figure.unit() == Unit.NONE
        && (AMBIGUOUS.contains(word) || (language.equals("fr") && IN_FRENCH.contains(word)));
  }

  private static Reading reading(String form, String value, Unit unit) {
    return new Reading(whole(form), value, unit);
  }

  private static Time time(String form, String word) {
    return new Time(whole(form), word);
  }

  private static Pattern whole(String form) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + form + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
