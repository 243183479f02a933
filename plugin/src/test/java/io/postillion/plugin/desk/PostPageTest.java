package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.insight.Count;
import io.postillion.core.insight.Engagement;
import io.postillion.core.insight.Measurement;
import io.postillion.core.insight.Moment;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.publish.Publication.State;
import io.postillion.plugin.desk.memory.MemoryMeasurements;
import io.postillion.plugin.desk.memory.Sample;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class PostPageTest extends DeskTest {

  @Autowired private MemoryMeasurements measurements;

  @AfterEach
  void nothingIsCounted() {
    measurements.forget();
  }

  @Test
  void it_tells_every_version_with_its_changes_and_decisions() {
    assertThat(text(get(page(sample.review))))
        .contains("<del>No more waiting</del><ins>Never wait</ins>", "version 2", "version 1");
    assertThat(text(get(page(sample.published)))).contains("Sam Okafor approved it", "Approved");
  }

  @Test
  void it_shows_where_the_post_is_out() {
    assertThat(text(get(page(sample.published))))
        .contains("href=\"https://bsky.example/profile/velo.example/post/3kabc\"", "Out");
  }

  @Test
  void of_a_thread_that_is_half_out_it_asks_whether_the_rest_is_to_follow() {
    assertThat(text(get(page(sample.halfOut()))))
        .contains(
            "Some posts of the thread are out",
            "value=\"https://mast.example/1\"",
            "Leave it as it is",
            "Send the rest");
  }

  @Test
  void it_shows_how_people_responded_and_why_something_was_not_counted() {
    assertThat(text(get(page(sample.published)))).doesNotContain("How people responded");
    Instant at = Instant.parse("2026-11-22T10:00:00Z");
    measurements.add(
        Sample.VELO,
        new Measurement(
            sample.published,
            Moment.HOUR,
            Measurement.Outcome.COUNTED,
            Engagement.NONE.with(Count.LIKES, 1_234).with(Count.REPLIES, 0),
            "",
            at));
    measurements.add(
        Sample.VELO,
        new Measurement(
            sample.published,
            Moment.DAY,
            Measurement.Outcome.MISSED,
            Engagement.NONE,
            "Bluesky is <b>away</b>",
            at));

    assertThat(text(get(page(sample.published))))
        .contains("How people responded", "<th scope=\"row\">1 h</th>", "Likes", "Replies")
        .contains("<td class=\"figure\">1,234</td><td class=\"figure\">0</td>")
        .contains("<td class=\"figure\">–</td><td class=\"figure\">–</td>")
        .contains("Not counted", "Bluesky is &lt;b&gt;away&lt;/b&gt;")
        .doesNotContain("Passed on", "Clicks");
  }

  @Test
  void the_diagram_has_its_tokens_and_the_page_says_the_same_in_words() {
    assertThat(text(get(page(sample.review)))).contains("It is at:", "<b>Approve the post</b>");
    assertThat(get(page(sample.review) + "/diagram"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("active")
        .asArray()
        .containsExactly("Task_Approve");
  }

  @Test
  void only_the_page_with_the_diagram_may_have_style_attributes() {
    assertThat(get(page(sample.review)).getResponse().getHeader("Content-Security-Policy"))
        .endsWith("style-src-attr 'unsafe-inline'");
    assertThat(get("/desk/velo/work").getResponse().getHeader("Content-Security-Policy"))
        .doesNotContain("unsafe");
  }

  @Test
  void a_post_is_given_another_time_and_told_which() {
    PostId id = sample.inReview("Later.");

    MvcTestResult result =
        post(page(id) + "/schedule", "at", "2026-12-01T08:00", "zone", "America/New_York");

    assertThat(result).hasRedirectedUrl(page(id));
    assertThat(told(result, "done"))
        .contains("Tuesday 1 December 2026, 08:00 (America/New_York)")
        .contains("13:00 (Z)");
    assertThat(sample.now(id).scheduled()).isPresent();
  }

  @Test
  void a_time_that_the_clocks_skip_is_named_before_it_is_relied_on() {
    assertThat(text(get("/desk/velo/when?at=2027-03-28T02:30&zone=Europe/Paris")))
        .contains("02:30 does not exist", "03:30 (Europe/Paris)", "when-hint--warning");
  }

  @Test
  void a_time_that_comes_twice_is_the_first_one() {
    assertThat(text(get("/desk/velo/when?at=2027-10-31T02:30&zone=Europe/Paris")))
        .contains("02:30 comes twice", "31 October 2027, 00:30 (Z)");
  }

  @Test
  void a_time_in_the_past_is_refused_and_kept() {
    PostId id = sample.inReview("Later.");

    MvcTestResult result =
        post(page(id) + "/schedule", "at", "2020-01-01T08:00", "zone", "Europe/Paris");

    assertThat(result).hasStatus(422);
    assertThat(text(result)).contains("That time lies in the past", "value=\"2020-01-01T08:00\"");
  }

  @Test
  void a_post_is_called_off() {
    PostId id = sample.inReview("Never.");

    assertThat(post(page(id) + "/cancel", "why", "It rains")).hasRedirectedUrl(page(id));

    assertThat(sample.now(id).status()).isEqualTo(PostStatus.CANCELLED);
    assertThat(text(get(page(id)))).contains("Camille Roux called it off", "It rains");
  }

  @Test
  void a_post_on_its_way_cannot_be_called_back() {
    MvcTestResult result = post(page(sample.isItLive) + "/cancel", "why", "Oh no");

    assertThat(result).hasStatus(409);
    assertThat(text(result)).contains("cannot be called back", "value=\"Oh no\"");
  }

  @Test
  void a_post_found_out_there_is_adopted_with_its_address() {
    PostId id = sample.doubtful();
    String question = sample.ask(Kind.IS_IT_LIVE, id, Role.MANAGER);

    post(
        page(id) + "/answer/" + question,
        "answer",
        "live",
        "permalink",
        "https://mast.example/@velo/1");

    assertThat(sample.now(id).status()).isEqualTo(PostStatus.PUBLISHED);
    assertThat(sample.heard()).contains(question + ": live");
  }

  @Test
  void it_is_live_without_an_address_is_no_answer() {
    PostId id = sample.doubtful();
    String question = sample.ask(Kind.IS_IT_LIVE, id, Role.MANAGER);

    MvcTestResult result =
        post(page(id) + "/answer/" + question, "answer", "live", "permalink", "javascript:1");

    assertThat(result).hasStatus(422);
    assertThat(text(result)).contains("Give the address of the post", "value=\"javascript:1\"");
    assertThat(sample.heard()).doesNotContain(question + ": live");
  }

  @Test
  void a_post_that_is_not_out_there_may_be_sent_again() {
    PostId id = sample.doubtful();
    String question = sample.ask(Kind.IS_IT_LIVE, id, Role.MANAGER);

    post(page(id) + "/answer/" + question, "answer", "absent");

    assertThat(sample.publications(id))
        .singleElement()
        .satisfies(entry -> assertThat(entry.state()).isEqualTo(State.PLANNED));
  }

  @Test
  void a_late_post_goes_out_now_or_at_a_new_time() {
    PostId id = sample.inReview("Late.");
    String question = sample.ask(Kind.LATE_POST, id, Role.MANAGER);

    assertThat(text(get(page(id))))
        .contains("This post is too late", "Send it now", "Send it then", "Drop the post");
    assertThat(post(page(id) + "/answer/" + question, "answer", "move", "at", "")).hasStatus(422);
    post(
        page(id) + "/answer/" + question,
        "answer",
        "move",
        "at",
        "2030-01-15T09:30",
        "zone",
        "Europe/Paris");

    assertThat(sample.now(id).scheduled().orElseThrow().at()).hasToString("2030-01-15T08:30:00Z");
  }

  @Test
  void a_question_that_somebody_else_answered_is_not_answered_twice() {
    PostId id = sample.inReview("Stuck.");
    String question = sample.ask(Kind.STUCK_POST, id, Role.MANAGER);
    post(page(id) + "/answer/" + question, "answer", "retry");

    assertThat(post(page(id) + "/answer/" + question, "answer", "retry")).hasStatus(404);
    assertThat(sample.heard()).containsOnlyOnce(question + ": retry");
  }

  @Test
  void a_new_post_is_written_from_nothing() {
    MvcTestResult result =
        post(
            "/desk/velo/posts",
            "channel",
            "velo-sandbox",
            "text",
            "From nothing.",
            "at",
            "",
            "zone",
            "Europe/Paris");

    assertThat(result).hasStatus3xxRedirection();
    assertThat(sample.heard()).contains("start post");
    assertThat(text(get(result.getResponse().getRedirectedUrl()))).contains("From nothing.");
  }

  @Test
  void a_new_post_that_is_refused_keeps_every_field() {
    MvcTestResult result =
        post(
            "/desk/velo/posts",
            "channel",
            "velo-mastodon",
            "text",
            "Yesterday’s news.",
            "at",
            "2020-01-01T08:00",
            "zone",
            "Asia/Tokyo");

    assertThat(result).hasStatus(422);
    assertThat(text(result))
        .contains("Yesterday’s news.</textarea>", "value=\"2020-01-01T08:00\"")
        .contains("value=\"velo-mastodon\" selected=\"selected\"")
        .contains("value=\"Asia/Tokyo\" selected=\"selected\"");
  }

  @Test
  void a_new_post_for_a_channel_of_another_brand_is_refused() {
    assertThat(post("/desk/velo/posts", "channel", "foreign-sandbox", "text", "x")).hasStatus(404);
  }

  @Test
  void an_approver_alone_writes_nothing() {
    as(Sample.SAM);

    assertThat(post("/desk/velo/posts", "channel", "velo-sandbox", "text", "x")).hasStatus(403);
  }
}
