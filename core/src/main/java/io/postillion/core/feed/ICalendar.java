package io.postillion.core.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes events as calendar programs read them: iCalendar, RFC 5545. */
public final class ICalendar {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Octets of a line without its end (RFC 5545, 3.1). */
  private static final int LINE = 75;

  private static final String END = "\r\n";

  private ICalendar() {}

  /**
   * Something that happens at a moment.
   *
   * @param uid stays the same when it is moved
   * @param sequence grows when it changes
   * @param isSure whether it will happen, as far as anybody knows
   * @param category to what it belongs; empty for nothing
   */
  public record Event(
      String uid,
      long sequence,
      Instant at,
      String summary,
      URI address,
      boolean isSure,
      String category) {}

  /**
   * @param name of the calendar
   * @param now when this was written
   */
  public static String of(String name, List<Event> events, Instant now) {
    return Stream.of(
            Stream.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Postillion//Calendar//EN",
                "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH",
                "X-WR-CALNAME:" + text(name),
                "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                "X-PUBLISHED-TTL:PT1H"),
            events.stream().flatMap(event -> lines(event, now)),
            Stream.of("END:VCALENDAR"))
        .flatMap(lines -> lines)
        .map(line -> folded(line) + END)
        .collect(Collectors.joining());
  }

  private static Stream<String> lines(Event event, Instant now) {
    Stream<String> category =
        event.category().isEmpty()
            ? Stream.empty()
            : Stream.of("CATEGORIES:" + text(event.category()));
    return Stream.of(
            Stream.of(
                "BEGIN:VEVENT",
                "UID:" + text(event.uid()),
                "DTSTAMP:" + UTC.format(now),
                "SEQUENCE:" + event.sequence(),
                "DTSTART:" + UTC.format(event.at()),
                "DURATION:PT15M",
                "SUMMARY:" + text(event.summary()),
                "URL:" + event.address().toASCIIString(),
                "STATUS:" + (event.isSure() ? "CONFIRMED" : "TENTATIVE"),
                "TRANSP:TRANSPARENT"),
            category,
            Stream.of("END:VEVENT"))
        .flatMap(lines -> lines);
  }

  /** A value of type TEXT (RFC 5545, 3.3.11): no end of a line and no control gets through. */
  static String text(String raw) {
    return raw.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cc}", "");
  }

  /** In lines of 75 octets at most, between characters; each further one begins with a space. */
  static String folded(String line) {
    StringBuilder folded = new StringBuilder();
    int used = 0;
    for (int at = 0; at < line.length(); ) {
      int point = line.codePointAt(at);
      int octets = Character.toString(point).getBytes(UTF_8).length;
      if (used + octets > LINE) {
        folded.append(END).append(' ');
        used = 1;
      }
      folded.appendCodePoint(point);
      used += octets;
      at += Character.charCount(point);
    }
    return folded.toString();
  }
}
