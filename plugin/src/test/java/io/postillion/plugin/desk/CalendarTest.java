package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.people.Person;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Schedule;
import io.postillion.plugin.desk.memory.Sample;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Each test has months of its own, for all share one brand. */
class CalendarTest extends DeskTest {

  private static final String CALENDAR = "/desk/velo/calendar";

  private static String move(PostId id) {
    return CALENDAR + "/" + id + "/move";
  }

  private String month(String date) {
    return text(get(CALENDAR + "?date=" + date));
  }

  /** What stands on a day. */
  private static String day(String page, String date) {
    int from = page.indexOf("id=\"day-%s\"".formatted(date));
    if (from < 0) {
      throw new AssertionError("The page has no day " + date);
    }
    int to = page.indexOf("id=\"day-", from + 1);
    return page.substring(page.lastIndexOf('<', from), to < 0 ? page.indexOf("cal-legend") : to);
  }

  private Instant at(PostId id) {
    return sample.now(id).scheduled().map(Schedule::at).orElseThrow();
  }

  @Test
  void a_month_is_a_table_of_whole_weeks_in_which_the_days_of_others_are_quiet() {
    String page = month("2027-06-10");

    assertThat(page)
        .contains("June 2027", "<caption", "times in Europe/Paris")
        .containsSubsequence(
            "<th scope=\"col\"><abbr title=\"Monday\">Mon</abbr></th>", "title=\"Sunday\"")
        .contains("date=2027-05-01", "date=2027-07-01")
        .doesNotContain("id=\"day-2027-05-30\"", "id=\"day-2027-07-05\"");
    assertThat(day(page, "2027-05-31")).contains("is-outside").contains("Monday 31 May");
    assertThat(day(page, "2027-06-01")).doesNotContain("is-outside");
    assertThat(day(page, "2027-07-04")).contains("is-outside");
    assertThat(page).doesNotContain("aria-current=\"date\"");
  }

  @Test
  void today_is_marked_and_what_cannot_be_read_is_the_month_of_today() {
    String page = text(get(CALENDAR + "?view=year&date=tomorrow&channel=no-such"));

    assertThat(page).contains("November 2026").containsOnlyOnce("aria-current=\"date\"");
    assertThat(day(page, "2026-11-23")).contains("is-today", "aria-current=\"date\"", "Today");
    assertThat(month("9999-01-01")).contains("November 2026");
  }

  @Test
  void a_post_stands_on_its_day_by_the_clock_of_the_brand_also_when_the_clocks_change() {
    PostId before = sample.due(PostStatus.SCHEDULED, Sample.X, "Early", "2028-03-25T23:30:00Z");
    PostId after = sample.due(PostStatus.SCHEDULED, Sample.X, "Late", "2028-03-26T21:59:00Z");
    PostId next = sample.due(PostStatus.SCHEDULED, Sample.X, "Next", "2028-03-26T22:00:00Z");
    as(
        new Person(
            Sample.CAMILLE.id(),
            "camille",
            "Camille Roux",
            Sample.CAMILLE.rights(),
            Locale.ENGLISH,
            ZoneId.of("America/New_York")));

    String page = month("2028-03-01");

    assertThat(day(page, "2028-03-26"))
        .contains("post-" + before, ">00:30<", "post-" + after, ">23:59<")
        .doesNotContain(next.toString());
    assertThat(day(page, "2028-03-27")).contains("post-" + next, ">00:00<");
    assertThat(page).contains("All times are those of Europe/Paris.");
  }

  @Test
  void a_status_is_a_sign_and_words() {
    sample.due(PostStatus.DRAFTING, Sample.X, "One", "2028-05-02T08:00:00Z");
    sample.due(PostStatus.IN_REVIEW, Sample.X, "Two", "2028-05-03T08:00:00Z");
    sample.due(PostStatus.SCHEDULED, Sample.X, "Three", "2028-05-04T08:00:00Z");
    sample.due(PostStatus.NEEDS_ATTENTION, Sample.X, "Four", "2028-05-05T08:00:00Z");
    sample.due(PostStatus.CANCELLED, Sample.X, "Five", "2028-05-06T08:00:00Z");

    String page = month("2028-05-01");

    assertThat(day(page, "2028-05-02")).contains("#pen\"", ">drafting<", "Vélo on X");
    assertThat(day(page, "2028-05-03")).contains("#hourglass\"", ">in review<");
    assertThat(day(page, "2028-05-04")).contains("#check\"", ">scheduled<");
    assertThat(day(page, "2028-05-05")).contains("#alert\"", ">needs attention<");
    assertThat(day(page, "2028-05-06")).doesNotContain("Five").contains("Nothing planned");
    assertThat(page).contains("waiting for approval", "failed, needs attention");
  }

