package io.postillion.core.check.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads dates, weekdays and times of day as English and French write them. */
final class Dates {

  private static final List<List<String>> MONTHS =
      List.of(
          List.of("january", "janvier", "janv", "jan"),
          List.of("february", "fevrier", "fevr", "feb", "fev"),
          List.of("march", "mars", "mar"),
          List.of("april", "avril", "apr", "avr"),
          List.of("may", "mai"),
          List.of("june", "juin", "jun"),
          List.of("july", "juillet", "juil", "jul"),
          List.of("august", "aout", "aug"),
          List.of("september", "septembre", "sept", "sep"),
          List.of("october", "octobre", "oct"),
          List.of("november", "novembre", "nov"),
          List.of("december", "decembre", "dec"));

  private static final List<List<String>> WEEKDAYS =
      List.of(
          List.of("monday", "lundi"),
          List.of("tuesday", "mardi"),
          List.of("wednesday", "mercredi"),
          List.of("thursday", "jeudi"),
          List.of("friday", "vendredi"),
          List.of("saturday", "samedi"),
          List.of("sunday", "dimanche"));

  private static final Map<String, String> RELATIVE =
      Map.ofEntries(
          Map.entry("tomorrow", "tomorrow"),
          Map.entry("demain", "tomorrow"),
          Map.entry("yesterday", "yesterday"),
          Map.entry("hier", "yesterday"),
          Map.entry("next week", "next week"),
          Map.entry("la semaine prochaine", "next week"),
          Map.entry("last week", "last week"),
          Map.entry("la semaine derniere", "last week"),
          Map.entry("next month", "next month"),
          Map.entry("le mois prochain", "next month"),
          Map.entry("last month", "last month"),
          Map.entry("le mois dernier", "last month"),
          Map.entry("next year", "next year"),
          Map.entry("l'annee prochaine", "next year"),
          Map.entry("l'an prochain", "next year"),
          Map.entry("last year", "last year"),
          Map.entry("l'annee derniere", "last year"),
          Map.entry("l'an dernier", "last year"));

