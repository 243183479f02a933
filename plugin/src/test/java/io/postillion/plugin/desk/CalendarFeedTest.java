package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.plugin.desk.memory.Sample;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class CalendarFeedTest extends DeskTest {

  private static final Pattern ADDRESS =
      Pattern.compile("https://desk\\.example(/postillion/calendar/pstf_[\\w-]{43}\\.ics)");

  /** As the page shows it, once. */
  private String given() {
    Matcher address = ADDRESS.matcher(text(following(post("/desk/velo/calendar/feed"))));
    if (!address.find()) {
      throw new AssertionError("The page shows no address");
    }
    return address.group(1);
  }

  /** Folded lines in one. */
  private String read(String address) {
    return text(get(address)).replace("\r\n ", "");
  }

  @Test
  void a_calendar_program_reads_what_goes_out_when_by_an_address_that_is_shown_once() {
    PostId id =
        sample.due(
            PostStatus.SCHEDULED,
            Sample.X,
            "Rye, rolls; and\r\nEND:VCALENDAR\r\nmore \\ to come",
            "2026-12-10T08:30:15Z");
    String address = given();

    assertThat(get(address))
        .hasStatusOk()
        .hasHeader("Content-Type", "text/calendar;charset=UTF-8")
        .hasHeader("Content-Disposition", "inline; filename=\"calendar.ics\"")
        .hasHeader("Cache-Control", "no-store")
        .hasHeader("Referrer-Policy", "no-referrer");
    assertThat(read(address))
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
        .containsOnlyOnce("\r\nEND:VCALENDAR")
        .contains(
            "UID:%s@postillion\r\nDTSTAMP:20261123T081200Z\r\n".formatted(id),
            "DTSTART:20261210T083015Z",
            "SUMMARY:Vélo on X: Rye\\, rolls\\; and END:VCALENDAR more \\\\ to come (scheduled)",
            "URL:https://desk.example/desk/velo/posts/" + id,
            "STATUS:CONFIRMED");
    assertThat(text(get("/desk/velo/calendar"))).doesNotContain("pstf_").contains(">Revoke it<");
  }

  @Test
  void a_post_that_is_moved_keeps_its_name_and_counts_on() {
    PostId id = sample.due(PostStatus.IN_REVIEW, Sample.X, "Moved", "2026-12-11T08:30:00Z");
    String address = given();
    Pattern sequence = Pattern.compile("UID:%s@.*\r\n.*\r\nSEQUENCE:(\\d+)".formatted(id));
    Matcher before = sequence.matcher(read(address));
    assertThat(before.find()).isTrue();

    post("/desk/velo/calendar/" + id + "/move", "day", "2026-12-12");

    Matcher after = sequence.matcher(read(address));
    assertThat(after.find()).isTrue();
    assertThat(Integer.parseInt(after.group(1))).isGreaterThan(Integer.parseInt(before.group(1)));
    assertThat(read(address)).contains("DTSTART:20261212T083000Z");
  }

  @Test
  void a_new_address_and_a_revocation_end_the_earlier() {
    String first = given();
    String second = given();
    assertThat(get(first)).hasStatus(404);
    assertThat(get(second)).hasStatusOk();

    MvcTestResult revoked = post("/desk/velo/calendar/feed/revoke");

    assertThat(told(revoked, "done")).contains("address stopped working");
    assertThat(get(second)).hasStatus(404);
    assertThat(text(get("/desk/velo/calendar"))).doesNotContain(">Revoke it<");
  }

  @Test
  void whatever_is_wrong_with_an_address_it_is_not_there() {
    String address = given();

    assertThat(get("/postillion/calendar/pstf_" + "a".repeat(43) + ".ics")).hasStatus(404);
    assertThat(get(address.replace(".ics", ""))).hasStatus(404);
    assertThat(get("/postillion/calendar/velo.ics")).hasStatus(404);
  }

  @Test
  void a_feed_has_the_posts_of_its_brand_only_and_who_may_only_approve_has_one_too() {
    PostId id = sample.due(PostStatus.SCHEDULED, Sample.X, "Ours", "2026-12-13T08:30:00Z");
    String tea =
        ADDRESS
            .matcher(text(following(post("/desk/tea/calendar/feed"))))
            .results()
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow();

    assertThat(read(tea)).contains("X-WR-CALNAME:Thé du Quai").doesNotContain(id.toString());
    assertThat(post("/desk/foreign/calendar/feed")).hasStatus(404);
    as(Sample.SAM);
    assertThat(read(given())).contains(id.toString());
  }
}
