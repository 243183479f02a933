package io.postillion.core.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ICalendarTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:12:00Z");

  private static ICalendar.Event event(String summary) {
    return event(summary, "");
  }

  private static ICalendar.Event event(String summary, String category) {
    return new ICalendar.Event(
        "1@postillion",
        7,
        Instant.parse("2026-11-24T08:30:15.123Z"),
        summary,
        URI.create("https://desk.example/desk/velo/posts/1"),
        false,
        category);
  }

  @Test
  void an_event_is_written_line_by_line_in_universal_time() {
    assertThat(ICalendar.of("Vélo", List.of(event("Hello")), NOW))
        .isEqualTo(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Postillion//Calendar//EN
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            X-WR-CALNAME:Vélo
            REFRESH-INTERVAL;VALUE=DURATION:PT1H
            X-PUBLISHED-TTL:PT1H
            BEGIN:VEVENT
            UID:1@postillion
            DTSTAMP:20261123T081200Z
            SEQUENCE:7
            DTSTART:20261124T083015Z
            DURATION:PT15M
            SUMMARY:Hello
            URL:https://desk.example/desk/velo/posts/1
            STATUS:TENTATIVE
            TRANSP:TRANSPARENT
            END:VEVENT
            END:VCALENDAR
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void to_what_it_belongs_is_its_category() {
    assertThat(ICalendar.of("Vélo", List.of(event("Hello", "Spring, sale\nEND:VEVENT")), NOW))
        .contains("TRANSPARENT\r\nCATEGORIES:Spring\\, sale\\nEND:VEVENT\r\nEND:VEVENT\r\n");
  }

  @Test
  void what_means_something_is_escaped() {
    assertThat(ICalendar.text("a\\b; c, d: \"e\"\r\nf\ng\u2028h\u0000\u0007\t"))
        .isEqualTo("a\\\\b\\; c\\, d: \"e\"\\nf\\ng\\nh");
  }

  @Test
  void a_long_line_is_folded_between_characters() {
    String line = "SUMMARY:" + "a".repeat(66) + "é🥐";

    assertThat(ICalendar.folded(line)).isEqualTo("SUMMARY:" + "a".repeat(66) + "\r\n é🥐");
  }

  @Property
  void whatever_a_post_says_no_line_is_longer_than_75_octets_or_begins_anything(
      @ForAll @StringLength(max = 300) String summary) {
    String written = ICalendar.of(summary, List.of(event(summary)), NOW);

    assertThat(Arrays.stream(written.split("\r\n")))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
    List<String> whole = List.of(written.replace("\r\n ", "").split("\r\n", -1));
    assertThat(whole).hasSize(21);
    assertThat(whole.get(14)).isEqualTo("SUMMARY:" + ICalendar.text(summary));
    assertThat(written.replace("\r\n", "")).doesNotContain("\r", "\n");
  }
}
