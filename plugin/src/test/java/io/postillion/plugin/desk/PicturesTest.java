package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.post.Author;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.plugin.desk.memory.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Cards, crops and words for pictures at the desk. */
class PicturesTest extends DeskTest {

  private MvcTestResult card(PostId id, String kind, String main, String detail) {
    return post(page(id) + "/picture/card", "kind", kind, "main", main, "detail", detail);
  }

  /** The hash of what was made. */
  private static String made(MvcTestResult redirect) {
    String address = String.valueOf(redirect.getResponse().getRedirectedUrl());
    assertThat(address).contains("/picture?made=");
    return address.substring(address.indexOf('=') + 1);
  }

  private MvcTestResult use(PostId id, String sha256, String alt) {
    return post(
        page(id) + "/picture/use",
        "made",
        sha256,
        "revision",
        sample.current(id).id().toString(),
        "alt",
        alt,
        "place",
        "1");
  }

  @Test
  void the_page_offers_what_the_article_has_in_both_languages() {
    String page = text(get(page(sample.review) + "/picture"));

    assertThat(page)
        .contains("A picture for Vélo Durance")
        .contains("We put them where people already stop.")
        .contains("Inès Haddad")
        .contains("A station &amp; its wall")
        .contains("aria-label=\"Cut picture 1 of the article\"")
        .doesNotContain("id=\"made\"");
    assertThat(text(inFrench(page(sample.review) + "/picture")))
        .contains("Une image pour Vélo Durance")
        .contains("Montrer la carte")
        .contains("Une citation");
  }

  @Test
  void the_review_page_leads_there() {
    PostId id = sample.inReview("Swap your battery now.");

    assertThat(text(get(page(id) + "/review"))).contains(page(id) + "/picture\"");
  }

  @Test
  void a_card_is_shown_before_it_is_used_and_saves_nothing() {
    PostId id = sample.inReview("Swap your battery now.");
    Revision before = sample.current(id);

    String sha256 =
        made(card(id, "QUOTE", "We put them where people already stop.", "Inès Haddad"));
    String page = text(get(page(id) + "/picture?made=" + sha256));

    assertThat(page)
        .contains("/desk/velo/media/" + sha256)
        .contains("1,200 × 675 pixels")
        .contains("“We put them where people already stop.” – Inès Haddad</textarea>")
        .contains("Instead of picture 1")
        .doesNotContain("The checks find:");
    assertThat(get("/desk/velo/media/" + sha256)).hasStatusOk();
    assertThat(sample.revisions(id)).containsExactly(before);
  }

  @Test
  void what_the_article_does_not_say_is_flagged_before_anybody_uses_it() {
    PostId id = sample.inReview("Swap your battery now.");

    String sha256 = made(card(id, "FIGURE", "4711", "<b>stations</b>"));
    String page = text(get(page(id) + "/picture?made=" + sha256));

    assertThat(page)
        .contains("The checks find:")
        .contains("Picture 1 says “4711”. The source does not bear that out.")
        .contains("&lt;b&gt;stations&lt;/b&gt;")
        .doesNotContain("<b>stations");
  }

  @Test
  void what_is_used_is_a_persons_new_version_and_the_approver_sees_its_words_and_maker() {
    PostId id = sample.inReview("Swap your battery now.");
    String sha256 = made(card(id, "TITLE", "Swap it", "in a minute"));

    MvcTestResult used = use(id, sha256, "Swap it in a minute, on a card");

    assertThat(used).hasRedirectedUrl(page(id) + "/review");
    assertThat(told(used, "done")).isEqualTo("The picture is in the post, as a new version.");
    Revision now = sample.current(id);
    assertThat(now.author().kind()).isEqualTo(Author.Kind.PERSON);
    assertThat(now.content().media()).extracting(Media::sha256).containsExactly(sha256);
    as(Sample.SAM);
    assertThat(text(get(page(id) + "/review")))
        .contains("Pictures, in words")
        .contains("Swap it in a minute, on a card")
        .contains("A card, made by")
        .contains("Camille Roux");
  }