  private static final Map<String, String> SEASONS =
      Map.of(
          "spring", "spring",
          "printemps", "spring",
          "summer", "summer",
          "ete", "summer",
          "autumn", "autumn",
          "fall", "autumn",
          "automne", "autumn",
          "winter", "winter",
          "hiver", "winter");

  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th|er)?";
  private static final String MONTH =
      "(janvier|janv|january|jan|f[ée]vrier|f[ée]vr|february|feb|f[ée]v|mars|march|mar|avril|april"
          + "|avr|apr|mai|may|juin|june|jun|juillet|juil|july|jul|ao[ûu]t|august|aug|septembre"
          + "|september|sept|sep|octobre|october|oct|novembre|november|nov|d[ée]cembre|december"
          + "|d[ée]c|dec)(?![\\p{L}\\p{N}])\\.?";
  private static final String YEAR = "(?:,? (?:de )?(\\d{4})(?!\\d))";
  private static final String JOINED = " ?(?:-|to|au|and|et|or|ou|&) ?";
  private static final String START = "(?<![\\p{L}\\p{N}.,])";
  private static final String NO_AMOUNT = "(?![\\d%]| ?%|[.,]\\d| \\d{3}(?!\\d))";

  private static final Pattern ISO = pattern("(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
  private static final Pattern NUMERIC =
      pattern("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d%])(?![.,/]\\d)");
  private static final Pattern DAYS_MONTH =
      pattern(DAY + JOINED + DAY + " (?:of )?" + MONTH + YEAR + "?");
  private static final Pattern DAY_MONTH = pattern(DAY + " (?:of )?" + MONTH + YEAR + "?");
  private static final Pattern MONTH_DAYS =
      pattern(MONTH + " " + DAY + JOINED + DAY + NO_AMOUNT + YEAR + "?");
  private static final Pattern MONTH_DAY = pattern(MONTH + " " + DAY + NO_AMOUNT + YEAR + "?");
  private static final Pattern MONTH_YEAR = pattern(MONTH + YEAR);
  private static final Pattern MONTH_ONLY =
      pattern(
          "(janvier|january|f[ée]vrier|february|mars|(?-i:March)|avril|april|mai"
              + "|(?<=(?:in|by|of|since|until|till|from|this|next|last|early|late|before|after|end|to|and)[ -])"
              + "(?-i:May)|juin|june|juillet|july|ao[ûu]t|august|septembre|september|octobre"
              + "|october|novembre|november|d[ée]cembre|december)(?![\\p{L}\\p{N}])");
  private static final Pattern WEEKDAY =
      pattern(
          "(monday|tuesday|wednesday|thursday|friday|saturday|sunday"
              + "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?(?![\\p{L}\\p{N}])");
  private static final Pattern CLOCK =
      pattern(
          "([01]?\\d|2[0-3]) ?[h:] ?([0-5]\\d)(?![\\d:])( ?[ap](?:m|\\.m\\.?)(?![\\p{L}\\p{N}]))?");
  private static final Pattern HALF_DAY =
      pattern("(1[0-2]|[1-9])()( ?[ap](?:m|\\.m\\.?)(?![\\p{L}\\p{N}]))");
  private static final Pattern RELATIVE_DAY =
      pattern(
          "(tomorrow|demain|yesterday|hier|(?:next|last) (?:week|month|year)"
              + "|la semaine (?:prochaine|derni[èe]re)|le mois (?:prochain|dernier)"
              + "|l'ann[ée]e (?:prochaine|derni[èe]re)|l'an (?:prochain|dernier))(?![\\p{L}\\p{N}])");
  private static final Pattern SEASON =
      pattern(
          "(?:(?:in|this|next|last|early|late|the) |mid-)(spring|summer|autumn|fall|winter)"
              + "(?![\\p{L}\\p{N}])|(spring|summer|autumn|winter|printemps|été|automne|hiver)(?= \\d{4})|(?:au |ce |le )(printemps)(?![\\p{L}\\p{N}])"
              + "|(?:cet |cette |[àa] l'|en |d'|l')([ée]t[ée]|automne|hiver)(?![\\p{L}\\p{N}])");

  private final StringBuilder rest;
  private final boolean monthFirst;
  private final List<When> found = new ArrayList<>();

  private Dates(String text, Locale language) {
    rest = new StringBuilder(text);
    monthFirst = language.getLanguage().equals("en");
  }

  /** In the order of the text. */
  static List<When> in(String text, Locale language) {
    Dates dates = new Dates(text, language);
    dates.read();
    dates.found.sort(Comparator.comparingInt(When::start));
    return List.copyOf(dates.found);
  }

  /** The longest forms first: each takes what it reads away from those after it. */
  private void read() {
    take(ISO, at -> Stream.of(date(at, number(at, 1), number(at, 2), number(at, 3))));
    take(NUMERIC, this::numeric);
    take(
        DAYS_MONTH,
        at ->
            Stream.of(
                date(at, number(at, 4), month(at, 3), number(at, 1)),
                date(at, number(at, 4), month(at, 3), number(at, 2))));
    take(DAY_MONTH, at -> Stream.of(date(at, number(at, 3), month(at, 2), number(at, 1))));
    take(
        MONTH_DAYS,
        at ->
            Stream.of(
                date(at, number(at, 4), month(at, 1), number(at, 2)),
                date(at, number(at, 4), month(at, 1), number(at, 3))));
    take(MONTH_DAY, at -> Stream.of(date(at, number(at, 3), month(at, 1), number(at, 2))));
    take(MONTH_YEAR, at -> Stream.of(date(at, number(at, 2), month(at, 1), 0)));
    take(MONTH_ONLY, at -> Stream.of(date(at, 0, month(at, 1), 0)));
    take(WEEKDAY, at -> Stream.of(word(at, "weekday " + indexOf(WEEKDAYS, at.group(1)))));
    take(CLOCK, Dates::timeOfDay);
    take(HALF_DAY, Dates::timeOfDay);
    take(RELATIVE_DAY, at -> Stream.of(word(at, of(RELATIVE, at.group(1)))));
    take(SEASON, at -> Stream.of(word(at, of(SEASONS, season(at)))));
  }

  private void take(Pattern pattern, Function<MatchResult, Stream<When>> read) {
    Matcher matcher = pattern.matcher(rest.toString());
    while (matcher.find()) {
      List<When> dates = read.apply(matcher.toMatchResult()).toList();
      found.addAll(dates);
      if (!dates.isEmpty()) {
        rest.replace(matcher.start(), matcher.end(), " ".repeat(matcher.end() - matcher.start()));
      }
    }
  }

  /** 03/04/2026: in English the month comes first, unless it cannot be one. */
  private Stream<When> numeric(MatchResult at) {
    int first = number(at, 1);
    int second = number(at, 3);
    int year = at.group(4).length() == 2 ? 2000 + number(at, 4) : number(at, 4);
    boolean swap = second > 12 || (monthFirst && at.group(2).equals("/") && first <= 12);
    int month = swap ? first : second;
    int day = swap ? second : first;
    return month >= 1 && month <= 12 && day >= 1 && day <= 31
        ? Stream.of(date(at, year, month, day))
        : Stream.empty();
  }

  private static Stream<When> timeOfDay(MatchResult at) {
    int hour = number(at, 1);
    String half = at.group(3) == null ? "" : at.group(3).strip().toLowerCase(Locale.ROOT);
    if (half.startsWith("p") && hour < 12) {
      hour += 12;
    } else if (half.startsWith("a") && hour == 12) {
      hour = 0;
    }
    return Stream.of(word(at, "%02d:%02d".formatted(hour, number(at, 2))));
  }

  private static String season(MatchResult at) {
    return Stream.of(1, 2, 3, 4).map(at::group).filter(Objects::nonNull).findFirst().orElseThrow();
  }

  private static String of(Map<String, String> names, String name) {
    return Objects.requireNonNull(names.get(Plain.fold(name)), name);
  }

  private static When date(MatchResult at, int year, int month, int day) {
    return When.date(at.start(), at.end(), year, month, day);
  }

  private static When word(MatchResult at, String word) {
    return When.word(at.start(), at.end(), word);
  }

  private static int number(MatchResult at, int group) {
    String digits = at.group(group);
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static int month(MatchResult at, int group) {
    return indexOf(MONTHS, at.group(group));
  }

  private static int indexOf(List<List<String>> names, String name) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).contains(Plain.fold(name))) {
        return i + 1;
      }
    }
    throw new IllegalStateException("The pattern reads '%s', the list does not".formatted(name));
  }

  private static Pattern pattern(String form) {
    return Pattern.compile(START + form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
