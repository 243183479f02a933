package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.Connection;
import io.postillion.plugin.desk.memory.Sample;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class CareTest extends DeskTest {

  @Test
  void a_brief_sends_the_article_on() {
    String brief = "/desk/velo/articles/" + sample.thin.id() + "/brief";
    String question = sample.askForBrief(sample.thin.id());

    MvcTestResult result =
        post(
            brief,
            "item",
            question,
            "answer",
            "go",
            "keyMessage",
            "Everybody is welcome",
            "facts",
            "The workshop opens at ten.");

    assertThat(result).hasRedirectedUrl("/desk/velo/work");
    assertThat(sample.heard()).contains(question + ": go");
    assertThat(text(get(brief))).contains("The workshop opens at ten.</textarea>");
  }

  @Test
  void an_article_without_posts_is_dropped() {
    String question = sample.askForBrief(sample.path.id());

    post("/desk/velo/articles/" + sample.path.id() + "/brief", "item", question, "answer", "drop");

    assertThat(sample.heard()).contains(question + ": drop");
  }

  @Test
  void a_brief_that_cannot_be_taken_keeps_what_was_typed() {
    as(Sample.SAM);
    String question = sample.askForBrief(sample.path.id());

    MvcTestResult result =
        post(
            "/desk/velo/articles/" + sample.path.id() + "/brief",
            "item",
            question,
            "answer",
            "go",
            "facts",
            "Typed with care.");

    assertThat(result).hasStatus(403);
    assertThat(text(result)).contains("Typed with care.</textarea>");
  }

  @Test
  void one_click_holds_everything_and_one_more_lets_it_go() {
    assertThat(text(get("/desk/velo/work"))).contains("Hold everything");

    assertThat(told(post("/desk/velo/brake/pull"), "done")).contains("nothing goes out");

    assertThat(text(get("/desk/velo/posts"))).contains("The brake is pulled", "Release");
    assertThat(told(post("/desk/velo/brake/release"), "done")).contains("is released");
    assertThat(text(get("/desk/velo/posts"))).doesNotContain("The brake is pulled");
  }

  @Test
  void channels_say_how_they_are_and_what_went_wrong() {
    assertThat(text(get("/desk/velo/channels")))
        .contains("in use", "reconnect", "mast.example refuses the token", "/sandbox/velo-sandbox")
        .doesNotContain("Not yours");
  }

  @Test
  void a_channel_is_paused_and_resumed() {
    post("/desk/velo/channels/velo-mastodon/pause");
    assertThat(sample.channel(Sample.MASTODON).state()).isEqualTo(Connection.State.PAUSED);

    post("/desk/velo/channels/velo-mastodon/resume");
    assertThat(sample.channel(Sample.MASTODON).state()).isEqualTo(Connection.State.ACTIVE);
  }

  @Test
  void a_test_says_whom_it_reached_or_why_not() {
    assertThat(told(post("/desk/velo/channels/velo-bluesky/test"), "done"))
        .isEqualTo("velo-bluesky works: @acme.example");
    assertThat(told(post("/desk/velo/channels/velo-broken/test"), "problem"))
        .isEqualTo("mast.example does not answer. Try again later.");
    assertThat(told(post("/desk/velo/sources/blog/test"), "done"))
        .isEqualTo("blog works: 42 articles at blog.velo.example");
  }

  @Test
  void sources_are_paused_and_resumed() {
    post("/desk/velo/sources/blog/pause");
    assertThat(text(get("/desk/velo/sources"))).contains("/sources/blog/resume");

    post("/desk/velo/sources/blog/resume");
    assertThat(text(get("/desk/velo/sources"))).contains("/sources/blog/pause");
  }

  @Test
  void who_does_not_run_the_channels_has_no_buttons_and_no_way() {
    as(Sample.SAM);

    assertThat(text(get("/desk/velo/channels"))).doesNotContain("/pause");
    MvcTestResult refused = post("/desk/velo/channels/velo-bluesky/pause");
    assertThat(refused).hasStatus(403);
    assertThat(text(refused)).contains("You do not have the role for this");
  }
}