  @Test
  void a_picture_of_the_article_is_cut_where_most_is_to_be_seen_or_where_a_person_says() {
    PostId id = sample.inReview("Swap your battery now.");

    String seen = made(post(page(id) + "/picture/crop", "image", "1"));
    String left = made(post(page(id) + "/picture/crop", "image", "1", "focus", "0 0.5"));

    assertThat(seen).isNotEqualTo(left);
    assertThat(text(get(page(id) + "/picture?made=" + left)))
        .contains("A station &amp; its wall</textarea>")
        .contains("What must stay in it")
        .contains("Cut again");
  }

  @Test
  void a_picture_by_a_model_is_called_one_wherever_people_see_it() {
    PostId id = sample.inReview("Swap your battery now.");

    String sha256 = made(post(page(id) + "/picture/imagine", "wish", "A <b>station</b> at dawn"));
    String page = text(get(page(id) + "/picture?made=" + sha256));
    use(id, sha256, "A station at dawn");

    assertThat(page)
        .contains("A model made this (openai gpt-image-1 · imagine-picture 1).")
        .contains("Have it made");
    assertThat(text(get(page(id) + "/review"))).contains("A model made this picture, asked by");
    assertThat(post(page(id) + "/picture/imagine", "wish", " ")).hasStatus(422);
  }

  @Test
  void what_cannot_be_made_is_said_and_the_words_are_kept() {
    PostId id = sample.inReview("Swap your battery now.");

    MvcTestResult refused = card(id, "TITLE", "Bonjour 漢", "kept");

    assertThat(refused).hasStatus(422);
    assertThat(text(refused))
        .contains("role=\"alert\"", "The font of cards has no “漢”.")
        .contains("Bonjour 漢</textarea>", "kept</textarea>");
    assertThat(text(card(id, "TITLE", "b".repeat(300), ""))).contains("do not fit on a card");
    assertThat(post(page(id) + "/picture/crop", "image", "7")).hasStatus(422);
  }

  @Test
  void who_was_overtaken_sees_why_and_keeps_the_picture_before_them() {
    PostId id = sample.inReview("Swap your battery now.");
    String sha256 = made(card(id, "TITLE", "Swap it", ""));
    String older = sample.current(id).id().toString();
    sample.overtake(id, "Somebody else's words.");

    MvcTestResult refused =
        post(
            page(id) + "/picture/use",
            "made",
            sha256,
            "revision",
            older,
            "alt",
            "My words",
            "place",
            "1");

    assertThat(refused).hasStatus(409);
    assertThat(text(refused)).contains("role=\"alert\"", "My words</textarea>", sha256);
  }

  @Test
  void what_does_not_exist_or_is_anothers_is_not_found() {
    PostId id = sample.inReview("Swap your battery now.");
    String foreign = made(card(sample.review, "TITLE", "Swap it", ""));

    assertThat(get(page(id) + "/picture?made=" + foreign)).hasStatus(404);
    assertThat(use(id, foreign, "")).hasStatus(404);
    assertThat(get("/desk/tea/posts/" + id + "/picture")).hasStatus(404);
    assertThat(post(page(id) + "/picture/crop", "image", "1", "focus", "9 9")).hasStatus(404);
  }

  @Test
  void who_may_not_write_makes_no_picture() {
    PostId id = sample.inReview("Swap your battery now.");
    as(Sample.SAM);

    assertThat(card(id, "TITLE", "Swap it", "")).hasStatus(403);
    assertThat(post(page(id) + "/alt", "describe", sample.picture.sha256())).hasStatus(403);
  }

