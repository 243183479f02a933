package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.postillion.core.notice.Delivery;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.Notice;
import io.postillion.core.notice.NoticeId;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.notice.Recipient;
import io.postillion.core.notice.Told;
import io.postillion.core.notice.Trouble;
import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.memory.MemoryNotices;
import io.postillion.plugin.desk.memory.Sample;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class NoticesTest extends DeskTest {

  private static final String NOTICES = "/desk/velo/notices";
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  @Autowired private MemoryNotices outbox;

  @BeforeEach
  void asUsual() {
    post(NOTICES + "/usual");
    post(NOTICES + "/back");
  }

  @Test
  void everybody_sees_what_they_are_told_and_no_address() {
    assertThat(text(get(NOTICES)))
        .contains(
            "A review waits for you", "Escalations come in quiet hours too", "E-mail", "Slack")
        .contains("who said nothing else", "Europe/Paris")
        .doesNotContain("planted", "camille@velo.example", "Microsoft Teams");
    assertThat(text(inFrench(NOTICES))).contains("Mes avis", "Courriel", "Heures calmes");

    as(Sample.SAM);
    assertThat(text(get(NOTICES))).contains("No address of yours is known here");
  }

  @Test
  void what_somebody_says_is_kept_until_they_want_the_usual_again() {
    assertThat(
            told(
                post(
                    NOTICES,
                    "by",
                    "REVIEW.SLACK",
                    "digest",
                    "DAILY",
                    "digestAt",
                    "17:30",
                    "quietFrom",
                    "22:00",
                    "quietTo",
                    "07:00",
                    "urgent",
                    "yes"),
                "done"))
        .isEqualTo("From now on you are told like that.");

    assertThat(text(get(NOTICES)))
        .contains("This is what you said", "value=\"17:30\"", "value=\"22:00\"", "value=\"07:00\"")
        .containsPattern("value=\"REVIEW.SLACK\"\\s+checked")
        .doesNotContainPattern("value=\"REVIEW.EMAIL\"\\s+checked")
        .doesNotContainPattern("value=\"CHANGES.EMAIL\"\\s+checked")
        .containsPattern("value=\"DAILY\"\\s+selected");

    assertThat(told(post(NOTICES, "digestAt", "half past"), "problem")).contains("half past");
    assertThat(text(get(NOTICES))).contains("value=\"17:30\"");

    post(NOTICES + "/usual");
    assertThat(text(get(NOTICES))).containsPattern("value=\"REVIEW.EMAIL\"\\s+checked");
  }

  @Test
  void an_approver_who_is_away_has_a_substitute_who_sees_for_whom() {
    String sam = Sample.SAM.id().toString();

    assertThat(
            told(
                post(
                    NOTICES + "/away",
                    "first",
                    "2026-11-23",
                    "last",
                    "2026-11-27",
                    "substitute",
                    sam),
                "done"))
        .contains("Your substitute gets your reviews");

    assertThat(text(get(NOTICES))).contains("From 2026-11-23 to 2026-11-27, Sam Okafor");
    as(Sample.SAM);
    assertThat(text(get("/desk/velo/work"))).contains("You stand in for Camille Roux.");
    as(Sample.CAMILLE);
    post(NOTICES + "/back");
    as(Sample.SAM);
    assertThat(text(get("/desk/velo/work"))).doesNotContain("You stand in for");
  }

  @Test
  void nobody_stands_in_who_may_not_decide_and_no_absence_lies_in_the_past() {
    String first = "2026-11-23";
    String self = Sample.CAMILLE.id().toString();
    String sam = Sample.SAM.id().toString();
    assertThat(
            told(
                post(NOTICES + "/away", "first", first, "last", first, "substitute", self),
                "problem"))
        .isNotBlank();
    assertThat(
            told(
                post(NOTICES + "/away", "first", first, "last", "2026-11-22", "substitute", sam),
                "problem"))
        .isNotBlank();
    assertThat(text(get(NOTICES))).doesNotContain("stands in for you");
  }

  @Test
  void a_review_is_handed_to_a_colleague_on_record() {
    PostId post = sample.inReview("Twelve stations open.");
    assertThat(text(get("/desk/velo/posts/" + post + "/review")))
        .contains("Hand this review to a colleague", "Sam Okafor");

    assertThat(
            told(
                post("/desk/velo/posts/" + post + "/delegate", "to", Sample.SAM.id().toString()),
                "done"))
        .isEqualTo("Handed over, and on record.");

    assertThat(text(get("/desk/velo/posts/" + post)))
        .contains("Camille Roux handed the review to Sam Okafor");
    assertThat(text(get("/desk/velo/posts/" + post + "/review"))).contains("handed to Sam Okafor");
    as(Sample.SAM);
    assertThat(text(get("/desk/velo/work"))).contains("handed to you by Camille Roux");
    assertThat(outbox.all())
        .filteredOn(notice -> post.equals(notice.post()))
        .extracting(Notice::kind, Notice::named)
        .containsExactly(tuple(NoticeKind.DELEGATED, Set.of("sam")));
  }

  @Test
  void the_review_page_says_for_whom_a_substitute_answers() {
    PostId post = sample.inReview("Twelve stations open.", "legal");
    as(Sample.LEA);
    post(
        NOTICES + "/away",
        "first",
        "2026-11-23",
        "last",
        "2026-11-27",
        "substitute",
        Sample.SAM.id().toString());
    as(Sample.SAM);
    String page = "/desk/velo/posts/" + post + "/review";
    MvcTestResult review = get(page);
    assertThat(text(review)).contains("You answer for Lea Lefort");

    post(
        "/desk/velo/posts/" + post + "/decision",
        "revision",
        hidden(review, "revision"),
        "seal",
        hidden(review, "seal"),
        "decision",
        "APPROVED");

    assertThat(text(get("/desk/velo/posts/" + post)))
        .contains("Sam Okafor answered for Lea Lefort");
    as(Sample.LEA);
    post(NOTICES + "/back");
  }

  @Test
  void an_administrator_sees_what_did_not_get_through_and_tries_again() {
    Notice notice =
        new Notice(
            NoticeId.random(),
            Sample.VELO,
            "task:1",
            NoticeKind.REVIEW,
            "1",
            null,
            null,
            Set.of(),
            "REVIEW_POST",
            NOW);
    Delivery delivery =
        new Delivery(
            notice.id(),
            Sample.VELO,
            Recipient.keyOf(Sample.SAM.id()),
            Means.EMAIL,
            false,
            null,
            NOW,
            3);
    outbox.trouble(new Trouble(new Told(notice, delivery), "No such <box>.", true, NOW));

    assertThat(text(get(NOTICES)))
        .contains("Sam Okafor", "No such &lt;box&gt;.", "given up", "Try all of them again");
    as(Sample.SAM);
    assertThat(text(get(NOTICES))).doesNotContain("No such");
    assertThat(told(post(NOTICES + "/again"), "problem")).isNotBlank();
    as(Sample.CAMILLE);
    assertThat(told(post(NOTICES + "/again"), "done")).contains("tried again");
    assertThat(text(get(NOTICES))).contains("Every notice got through");
  }
}
