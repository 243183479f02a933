package io.postillion.core.check.claim;

import io.postillion.core.check.FindingCode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** So much a day is not so much a week. */
final class Rates {

  /** Behind a figure, with a few words between. */
  private static final Pattern RATE =
      Pattern.compile(
          "^(?: [\\p{L}']+){0,4}?(?: ?/ ?| an? | per | each | every | par | chaque | tous les |"
              + " toutes les )"
              + "(?<unit>hour|day|week|month|quarter|year|heures?|h|jours?|semaines?|mois|trimestres?|ans?|année)"
              + "(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Map<String, String> UNITS =
      Map.of(
          "heure",
          "hour",
          "h",
          "hour",
          "jour",
          "day",
          "semaine",
          "week",
          "mois",
          "month",
          "trimestre",
          "quarter",
          "an",
          "year",
          "annee",
          "year");

  private static final int FAR = 60;

  private Rates() {}

  /** Where the source has the same figure, but never at this rate. */
  static Stream<Claim> unsupported(Prose post, Prose source) {
    return post.figures().stream().flatMap(figure -> unsupported(figure, post, source).stream());
  }

  private static Optional<Claim> unsupported(Figure figure, Prose post, Prose source) {
    Optional<Rate> rate = behind(figure, post);
    if (rate.isEmpty()) {
      return Optional.empty();
    }
    Set<String> said =
        source.figures().stream()
            .filter(figure::isSaidBy)
            .flatMap(same -> behind(same, source).stream())
            .map(Rate::unit)
            .collect(Collectors.toSet());
    return said.isEmpty() || said.contains(rate.get().unit())
        ? Optional.empty()
        : Optional.of(new Claim(figure.start(), rate.get().end(), FindingCode.CLAIM_NUMBER));
  }

  private static Optional<Rate> behind(Figure figure, Prose prose) {
    String text = prose.text();
    int to = Math.min(text.length(), figure.end() + FAR);
    Matcher matcher = RATE.matcher(text.substring(figure.end(), to));
    if (!matcher.find()) {
      return Optional.empty();
    }
    String unit = Plain.fold(matcher.group("unit")).toLowerCase(Locale.ROOT);
    String bare = unit.length() > 4 || unit.equals("ans") ? unit.replaceAll("s$", "") : unit;
    return Optional.of(new Rate(UNITS.getOrDefault(bare, bare), figure.end() + matcher.end()));
  }

  private record Rate(String unit, int end) {}
}
