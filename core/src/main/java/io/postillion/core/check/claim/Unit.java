package io.postillion.core.check.claim;

import java.math.BigDecimal;
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
  CROWN("(?:couronnes?|kron(?:or|er|e|a)|SEK|NOK|DKK)"),
  CENT("(?:centimes?|pence)"),
  TIMES("x|×|times|fois|-?fold"),
  ORDINAL("st|nd|rd|th|er|re|ère|e|ᵉ|es|ème|ièmes?|°|º"),
  SECOND("secondes?|seconds?|secs?|s", "time", "1"),
  MINUTE("minutes?|mins?|mn", "time", "60"),
  HOUR("heures?|hours?|hrs?|h", "time", "3600"),
  DAY("jours?|journées?|days?", "time", "86400"),
  WEEK("semaines?|weeks?", "time", "604800"),
  MONTH("mois|months?", "calendar", "1"),
  QUARTER("trimestres?|quarters?", "calendar", "3"),
  YEAR("ans|(?<=(?<!\\d)1 )an|(?<=un )an|années?|years?|yrs?", "calendar", "12"),
  MILLIMETRE("millimètres?|millimet(?:er|re)s?|mm", "length", "0.001"),
  CENTIMETRE("centimètres?|centimet(?:er|re)s?|cm", "length", "0.01"),
  METRE("mètres?|met(?:er|re)s?|m", "length", "1"),
  KILOMETRE("kilomètres?|kilomet(?:er|re)s?|kms?", "length", "1000"),
  MILE("miles?"),
  FOOT("feet|foot|ft|pieds?"),
  INCH("inch(?:es)?|pouces?"),
  SQUARE_METRE("mètres? carrés?|square met(?:er|re)s?|m²|sqm"),
  CUBIC_METRE("mètres? cubes?|cubic met(?:er|re)s?|m³", "volume", "1000"),
  LITRE("litres?|lit(?:er|re)s?|l", "volume", "1"),
  CENTILITRE("centilitres?|centilit(?:er|re)s?|cl", "volume", "0.01"),
  MILLILITRE("millilitres?|millilit(?:er|re)s?|ml", "volume", "0.001"),
  MICROGRAM("microgrammes?|micrograms?|[µμ]g", "mass", "0.000001"),
  MILLIGRAM("milligrammes?|milligrams?|mg", "mass", "0.001"),
  GRAM("grammes?|grams?|g", "mass", "1"),
  KILOGRAM("kilogrammes?|kilograms?|kilos?|kgs?", "mass", "1000"),
  TONNE("tonnes?|tons?|t", "mass", "1000000"),
  DEGREE("degrés?|degrees?|°C|° ?C|°F"),
  CALORIE("k?cal(?:ories?)?|kilocalories?"),
  JOULE("[km]?j|kilojoules?"),
  BYTES("(?:kilo|méga|giga|téra)?(?:bytes?|octets?)"),
  KILOBYTE("k[bo]", "bytes", "1"),
  MEGABYTE("m[bo]", "bytes", "1000"),
  GIGABYTE("g[bo]", "bytes", "1000000"),
  TERABYTE("tb|(?-i:To)", "bytes", "1000000000"),
  SPEED("[kmgt]bit/s|[kmgt]bps|km/h|mph"),
  WATT("wc?", "power", "1"),
  KILOWATT("kwc?|kilowatts?", "power", "1000"),
  MEGAWATT("mwc?|megawatts?|mégawatts?", "power", "1000000"),
  GIGAWATT("gwc?|gigawatts?", "power", "1000000000"),
  WATT_HOUR("wh", "energy", "1"),
  KILOWATT_HOUR("kwhc?|kilowatt-?(?:hours|heures?)", "energy", "1000"),
  MEGAWATT_HOUR("mwhc?|m[eé]gawatt-?(?:hours|heures?)", "energy", "1000000"),
  GIGAWATT_HOUR("gwhc?|gigawatt-?(?:hours|heures?)", "energy", "1000000000"),
  NONE("(?!)");

  private final Pattern form;
  private final String dimension;
  private final BigDecimal size;

  Unit(String form) {
    this(form, "", "1");
  }

  /**
   * @param dimension what it measures, where others measure the same; else empty
   * @param size how many times the dimension's own unit it is
   */
  Unit(String form, String dimension, String size) {
    this.form =
        Pattern.compile(
            "[ -]?(?:de |d')?(?:" + form + ")(?![\\p{L}\\p{N}]|['-]\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    this.dimension = dimension;
    this.size = new BigDecimal(size);
  }

  /** Whether as many of the one may be some number of the other: grams and kilos. */
  boolean measuresLike(Unit other) {
    return this == other || (!dimension.isEmpty() && dimension.equals(other.dimension));
  }

  boolean isMoney() {
    return switch (this) {
      case EURO, DOLLAR, POUND, FRANC, YEN, CROWN, CENT -> true;
      default -> false;
    };
  }

  boolean isMeasure() {
    return !dimension.isEmpty();
  }

  BigDecimal size() {
    return size;
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
