package io.postillion.plugin.desk.frame;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Times as people say them. */
public final class Times {

  /**
   * One moment.
   *
   * @param iso for machines
   * @param text short, for lists
   * @param full with year and zone
   */
  public record Moment(String iso, String text, String full) {}

  private record Format(String pattern, Locale locale) {}

  /** The desk speaks few languages and has few patterns. */
  private final Map<Format, DateTimeFormatter> formats = new ConcurrentHashMap<>();

  private final Clock clock;
  private final Words words;

  public Times(Clock clock, Words words) {
    this.clock = clock;
    this.words = words;
  }

  public Instant now() {
    return clock.instant();
  }

  public LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /** A moment on its day, e.g. "today 14:30" or "Tue 24 Nov, 09:30". */
  public Moment at(Instant instant, ZoneId zone) {
    ZonedDateTime local = instant.atZone(zone);
    return new Moment(instant.toString(), onItsDay(local), full(local));
  }

  /** How long ago, e.g. "3 h"; from a day on, the day. */
  public Moment since(Instant instant, ZoneId zone) {
    Duration ago = Duration.between(instant, clock.instant());
    Moment at = at(instant, zone);
    if (ago.isNegative() || ago.toHours() >= 24) {
      return at;
    }
    String text =
        ago.toMinutes() < 1
            ? words.say("time.now")
            : ago.toMinutes() < 60
                ? words.say("time.minutes", ago.toMinutes())
                : words.say("time.hours", ago.toHours());
    return new Moment(at.iso(), text, at.full());
  }

  public String full(ZonedDateTime local) {
    return format("time.pattern.full", local);
  }

  private String onItsDay(ZonedDateTime local) {
    LocalDate today = today(local.getZone());
    long days = ChronoUnit.DAYS.between(today, local.toLocalDate());
    if (days >= -1 && days <= 1) {
      String key = days == 0 ? "time.today" : days == 1 ? "time.tomorrow" : "time.yesterday";
      return words.say(key, format("time.pattern.clock", local));
    }
    return format(
        local.getYear() == today.getYear() ? "time.pattern.day" : "time.pattern.year", local);
  }

  /**
   * As the language of the request has it.
   *
   * @param pattern the key of a message that says how
   */
  public String format(String pattern, TemporalAccessor at) {
    return formats
        .computeIfAbsent(
            new Format(words.say(pattern), words.locale()),
            format -> DateTimeFormatter.ofPattern(format.pattern(), format.locale()))
        .format(at);
  }
}
