package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Findings;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Schedule;
import io.postillion.plugin.desk.memory.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class BoardTest extends DeskTest {

  private static final String BOARD = "/desk/velo/board";
  private static final Pattern UNDO = Pattern.compile("name=\"undo\" value=\"([^\"]*)\"");

  private PostId due(String text, String at) {
    return sample.due(PostStatus.SCHEDULED, Sample.X, text, at);
  }

  private Instant at(PostId id) {
    return sample.now(id).scheduled().map(Schedule::at).orElseThrow();
  }

  private String lane(String page, String lane) {
    int from = page.indexOf("id=\"lane-%s\"".formatted(lane));
    int to = page.indexOf("id=\"lane-", from + 1);
    return page.substring(from, to < 0 ? page.length() : to);
  }

  private MvcTestResult move(String days, PostId... ids) {
    return chosen("/move", List.of("days", days), ids);
  }

  private MvcTestResult chosen(String action, List<String> fields, PostId... ids) {
    List<String> all = new ArrayList<>(fields);
    for (PostId id : ids) {
      all.addAll(List.of("post", id.toString()));
    }
    return post(BOARD + action, all.toArray(String[]::new));
  }

  private static String[] undo(String page) {
    List<String> fields = new ArrayList<>();
    Matcher field = UNDO.matcher(page);
    while (field.find()) {
      fields.addAll(List.of("undo", field.group(1)));
    }
    return fields.toArray(String[]::new);
  }

  @Test
  void each_post_stands_in_the_column_of_its_status() {
    PostId written = sample.post(PostStatus.DRAFTING, Sample.X, "A quokka <b>written</b> on");
    PostId waiting = sample.inReview("A quokka waits");
    sample.post(PostStatus.PUBLISHED, Sample.X, "A quokka is out");
    due("A quokka leaves", "2030-01-01T10:00:00Z");

    String page = text(get(BOARD + "?words=quokka"));

    assertThat(lane(page, "WRITING"))
        .contains("A quokka &lt;b&gt;written&lt;/b&gt; on", "posts/" + written)
        .doesNotContain("A quokka leaves");
    assertThat(lane(page, "READY")).contains("A quokka leaves");
    assertThat(lane(page, "REVIEW")).contains("posts/" + waiting);
    assertThat(lane(page, "OUT")).contains("A quokka is out").doesNotContain("type=\"checkbox\"");
    assertThat(text(inFrench(BOARD))).contains("En rédaction", "Approuvées");
  }

  @Test
  void it_is_narrowed_by_words_channel_and_who_wrote() {
    PostId zebra = due("A zebra", "2030-02-01T10:00:00Z");
    sample.overtake(zebra, "A zebra crosses");

    assertThat(text(get(BOARD + "?words=zebra"))).contains("A zebra crosses", "Show all");
    assertThat(text(get(BOARD + "?words=zebra&channel=velo-bluesky")))
        .doesNotContain("A zebra crosses");
    assertThat(text(get(BOARD + "?words=zebra&person=sam"))).contains("A zebra crosses");
    assertThat(text(get(BOARD + "?words=zebra&person=camille"))).doesNotContain("A zebra crosses");
    assertThat(text(get(BOARD + "?words=zebra&person=nobody"))).doesNotContain("A zebra crosses");
  }

  @Test
  void it_is_narrowed_by_what_the_checks_found_and_so_is_the_list_of_posts(
      @Autowired Findings findings) {
    PostId bare = sample.post(PostStatus.DRAFTING, Sample.X, "A wombat digs");
    PostId claims = sample.post(PostStatus.DRAFTING, Sample.X, "A wombat digs 42 burrows");
    findings.save(
        Sample.VELO, sample.now(claims).current(), List.of(FindingCode.CLAIM_NUMBER.found("42")));

    for (String page : List.of(BOARD, "/desk/velo/posts")) {
      assertThat(text(get(page + "?words=wombat")))
          .contains("posts/" + bare, "posts/" + claims, "Unsourced claims");
      assertThat(text(get(page + "?words=wombat&risk=UNSOURCED")))
          .contains("posts/" + claims, "value=\"UNSOURCED\" selected", "Show all")
          .doesNotContain("posts/" + bare);
      assertThat(text(get(page + "?words=wombat&risk=BLOCKED")))
          .doesNotContain("posts/" + claims, "posts/" + bare);
      assertThat(text(get(page + "?words=wombat&risk=what"))).contains("posts/" + bare);
      assertThat(text(inFrench(page))).contains("Tous risques", "Sans source");
    }
  }

  @Test
  void what_leaves_first_stands_first_also_where_the_board_is_narrowed() {
    due("A narrow numbat first", "2028-03-01T08:00:00Z");
    for (int day = 2; day < 30; day++) {
      due("A narrow numbat " + day, "2028-03-%02dT08:00:00Z".formatted(day));
    }
    due("A narrow numbat last written", "2028-03-01T09:00:00Z");

    String approved = lane(text(get(BOARD + "?words=numbat")), "READY");

    assertThat(approved).contains("numbat first", "last written", "numbat 2<");
    assertThat(approved.indexOf("numbat first")).isLessThan(approved.indexOf("last written"));
    assertThat(approved).doesNotContain("numbat 29");
  }

  @Test
  void several_are_moved_by_days_on_the_clock_of_their_zone_and_moved_back() {
    // the clocks of Paris change on 31 March 2030
    PostId one = due("One", "2030-03-30T10:00:00Z");
    PostId other = due("Other", "2030-03-01T10:00:00Z");

    MvcTestResult moved = move("1", one, other);

    assertThat(told(moved, "done")).isEqualTo("Moved 2 posts.");
    assertThat(at(one)).isEqualTo("2030-03-31T09:00:00Z");
    assertThat(at(other)).isEqualTo("2030-03-02T10:00:00Z");
    String page = text(following(moved));
    assertThat(page).contains("Undo the move");

    assertThat(told(post(BOARD + "/undo", undo(page)), "done"))
        .isEqualTo("2 posts are back where they were.");
    assertThat(at(one)).isEqualTo("2030-03-30T10:00:00Z");
    assertThat(at(other)).isEqualTo("2030-03-01T10:00:00Z");
  }

  @Test
  void what_somebody_moved_meanwhile_is_not_moved_back() {
    PostId one = due("One", "2030-04-01T10:00:00Z");
    String page = text(following(move("1", one)));
    move("5", one);

    MvcTestResult undone = post(BOARD + "/undo", undo(page));

    assertThat(at(one)).isEqualTo("2030-04-07T10:00:00Z");
    assertThat(text(following(undone))).contains("Somebody moved it meanwhile.");
  }

  @Test
  void one_that_cannot_be_moved_is_told_and_keeps_none_back() {
    PostId one = due("One", "2030-05-01T10:00:00Z");
    PostId never = sample.post(PostStatus.DRAFTING, Sample.X, "No time yet");

    MvcTestResult moved = move("-1", one, never, sample.published, PostId.random());

    assertThat(told(moved, "done")).isEqualTo("Moved one post.");
    assertThat(at(one)).isEqualTo("2030-04-30T10:00:00Z");
    assertThat(text(following(moved)))
        .contains("3 posts are left as they are", "No time yet", "there is nothing to move");
  }

  @Test
  void nothing_is_moved_into_the_past() {
    PostId one = due("One", "2026-11-24T10:00:00Z");

    assertThat(text(following(move("-30", one)))).contains("One post is left as it is");
    assertThat(at(one)).isEqualTo("2026-11-24T10:00:00Z");
  }

  @Test
  void what_is_dropped_is_asked_twice() {
    PostId one = due("Drop <i>me</i>", "2030-06-01T10:00:00Z");

    MvcTestResult asked = chosen("/drop", List.of("words", "me"), one);
    assertThat(text(asked)).contains("Drop this post?", "Drop &lt;i&gt;me&lt;/i&gt;");
    assertThat(sample.now(one).status()).isEqualTo(PostStatus.SCHEDULED);

    MvcTestResult dropped =
        chosen("/drop", List.of("sure", "true", "why", "Rain", "words", "me"), one);
    assertThat(told(dropped, "done")).isEqualTo("Dropped one post.");
    assertThat(dropped.getResponse().getRedirectedUrl()).isEqualTo(BOARD + "?words=me");
    assertThat(sample.now(one).status()).isEqualTo(PostStatus.CANCELLED);
  }

  @Test
  void nothing_chosen_is_said_and_a_tampered_undo_changes_nothing() {
    PostId one = due("One", "2030-07-01T10:00:00Z");

    assertThat(told(move("1"), "problem")).isNotBlank();
    assertThat(post(BOARD + "/undo", "undo", one + " yesterday Mars 2030-07-01T10:00:00Z"))
        .hasStatus(HttpStatus.FOUND);
    assertThat(post(BOARD + "/undo", "undo", "rubbish")).hasStatus(HttpStatus.FOUND);
    assertThat(at(one)).isEqualTo("2030-07-01T10:00:00Z");
  }

  @Test
  void whoever_does_not_write_moves_and_drops_nothing() {
    PostId one = due("One", "2030-08-01T10:00:00Z");
    as(Sample.SAM);

    assertThat(text(get(BOARD))).doesNotContain("type=\"checkbox\"", "Drop…");
    assertThat(text(following(move("1", one)))).contains("One post is left as it is");
    chosen("/drop", List.of("sure", "true"), one);
    assertThat(at(one)).isEqualTo("2030-08-01T10:00:00Z");
    assertThat(sample.now(one).status()).isEqualTo(PostStatus.SCHEDULED);
  }
}
