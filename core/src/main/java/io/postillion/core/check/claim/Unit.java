package io.postillion.core.check.claim;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a number counts, in English and French; a number with another unit is another claim. */
enum Unit {
  PERCENT("%|٪|percent|per ?cent|pour ?cents?|pct"),
  PERMILLE("‰"),
  POINT("percentage points?|points? de pourcentage|points?|pts?"),
  EURO("(?:€|euros?|EUR)"),
  DOLLAR("(?:\\$|(?:US )?dollars?|USD)"),
  POUND("(?:£|pounds?|livres?(?: sterling)?|GBP)"),
  FRANC("(?:CHF|francs?)"),
  YEN("(?:¥|yens?)"),
  TIMES("x|×|times|fois|-?fold"),
  ORDINAL("st|nd|rd|th|er|re|ère|e|ᵉ|es|ème|ièmes?|°|º"),
  SECOND("secondes?|seconds?|secs?|s"),
  MINUTE("minutes?|mins?|mn"),
  HOUR("heures?|hours?|hrs?|h"),
  DAY("jours?|journées?|days?"),
  WEEK("semaines?|weeks?"),
  MONTH("mois|months?"),
  QUARTER("trimestres?|quarters?"),
  YEAR("ans|(?<=(?<!\\d)1 )an|(?<=un )an|années?|years?|yrs?"),
  CENTIMETRE("centimètres?|centimet(?:er|re)s?|cm"),
  METRE("mètres?|met(?:er|re)s?|m"),
  SQUARE_METRE("mètres? carrés?|square met(?:er|re)s?|m²|sqm"),
  KILOMETRE("kilomètres?|kilomet(?:er|re)s?|kms?"),
  MILE("miles?"),
  GRAM("grammes?|grams?|g"),
  KILOGRAM("kilogrammes?|kilograms?|kilos?|kgs?"),
  TONNE("tonnes?|tons?|t"),
  LITRE("litres?|lit(?:er|re)s?|l"),
  DEGREE("degrés?|degrees?|°C|° ?C|°F"),
  BYTES("[kmgt][bo]|[kmg]bit/s|[kmg]bps"),
  POWER("[kmgt]?wh?c?"),
  NONE("(?!)");

  private final Pattern form;

  Unit(String form) {
    this.form =
        Pattern.compile(
            "[ -]?(?:de |d')?(?:" + form + ")(?![\\p{L}\\p{N}]|['-]\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** May stand beside a number in the source where a post repeats the number alone. */
  boolean isLeftOut() {
    return this != PERCENT && this != PERMILLE && this != POINT && this != TIMES && this != ORDINAL;
  }

  /** The unit that begins there, and where it ends. */
  static Optional<Found> at(String text, int from) {
    Found longest = null;
    for (Unit unit : values()) {
      Matcher matcher = unit.form.matcher(text).region(from, text.length());
      matcher.useTransparentBounds(true);
      if (matcher.lookingAt() && (longest == null || matcher.end() > longest.end())) {
        longest = new Found(unit, matcher.end());
      }
    }
    return Optional.ofNullable(longest);
  }

  /** A unit in a text. */
  record Found(Unit unit, int end) {}
}