  @Test
  void what_is_out_stands_where_it_went_out_and_is_not_moved() {
    assertThat(day(month("2026-11-01"), "2026-11-22"))
        .contains("post-" + sample.published, ">08:05<", "#plane\"", ">published<")
        .doesNotContain("data-move");
    assertThat(post(move(sample.published), "day", "2029-01-01")).hasStatus(409);
  }

  @Test
  void two_posts_of_a_channel_within_ten_minutes_say_so() {
    PostId one = sample.due(PostStatus.SCHEDULED, Sample.BLUESKY, "A", "2028-07-05T08:00:00Z");
    sample.due(PostStatus.DRAFTING, Sample.BLUESKY, "B", "2028-07-05T08:09:00Z");
    sample.due(PostStatus.DRAFTING, Sample.MASTODON, "C", "2028-07-05T08:01:00Z");
    sample.due(PostStatus.DRAFTING, Sample.BLUESKY, "D", "2028-07-06T08:09:00Z");

    String page = month("2028-07-01");

    assertThat(day(page, "2028-07-05"))
        .contains("post-" + one, "Too near to the post at 10:09.")
        .contains("Too near to the post at 10:00.", "#overlap\"")
        .doesNotContain("the post at 10:01");
    assertThat(day(page, "2028-07-06")).doesNotContain("Too near");
  }

  @Test
  void a_channel_is_chosen_and_kept_from_page_to_page() {
    PostId mine = sample.due(PostStatus.SCHEDULED, Sample.X, "Mine", "2028-09-05T08:00:00Z");
    PostId other = sample.due(PostStatus.SCHEDULED, Sample.SANDBOX, "No", "2028-09-05T08:00:00Z");

    String page = text(get(CALENDAR + "?date=2028-09-01&channel=velo-x"));

    assertThat(page)
        .contains(mine.toString())
        .doesNotContain(other.toString())
        .contains("value=\"velo-x\" selected=\"selected\"")
        .contains("view=month&amp;date=2028-10-01&amp;channel=velo-x");
  }

  @Test
  void of_many_posts_of_a_day_the_others_are_in_the_list() {
    for (int minute = 10; minute < 60; minute += 10) {
      sample.due(
          PostStatus.SCHEDULED,
          Sample.X,
          "No. " + minute,
          "2028-11-07T08:%d:00Z".formatted(minute));
    }

    assertThat(day(month("2028-11-01"), "2028-11-07"))
        .contains("No. 10", "No. 30", "2 more")
        .doesNotContain("No. 40")
        .contains("view=list&amp;date=2028-11-07&amp;channel=&amp;campaign=#day-2028-11-07");
    assertThat(day(text(get(CALENDAR + "?view=list&date=2028-11-07")), "2028-11-07"))
        .contains("No. 10", "No. 50", "Tuesday 7 November")
        .doesNotContain(" more");
  }

  /** Of a month with more posts than fit, the day that is looked at comes first. */
  @Test
  void a_list_that_is_full_begins_with_the_day_that_is_looked_at() {
    for (int minute = 0; minute < 520; minute++) {
      Instant at = Instant.parse("2029-01-02T06:00:00Z").plusSeconds(60L * minute);
      sample.due(PostStatus.SCHEDULED, Sample.X, "Early " + minute, at.toString());
    }
    sample.due(PostStatus.SCHEDULED, Sample.X, "At the end", "2029-01-30T08:00:00Z");

    String fromTheFirst = text(get(CALENDAR + "?view=list&date=2029-01-01"));
    assertThat(fromTheFirst)
        .contains("There are more posts than fit", "1 more")
        .doesNotContain("At the end");

    String fromTheLast = text(get(CALENDAR + "?view=list&date=2029-01-30"));
    assertThat(day(fromTheLast, "2029-01-30")).contains("At the end");
    assertThat(day(fromTheLast, "2029-01-02")).contains("Early 0", "21 more");
    assertThat(day(month("2029-01-01"), "2029-01-30")).contains("At the end");
  }

