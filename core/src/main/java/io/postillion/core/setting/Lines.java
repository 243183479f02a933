package io.postillion.core.setting;

import io.postillion.core.brand.HashtagPolicy;
import io.postillion.core.brand.SensitiveDay;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.notice.Quiet;
import io.postillion.core.setting.Flaw.Kind;
import io.postillion.core.visual.Colour;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what people typed as the value of a setting, and says what is wrong with it. */
public final class Lines {

  private static final Pattern LINE = Pattern.compile("\\R");
  private static final Pattern BETWEEN_TAGS = Pattern.compile("[\\s,;]+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern BETWEEN_TIMES = Pattern.compile("\\s*[\\s–-]\\s*");
  private static final Pattern NAMED = Pattern.compile("([^\\s:]+)\\s*:\\s*(.*)");
  private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  /** Controls, and what turns the direction of a text or takes no room in it. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\x{61C}\\x{200B}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{2069}"
              + "\\x{FEFF}\\x{E0000}-\\x{E007F}]");

  private Lines() {}

  /** Without empty lines and repetitions; a text becomes a single line. */
  public static List<String> of(BrandSetting setting, String typed) {
    Stream<String> lines =
        switch (setting) {
          case TOKENS, MONEY, SOFT -> Stream.of(Limits.plain(setting, typed));
          case QUIET -> Stream.of(BETWEEN_TIMES.matcher(typed.strip()).replaceAll("-"));
          case TONE, DISCLOSURE, CORRECTIONS, MASK, OFFLINE, DIGEST, DIGEST_AT, URGENT ->
              Stream.of(BLANKS.matcher(typed).replaceAll(" "));
          case BACKGROUND, TEXT, ACCENT -> Stream.of(typed.toLowerCase(Locale.ROOT));
          case PREFERRED, BANNED -> BETWEEN_TAGS.splitAsStream(typed).map(HashtagPolicy::bare);
          default -> LINE.splitAsStream(typed);
        };
    return lines.map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
  }

  /** What is wrong; empty when it can be set. */
  static Optional<Flaw> flaw(BrandSetting setting, List<String> value) {
    int most = most(setting);
    if (value.size() > most) {
      return Optional.of(new Flaw(Kind.TOO_MANY, Integer.toString(value.size()), most));
    }
    Set<String> seen = new HashSet<>();
    return value.stream()
        .flatMap(line -> flaw(setting, line, seen).stream())
        .findFirst()
        .or(() -> isMissing(setting, value) ? Optional.of(Flaw.of(Kind.EMPTY, "")) : none());
  }

  private static Optional<Flaw> none() {
    return Optional.empty();
  }

  private static boolean isMissing(BrandSetting setting, List<String> value) {
    if (!value.isEmpty()) {
      return false;
    }
    return switch (setting) {
      case TONE, SOFT, DIGEST_AT, BACKGROUND, TEXT, ACCENT -> true;
      default -> !setting.choices().isEmpty();
    };
  }

  private static int most(BrandSetting setting) {
    return switch (setting) {
      case TONE, DISCLOSURE, CORRECTIONS, MASK, OFFLINE, TOKENS, MONEY, SOFT -> 1;
      case DIGEST, DIGEST_AT, QUIET, URGENT, BACKGROUND, TEXT, ACCENT -> 1;
      case EVENTS -> NoticeKind.values().length * Means.values().length;
      case LABELS -> 30;
      case RULES -> 50;
      case PREFERRED, BANNED, DAYS, PROVIDERS -> 100;
      case FORBIDDEN, TOPICS, NAMES -> 200;
      case REQUIRED -> 20;
      case GLOSSARY -> 300;
    };
  }

  private static int longest(BrandSetting setting) {
    return switch (setting) {
      case TONE -> 500;
      case RULES, GLOSSARY -> 300;
      default -> 120;
    };
  }

  private static Optional<Flaw> flaw(BrandSetting setting, String line, Set<String> seen) {
    if (UNSEEN.matcher(line).find()) {
      return Optional.of(Flaw.of(Kind.UNSEEN, line));
    } else if (line.length() > longest(setting)) {
      return Optional.of(new Flaw(Kind.TOO_LONG, line, longest(setting)));
    }
    return switch (setting) {
      case PREFERRED, BANNED -> TAG.matcher(line).matches() ? none() : one(Kind.NO_TAG, line);
      case DAYS -> day(line).isPresent() ? none() : one(Kind.NO_DAY, line);
      case LABELS -> label(line, seen);
      case DISCLOSURE, CORRECTIONS, MASK, OFFLINE, DIGEST, URGENT ->
          setting.choices().contains(line) ? none() : one(Kind.NO_CHOICE, line);
      case GLOSSARY -> TermLine.flaw(line);
      case BACKGROUND, TEXT, ACCENT -> isColour(line) ? none() : one(Kind.NO_COLOUR, line);
      case EVENTS -> EventLine.read(line).isPresent() ? none() : one(Kind.NO_CHOICE, line);
      case DIGEST_AT -> isTime(line) ? none() : one(Kind.NO_TIME, line);
      case QUIET -> isHours(line) ? none() : one(Kind.NO_HOURS, line);
      case TOKENS -> Limits.tokens(line).isPresent() ? none() : one(Kind.NO_TOKENS, line);
      case MONEY -> Limits.money(line).isPresent() ? none() : one(Kind.NO_MONEY, line);
      case SOFT -> Limits.soft(line).isPresent() ? none() : one(Kind.NO_PERCENT, line);
      default -> none();
    };
  }

  private static Optional<Flaw> one(Kind kind, String line) {
    return Optional.of(Flaw.of(kind, line));
  }

  /** Empty when it is none. */
  public static Optional<SensitiveDay> day(String line) {
    Matcher named = NAMED.matcher(line);
    if (!named.matches() || named.group(2).isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(SensitiveDay.of(named.group(1), named.group(2)));
    } catch (IllegalArgumentException noDate) {
      return Optional.empty();
    }
  }

  private static boolean isColour(String line) {
    try {
      return Colour.of(line).toString().equals(line);
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  private static boolean isTime(String line) {
    try {
      return LocalTime.parse(line).toString().equals(line);
    } catch (DateTimeException none) {
      return false;
    }
  }

  private static boolean isHours(String line) {
    try {
      return Quiet.of(line).toString().equals(line);
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  private static Optional<Flaw> label(String line, Set<String> seen) {
    Matcher named = NAMED.matcher(line);
    if (!named.matches() || !isLanguage(named.group(1))) {
      return one(Kind.NO_LABEL, line);
    } else if (named.group(2).isBlank()) {
      return one(Kind.EMPTY_LABEL, line);
    }
    return seen.add(named.group(1)) ? none() : one(Kind.LABEL_TWICE, line);
  }

  static boolean isLanguage(String word) {
    return LANGUAGE.matcher(word).matches()
        && Arrays.asList(Locale.getISOLanguages()).contains(word);
  }

  /**
   * @param line that has no flaw
   */
  static String name(String line) {
    return line.substring(0, line.indexOf(':')).strip();
  }

  static String words(String line) {
    return line.substring(line.indexOf(':') + 1).strip();
  }
}
