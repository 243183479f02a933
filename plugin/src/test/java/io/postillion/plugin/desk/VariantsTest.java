package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.post.Author;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.plugin.desk.memory.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class VariantsTest extends DeskTest {

  private static final Pattern TAKE = Pattern.compile("action=\"([^\"]+/variants/[^\"]+/take)\"");

  private MvcTestResult ask(PostId id, String... variants) {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "revision",
                sample.current(id).id().toString(),
                "text",
                sample.current(id).content().text()));
    for (String variant : variants) {
      fields.add("variant");
      fields.add(variant);
    }
    return post(page(id) + "/variants", fields.toArray(String[]::new));
  }

  private List<String> takes(PostId id) {
    Matcher take = TAKE.matcher(text(get(page(id) + "/variants")));
    List<String> found = new ArrayList<>();
    while (take.find()) {
      found.add(take.group(1));
    }
    return found;
  }

  @Test
  void the_editor_offers_every_manner() {
    assertThat(text(get(page(sample.review) + "/review")))
        .contains("name=\"variant\" value=\"QUESTION\"", "As a question", "As a story")
        .contains("With a figure first", "As a how-to", "As it comes")
        .contains("formaction=\"" + page(sample.review) + "/variants\"");
  }

  @Test
  void versions_stand_side_by_side_with_what_the_checks_find_and_what_they_rest_on() {
    PostId id = sample.inReview("Swap your battery now.");

    assertThat(ask(id, "QUESTION", "FIGURE")).hasRedirectedUrl(page(id) + "/variants");

    String page = text(get(page(id) + "/variants"));
    assertThat(page)
        .contains("As it is now", "As a question", "With a figure first")
        .contains("Twelve &lt;b&gt;stations&lt;/b&gt;", "The source does not say 4711.")
        .contains("It rests on one sentence of the source")
        .contains("openai gpt-5-mini · draft-post 3")
        .doesNotContain("<b>stations");
    assertThat(text(inFrench(page(id) + "/variants"))).contains("En question", "Prendre celle-ci");
    assertThat(sample.revisions(id)).hasSize(1);
  }

  @Test
  void the_one_that_is_taken_is_the_newest_version_by_who_wrote_it() {
    PostId id = sample.inReview("Swap your battery now.");
    ask(id, "QUESTION", "FIGURE");

    MvcTestResult taken = post(takes(id).get(1));

    assertThat(taken).hasRedirectedUrl(page(id) + "/review");
    Revision now = sample.current(id);
    assertThat(now.content().text()).startsWith("Twelve <b>stations</b>");
    assertThat(now.author().kind()).isEqualTo(Author.Kind.MODEL);
    assertThat(now.support().get(0).passages()).isNotEmpty();
    assertThat(text(get(page(id))))
        .contains("Camille Roux took words from openai gpt-5-mini · draft-post 3");
    assertThat(takes(id)).isEmpty();
  }

  @Test
  void what_was_typed_is_kept_as_a_version_first() {
    PostId id = sample.inReview("Swap your battery now.");

    post(
        page(id) + "/variants",
        "revision",
        sample.current(id).id().toString(),
        "text",
        "Typed just now.",
        "variant",
        "QUESTION");

    assertThat(sample.current(id).content().text()).isEqualTo("Typed just now.");
    assertThat(takes(id)).hasSize(1);
  }

  @Test
  void a_manner_that_the_article_does_not_have_is_said_so_beside_the_others() {
    PostId id = sample.inReview("Swap your battery now.");

    MvcTestResult asked = ask(id, "HOW_TO", "QUESTION");

    assertThat(told(asked, "problem")).contains("no step for readers to follow");
    assertThat(takes(id)).hasSize(1);
  }

  @Test
  void none_or_too_many_at_once_are_refused_and_the_text_stays_in_its_box() {
    PostId id = sample.inReview("Swap your battery now.");

    assertThat(ask(id)).hasStatus(422);
    MvcTestResult refused = ask(id, "QUESTION", "STORY", "FIGURE", "USUAL");

    assertThat(refused).hasStatus(422);
    assertThat(text(refused))
        .contains("Choose one to 3 manners.", "Swap your battery now.</textarea>");
    assertThat(ask(id, "LOUD")).hasStatus(404);
  }

  @Test
  void a_text_that_changed_meanwhile_is_not_covered() {
    PostId id = sample.inReview("Swap your battery now.");
    ask(id, "QUESTION");
    String take = takes(id).get(0);
    sample.overtake(id, "Somebody else's words.");

    assertThat(post(take)).hasStatus(409);

    assertThat(sample.current(id).content().text()).isEqualTo("Somebody else's words.");
    assertThat(text(get(page(id) + "/variants"))).contains("Nothing is offered for the text");
  }

  @Test
  void who_does_not_write_takes_none_and_what_was_never_offered_is_not_found() {
    PostId id = sample.inReview("Swap your battery now.");
    ask(id, "QUESTION");
    String take = takes(id).get(0);
    as(Sample.SAM);

    assertThat(post(take)).hasStatus(403);
    assertThat(text(get(page(id) + "/variants"))).doesNotContain("/take");
    as(Sample.CAMILLE);
    assertThat(post(take.replace(id.toString(), sample.review.toString()))).hasStatus(404);
  }

  @Test
  void an_ended_post_gets_none() {
    PostId id = sample.post(PostStatus.CANCELLED, Sample.SANDBOX, "Never.");

    assertThat(ask(id, "QUESTION")).hasStatus(409);
  }

  @Test
  void a_page_that_waits_learns_which_revision_has_what_was_typed_before_anybody_is_asked() {
    PostId id = sample.inReview("Swap your battery now.");

    MvcTestResult answer =
        waiting(
            page(id) + "/variants",
            "revision",
            sample.current(id).id().toString(),
            "text",
            "Typed just now.",
            "variant",
            "QUESTION");

    assertThat(sample.current(id).content().text()).isEqualTo("Typed just now.");
    assertThat(answer.getResponse().getHeader("X-Postillion-Revision"))
        .isEqualTo(sample.current(id).id().toString());
    assertThat(text(answer))
        .contains("data-wait-next href=\"" + page(id) + "/variants\"")
        .doesNotContain("<html");
    assertThat(takes(id)).hasSize(1);
  }

  @Test
  void the_editor_leads_to_versions_that_were_offered_for_the_text_as_it_is() {
    PostId id = sample.inReview("Swap your battery now.");
    ask(id, "QUESTION", "FIGURE");

    assertThat(text(get(page(id) + "/review")))
        .contains("See the 2 versions that were offered for this text")
        .contains("href=\"" + page(id) + "/variants\"");
  }
}