  @Test
  void hostile_words_stay_words() {
    sample.due(
        PostStatus.SCHEDULED,
        Sample.X,
        "<script>alert(1)</script> \u202Etxet <img src=x onerror=alert(2)>",
        "2029-07-13T08:00:00Z");

    assertThat(month("2029-07-01"))
        .contains("&lt;script&gt;alert(1)", "⟨U+202E⟩", "Day of &lt;b&gt;bikes")
        .doesNotContain("<script>alert", "<img src=x", "<b>bikes");
    assertThat(day(month("2027-05-01"), "2027-05-04"))
        .contains("Tread softly: Ascension &lt;Day&gt;");
    assertThat(text(post(move(sample.review), "at", "\"><script>alert(3)", "zone", "<b>")))
        .doesNotContain("<script>alert(3)");
  }

  @Test
  void a_new_post_is_written_for_a_day_that_is_not_past() {
    String page = month("2026-11-01");

    assertThat(day(page, "2026-11-22")).doesNotContain("/posts/new");
    assertThat(day(page, "2026-11-23"))
        .contains("/desk/velo/posts/new?at=2026-11-23T10:00&amp;zone=Europe/Paris");
    assertThat(day(page, "2026-11-24"))
        .contains("at=2026-11-24T09:00", "New post", ": Tuesday 24 November");
    assertThat(text(get("/desk/velo/posts/new?at=2026-11-24T09:00&zone=Europe/Paris&channel=")))
        .contains("value=\"2026-11-24T09:00\"");
  }

  @Test
  void a_post_that_is_dragged_keeps_its_time_of_day_and_can_be_put_back() {
    PostId id = sample.due(PostStatus.SCHEDULED, Sample.X, "Drag me", "2029-03-24T08:30:15Z");

    MvcTestResult moved =
        post(
            move(id),
            "day",
            "2029-03-25",
            "shown",
            "2029-03-24T08:30:15Z",
            "view",
            "month",
            "date",
            "2029-03-01",
            "channel",
            "velo-x");

    assertThat(moved).hasRedirectedUrl(CALENDAR + "?view=month&date=2029-03-01&channel=velo-x");
    assertThat(at(id)).hasToString("2029-03-25T07:30:15Z");
    assertThat(told(moved, "moved")).contains("Sunday 25 March 2029, 09:30 (Europe/Paris)");
    assertThat(sample.heard()).contains("rescheduled");

    String undo = told(moved, "undo");
    MvcTestResult back =
        post(
            move(id),
            "back",
            "2029-03-24T08:30:15Z",
            "zone",
            "Europe/Paris",
            "shown",
            "2029-03-25T07:30:15Z");

    assertThat(undo).contains("2029-03-24T08:30:15Z", "2029-03-25T07:30:15Z", "Europe/Paris");
    assertThat(at(id)).hasToString("2029-03-24T08:30:15Z");
    assertThat(told(back, "moved")).contains("Moved back", "Saturday 24 March 2029, 09:30");
  }

  @Test
  void after_a_move_the_page_says_where_it_is_and_offers_the_way_back() {
    PostId id = sample.due(PostStatus.IN_REVIEW, Sample.X, "Move me", "2029-05-09T08:00:00Z");
    sample.due(PostStatus.IN_REVIEW, Sample.X, "I am there", "2029-05-11T10:05:00Z");
    MvcTestResult form = get(CALENDAR + "?date=2029-05-01&move=" + id);

    assertThat(text(form))
        .contains("id=\"move\"", "value=\"2029-05-09T10:00\"", "Goes out on Wednesday 9 May 2029");
    MvcTestResult moved =
        post(
            move(id),
            "at",
            "2029-05-11T12:00",
            "zone",
            "Europe/Paris",
            "shown",
            hidden(form, "shown"),
            "date",
            "2029-05-01");

    assertThat(moved).hasStatus3xxRedirection();
    assertThat(at(id)).hasToString("2029-05-11T10:00:00Z");
    assertThat(sample.heard()).anyMatch(heard -> heard.startsWith("review until"));
    assertThat(text(following(moved)))
        .contains("Goes out on Friday 11 May 2029, 12:00", "Too near to the post at 12:05.")
        .contains("name=\"back\" value=\"2029-05-09T08:00:00Z\"", ">Undo<");
  }

