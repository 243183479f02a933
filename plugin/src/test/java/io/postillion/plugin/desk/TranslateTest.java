package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.post.Author;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.translate.Translations;
import io.postillion.plugin.desk.memory.Sample;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class TranslateTest extends DeskTest {

  @Autowired private Translations translations;

  private MvcTestResult french(PostId id) {
    return post(page(id) + "/translate", "channel", "velo-mastodon", "language", "fr");
  }

  private PostId made(PostId id) {
    return translations.of(Sample.VELO, id).get(0).post();
  }

  @Test
  void post_and_review_page_lead_to_the_form_which_offers_every_channel_and_other_languages() {
    PostId id = sample.inReview("Swap your battery now.");
    String form = page(id) + "/translate";

    assertThat(text(get(page(id)))).contains("href=\"" + form + "\"", "Translate…");
    assertThat(text(get(page(id) + "/review"))).contains("href=\"" + form + "\"");
    assertThat(text(get(form)))
        .contains("velo-mastodon", "velo-bluesky", "Swap your battery now.")
        .contains("<option value=\"fr\" selected", "German")
        .doesNotContain("<option value=\"en\"");
    assertThat(text(inFrench(form))).contains("allemand", "Traduire");
  }

  @Test
  void the_translation_is_shown_beside_what_it_was_made_of_and_each_leads_to_the_other() {
    PostId id = sample.inReview("Swap your <b>battery</b> now. It costs €1.50.\n\n#ebike");

    MvcTestResult asked = french(id);

    PostId translation = made(id);
    assertThat(asked).hasRedirectedUrl(page(translation));
    assertThat(told(asked, "done")).contains("this is the new post");
    String page = text(get(page(translation)));
    assertThat(page)
        .contains("Source and translation", "href=\"" + page(id) + "\"")
        .contains("Swap your &lt;b&gt;battery&lt;/b&gt; now.", "SWAP YOUR &lt;B&gt;BATTERY")
        .contains("openai gpt-5-mini · translate-post 1 translated it")
        .doesNotContain("<b>battery", "The source was changed");
    assertThat(text(get(page(id))))
        .contains("Translations of this post", "href=\"" + page(translation) + "\"");
    assertThat(sample.current(translation).author().kind()).isEqualTo(Author.Kind.MODEL);
    assertThat(sample.current(translation).content().language()).isEqualTo(Locale.FRENCH);
    assertThat(sample.now(translation).status()).isEqualTo(PostStatus.DRAFTING);
  }

  @Test
  void its_review_page_has_the_source_beside_and_says_when_that_changed_since() {
    PostId id = sample.inReview("Swap your battery now.");
    french(id);
    String review = page(made(id)) + "/review";

    assertThat(text(get(review)))
        .contains("Swap your battery now.", "href=\"" + page(id) + "\"")
        .doesNotContain("from nothing", "The source was changed");

    sample.overtake(id, "Swap it.");

    assertThat(text(get(review))).contains("The source was changed", "Swap your battery now.");
    assertThat(text(inFrench(review))).contains("La source a changé");
  }

  @Test
  void when_it_cannot_be_done_the_form_says_why_and_keeps_what_was_chosen() {
    PostId id = sample.inReview("Swap your battery now.");

    MvcTestResult failed = post(page(id) + "/translate", "channel", "velo-x", "language", "it");
    assertThat(failed).hasStatus(502);
    assertThat(text(failed))
        .contains("did not answer within 20 seconds")
        .contains("<option value=\"velo-x\" selected", "<option value=\"it\" selected");
    MvcTestResult refused = post(page(id) + "/translate", "channel", "velo-x", "language", "en");
    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains("Choose another language than “en”");
    assertThat(translations.of(Sample.VELO, id)).isEmpty();
  }

  @Test
  void who_may_only_approve_is_refused_and_sees_no_button() {
    PostId id = sample.inReview("Swap your battery now.");
    as(Sample.SAM);

    assertThat(text(get(page(id)))).doesNotContain("Translate…");
    assertThat(french(id)).hasStatus(403);
  }
}
