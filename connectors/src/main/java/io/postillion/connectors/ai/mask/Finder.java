package io.postillion.connectors.ai.mask;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds personal data, from the left to the right. What only looks like a number of theirs stays.
 */
final class Finder {

  /** What it is; the name stands in the placeholder. */
  enum Kind {
    EMAIL(
        "[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?"
            + "(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+",
        found -> true),

    /** Words that could be taken for a placeholder of ours. */
    TEXT(Placeholders.LOOKALIKE, found -> true),

    /** ISO 13616, by its check digits. */
    IBAN(
        "(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\\p{L}\\p{N}])",
        Kind::isIban),

    /** ISO/IEC 7812, by its check digit. */
    CARD("(?<![\\p{L}\\p{N}])\\d(?:[ -]?\\d){12,18}(?![\\p{L}\\p{N}])", Kind::isCard),

    /** With + or 00, with a leading 0, or as North America groups it. */
    PHONE(
        "(?<![\\p{L}\\p{N}.,])(?:(?:\\+|00)[1-9](?:[ ./()-]{0,2}\\d){7,14}"
            + "|\\(?0[1-9](?:[ ./()-]{0,2}\\d){7,12}"
            + "|\\(?[2-9]\\d{2}\\)?[ .-]\\d{3}[ .-]\\d{4})(?![\\p{L}\\p{N}])",
        found -> true),

    NAME(null, found -> true);

    private final @Nullable String pattern;
    private final Predicate<String> check;

    Kind(@Nullable String pattern, Predicate<String> check) {
      this.pattern = pattern;
      this.check = check;
    }

    private static boolean isIban(String found) {
      String plain = found.replace(" ", "");
      String moved = plain.substring(4) + plain.substring(0, 4);
      String digits =
          moved
              .chars()
              .mapToObj(letter -> Integer.toString(Character.digit(letter, 36)))
              .collect(Collectors.joining());
      return new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    private static boolean isCard(String found) {
      String digits = found.replaceAll("\\D", "");
      int sum = 0;
      for (int at = 0; at < digits.length(); at++) {
        int digit = digits.charAt(digits.length() - 1 - at) - '0';
        int weighed = at % 2 == 0 ? digit : digit * 2;
        sum += weighed > 9 ? weighed - 9 : weighed;
      }
      return sum % 10 == 0;
    }
  }

  /** Something that is to be hidden. */
  record Found(Kind kind, int start, int end) {}

  private final List<Kind> kinds;
  private final Pattern pattern;

  Finder(Collection<String> names) {
    boolean named = names.stream().anyMatch(name -> !name.isBlank());
    this.kinds = Stream.of(Kind.values()).filter(kind -> kind != Kind.NAME || named).toList();
    this.pattern =
        Pattern.compile(
            kinds.stream()
                .map(
                    kind ->
                        "(?<%s>%s)"
                            .formatted(
                                kind.name(), kind.pattern == null ? any(names) : kind.pattern))
                .collect(Collectors.joining("|")));
  }

  /** The longest first, so that a full name is not taken for its beginning. */
  private static String any(Collection<String> names) {
    return names.stream()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT)))
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])"));
  }

  /** The next from there on; null when there is none. */
  @Nullable Found next(String text, int from) {
    Matcher matcher = pattern.matcher(text);
    for (int at = from; at <= text.length() && matcher.find(at); at = matcher.start() + 1) {
      for (Kind kind : kinds) {
        if (matcher.group(kind.name()) != null && kind.check.test(matcher.group())) {
          return new Found(kind, matcher.start(), matcher.end());
        }
      }
    }
    return null;
  }
}