  @Test
  void a_time_in_the_past_is_refused_in_words_and_the_post_stays() {
    PostId id = sample.due(PostStatus.SCHEDULED, Sample.X, "Stay", "2029-09-05T08:00:00Z");

    MvcTestResult dragged = post(move(id), "day", "2026-11-20", "date", "2029-09-01");
    MvcTestResult typed =
        post(move(id), "at", "2026-11-20T10:00", "zone", "Europe/Paris", "date", "2029-09-01");

    assertThat(dragged).hasStatus(422);
    assertThat(text(dragged))
        .contains("That time lies in the past", "It stays where it was.", "role=\"alert\"")
        .doesNotContain("id=\"move\"");
    assertThat(typed).hasStatus(422);
    assertThat(text(typed)).contains("id=\"move\"", "value=\"2026-11-20T10:00\"");
    assertThat(day(text(dragged), "2029-09-05")).contains("post-" + id);
    assertThat(at(id)).hasToString("2029-09-05T08:00:00Z");
  }

  @Test
  void what_is_no_time_is_refused() {
    PostId id = sample.due(PostStatus.SCHEDULED, Sample.X, "Stay", "2029-10-05T08:00:00Z");

    assertThat(post(move(id), "day", "someday")).hasStatus(422);
    assertThat(post(move(id), "at", "", "zone", "Europe/Paris")).hasStatus(422);
    assertThat(post(move(id), "back", "before", "zone", "Europe/Paris")).hasStatus(422);
    assertThat(at(id)).hasToString("2029-10-05T08:00:00Z");
  }

  @Test
  void a_post_that_somebody_moved_meanwhile_is_not_moved_unseen() {
    PostId id = sample.due(PostStatus.SCHEDULED, Sample.X, "Ours", "2029-11-06T08:00:00Z");
    post(move(id), "day", "2029-11-08", "shown", "2029-11-06T08:00:00Z");

    MvcTestResult late = post(move(id), "day", "2029-11-09", "shown", "2029-11-06T08:00:00Z");

    assertThat(late).hasStatus(409);
    assertThat(text(late))
        .contains("Somebody moved this post meanwhile", "Thursday 8 November 2029, 09:00");
    assertThat(at(id)).hasToString("2029-11-08T08:00:00Z");
  }

  @Test
  void only_who_plans_may_move() {
    PostId id = sample.due(PostStatus.SCHEDULED, Sample.X, "Mine", "2029-12-05T08:00:00Z");
    as(Sample.SAM);

    String page = text(get(CALENDAR + "?date=2029-12-01&move=" + id));
    MvcTestResult moved = post(move(id), "day", "2029-12-06", "date", "2029-12-01");

    assertThat(page)
        .contains("post-" + id)
        .doesNotContain("data-move", "id=\"move\"", "draggable=\"true\"", "/posts/new");
    assertThat(moved).hasStatus(403);
    assertThat(text(moved)).contains("You do not have the role for this");
    assertThat(at(id)).hasToString("2029-12-05T08:00:00Z");
  }

  @Test
  void a_post_of_another_brand_is_not_there() {
    PostId id = sample.due(PostStatus.SCHEDULED, Sample.X, "Mine", "2030-01-08T08:00:00Z");

    assertThat(post("/desk/tea/calendar/" + id + "/move", "day", "2030-01-09")).hasStatus(404);
    assertThat(text(get("/desk/tea/calendar?date=2030-01-01"))).doesNotContain(id.toString());
  }

  @Test
  void in_french_the_week_begins_on_monday_and_all_is_french() {
    String page = text(inFrench(CALENDAR + "?view=week&date=2027-01-02"));

    assertThat(page)
        .contains("28 déc. – 3 janv. 2027", "<abbr title=\"lundi\">lun.</abbr>")
        .contains("date=2026-12-26", "date=2027-01-09", "Rien de prévu", "Semaine suivante");
    assertThat(day(page, "2027-01-01")).contains("Jour de l’an").doesNotContain("is-outside");
  }
}