  @Test
  void suggested_words_go_into_the_form_beside_what_was_typed_and_nothing_is_saved() {
    PostId id = sample.inReview("Swap your battery now.");
    Revision before = sample.current(id);

    MvcTestResult said =
        post(
            page(id) + "/alt",
            "revision",
            before.id().toString(),
            "text",
            "Typed and not saved.",
            "alt",
            "old words",
            "describe",
            sample.picture.sha256());

    assertThat(said).hasStatusOk();
    assertThat(text(said))
        .contains("Typed and not saved.</textarea>")
        .contains("Blue hills &lt;b&gt;at dusk&lt;/b&gt;</textarea>")
        .contains("openai gpt-5-mini · describe-picture 1")
        .contains("Look at the picture, mend the words, then save.")
        .doesNotContain("<b>at dusk");
    assertThat(sample.revisions(id)).containsExactly(before);
  }

  @Test
  void words_that_a_model_suggested_and_a_person_saved_are_shown_as_the_models() {
    PostId id = sample.inReview("Swap your battery now.");
    post(
        page(id) + "/alt",
        "revision",
        sample.current(id).id().toString(),
        "describe",
        sample.picture.sha256());
    post(
        page(id) + "/text",
        "revision",
        sample.current(id).id().toString(),
        "text",
        "Swap your battery now.",
        "alt",
        "Blue hills <b>at dusk</b>");

    String page = text(get(page(id) + "/review"));

    assertThat(page)
        .contains("These words were suggested by")
        .contains("openai gpt-5-mini · describe-picture 1");
    assertThat(text(inFrench(page(id) + "/review"))).contains("Ces mots ont été proposés par");
  }

  @Test
  void a_post_without_pictures_has_room_for_one() {
    PostId id = sample.post(PostStatus.IN_REVIEW, Sample.SANDBOX, "No picture here.");
    String sha256 = made(card(id, "TITLE", "Swap it", ""));

    assertThat(text(get(page(id) + "/picture?made=" + sha256))).doesNotContain("name=\"place\"");
    post(
        page(id) + "/picture/use",
        "made",
        sha256,
        "revision",
        sample.current(id).id().toString(),
        "alt",
        "Swap it");

    assertThat(sample.current(id).content().media())
        .extracting(Media::alt)
        .isEqualTo(List.of("Swap it"));
  }

  @Test
  void what_was_made_before_is_on_the_page_of_pictures() {
    PostId id = sample.inReview("Swap your battery now.");
    String sha256 = made(card(id, "TITLE", "Swap it", "in a minute"));

    assertThat(text(get(page(id) + "/picture")))
        .contains("Made for this post before", "picture?made=" + sha256);
    assertThat(text(get(page(id) + "/picture?made=" + sha256)))
        .doesNotContain("Made for this post before");
  }

  @Test
  void words_that_were_suggested_before_can_be_filled_in_while_there_are_none() {
    PostId id = sample.inReview("Swap your battery now.");
    String sha256 = sample.picture.sha256();
    post(page(id) + "/alt", "revision", sample.current(id).id().toString(), "describe", sha256);
    assertThat(text(get(page(id) + "/review"))).doesNotContain("name=\"kept\"");
    post(
        page(id) + "/text",
        "revision",
        sample.current(id).id().toString(),
        "text",
        "Swap your battery now.",
        "alt",
        "");

    assertThat(text(get(page(id) + "/review")))
        .contains("name=\"kept\"", "Blue hills &lt;b&gt;at dusk&lt;/b&gt;</q>");
    MvcTestResult filled =
        post(
            page(id) + "/alt",
            "revision",
            sample.current(id).id().toString(),
            "text",
            "Typed.",
            "alt",
            "",
            "kept",
            sha256);

    assertThat(text(filled))
        .contains("Typed.</textarea>", "Blue hills &lt;b&gt;at dusk&lt;/b&gt;</textarea>")
        .doesNotContain("name=\"kept\"");
    assertThat(post(page(id) + "/alt", "kept", "f".repeat(64))).hasStatus(404);
  }
}
