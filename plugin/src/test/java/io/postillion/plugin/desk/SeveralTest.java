package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.plugin.desk.memory.Sample;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SeveralTest extends DeskTest {

  private static final String REVIEWS = "/desk/velo/reviews";

  private MvcTestResult approve(PostId one, Revision shown, PostId other, Revision otherShown) {
    return post(
        REVIEWS,
        "post",
        one.toString(),
        "revision-" + one,
        shown.id().toString(),
        "seal-" + one,
        shown.seal(),
        "post",
        other.toString(),
        "revision-" + other,
        otherShown.id().toString(),
        "seal-" + other,
        otherShown.seal());
  }

  @Test
  void each_chosen_one_is_approved_with_the_seal_that_was_shown() {
    PostId one = sample.inReview("The first of two.");
    PostId other = sample.inReview("The second of two.");
    PostId third = sample.inReview("Nobody ticks this one.");

    MvcTestResult done = approve(one, sample.current(one), other, sample.current(other));

    assertThat(done).hasStatus3xxRedirection();
    assertThat(told(done, "done")).isEqualTo("2 posts are approved.");
    assertThat(sample.now(one).status()).isEqualTo(PostStatus.APPROVED);
    assertThat(sample.now(other).status()).isEqualTo(PostStatus.APPROVED);
    assertThat(sample.now(third).status()).isEqualTo(PostStatus.IN_REVIEW);
  }

  @Test
  void one_that_changed_meanwhile_is_not_approved_and_keeps_the_other_from_nothing() {
    PostId one = sample.inReview("It stays as it is.");
    PostId other = sample.inReview("As it was read.");
    Revision read = sample.current(other);
    sample.overtake(other, "As somebody made it since.");

    MvcTestResult done = approve(one, sample.current(one), other, read);

    assertThat(told(done, "done")).isEqualTo("One post is approved.");
    assertThat(told(done, "left")).contains(other.toString(), "As somebody made it since.");
    assertThat(sample.now(one).status()).isEqualTo(PostStatus.APPROVED);
    assertThat(sample.now(other).status()).isEqualTo(PostStatus.IN_REVIEW);
  }

  @Test
  void the_words_the_pictures_words_and_the_findings_are_all_there_to_be_read() {
    sample.inReview("One more than the first.");

    String page = text(get(REVIEWS));

    assertThat(page)
        .contains("value=\"" + sample.current(sample.review).seal() + "\"")
        .contains("Hills above Lyon in the evening sun", "The source does not say 2027.");
    assertThat(text(get("/desk/velo/work"))).contains("href=\"/desk/velo/reviews\"");
  }

  @Test
  void what_was_not_on_the_page_is_not_approved() {
    PostId post = sample.inReview("Never shown.");

    MvcTestResult done = post(REVIEWS, "post", post.toString());

    assertThat(told(done, "left")).contains("It was not on the page that you read.");
    assertThat(sample.now(post).status()).isEqualTo(PostStatus.IN_REVIEW);
    assertThat(told(post(REVIEWS), "problem")).startsWith("No post was chosen.");
  }

  @Test
  void what_is_not_there_or_was_tampered_with_keeps_the_others_from_nothing() {
    PostId good = sample.inReview("A good one among bad ones.");
    PostId bad = sample.inReview("Its revision is no revision.");
    String gone = "00000000-0000-4000-8000-0000000000ff";

    MvcTestResult done =
        post(
            REVIEWS,
            "post",
            gone,
            "revision-" + gone,
            sample.current(good).id().toString(),
            "seal-" + gone,
            "seal",
            "post",
            bad.toString(),
            "revision-" + bad,
            "none",
            "seal-" + bad,
            sample.current(bad).seal(),
            "post",
            good.toString(),
            "revision-" + good,
            sample.current(good).id().toString(),
            "seal-" + good,
            sample.current(good).seal());

    assertThat(told(done, "done")).isEqualTo("One post is approved.");
    assertThat(told(done, "left")).contains(gone, bad.toString());
    assertThat(sample.now(good).status()).isEqualTo(PostStatus.APPROVED);
    assertThat(sample.now(bad).status()).isEqualTo(PostStatus.IN_REVIEW);
  }

  @Test
  void whoever_may_not_approve_is_shown_nothing_and_approves_nothing() {
    PostId one = sample.inReview("Not for writers.");
    sample.ask(Kind.LATE_POST, one, Role.MANAGER);
    as(Sample.EDITOR);

    assertThat(text(get(REVIEWS))).doesNotContain("Not for writers.");
    approve(one, sample.current(one), one, sample.current(one));

    assertThat(sample.now(one).status()).isEqualTo(PostStatus.IN_REVIEW);
  }
}
