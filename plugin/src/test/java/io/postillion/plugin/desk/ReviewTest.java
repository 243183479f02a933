package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.people.Role;
import io.postillion.core.post.Author;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.plugin.desk.memory.Sample;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ReviewTest extends DeskTest {

  private MvcTestResult review(PostId id) {
    return get(page(id) + "/review");
  }

  private MvcTestResult decide(PostId id, String decision, String... more) {
    MvcTestResult shown = review(id);
    String[] fields = {
      "decision", decision, "revision", hidden(shown, "revision"), "seal", hidden(shown, "seal")
    };
    String[] all = new String[fields.length + more.length];
    System.arraycopy(fields, 0, all, 0, fields.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    return post(page(id) + "/decision", all);
  }

  @Test
  void a_thread_is_counted_and_shown_post_by_post() {
    String live =
        text(
            post(
                page(sample.review) + "/check",
                "text",
                "One.\n---\nTwo https://acme.example/two\n---\nThree."));

    assertThat(live)
        .contains(
            "Post 1:", "Post 2:", "Post 3:", "2 of 3", "3 of 3", "A line with nothing but ---")
        .doesNotContain("\n---\n");
  }

  @Test
  void sentences_lead_to_the_passages_they_rest_on_and_back() {
    String page = text(review(sample.review));

    assertThat(page)
        .contains("id=\"sentence-1\" href=\"#passage-1\"", "id=\"passage-1\" href=\"#sentence-1\"")
        .contains("id=\"sentence-2\" href=\"#passage-2\"", "id=\"passage-2\"");
  }

  @Test
  void findings_mark_the_characters_and_show_the_nearest_passage() {
    String page = text(review(sample.review));

    assertThat(page)
        .contains("<mark class=\"is-finding is-warning\">2027</mark>")
        .contains("The source does not say 2027.")
        .contains("<q>The first twelve stations open on 1 December in Lyon.</q>");
  }

  @Test
  void it_says_who_wrote_the_text_and_from_whose_draft() {
    String page = text(review(sample.review));

    assertThat(page)
        .contains("Written by</b> <span>Camille Roux")
        .contains("AI</b> <span>openai gpt-5-mini · draft-post 3");
    assertThat(text(get(page(sample.published)))).contains("Offline writer, not AI");
  }

  @Test
  void it_says_until_when_an_answer_is_needed() {
    PostId asked = sample.inReview("Twelve stations open.", "legal");

    assertThat(text(review(asked))).contains("Answer needed by today 09:05; without one");
    assertThat(text(get(page(sample.published)))).doesNotContain("Answer needed by");
  }

  @Test
  void the_preview_has_the_looks_of_its_network() {
    assertThat(text(review(sample.review)))
        .contains("card--bluesky", "@velo.example", "class=\"is-tag\">#ebike")
        .contains("alt=\"Hills above Lyon in the evening sun\"");
  }

  @Test
  void approving_hands_on_exactly_what_was_shown_and_opens_the_next() {
    // given
    PostId id = sample.inReview("Ready to go.");
    Revision shown = sample.current(id);

    // when
    MvcTestResult result = decide(id, "APPROVED");

    // then
    assertThat(result).hasStatus3xxRedirection();
    assertThat(result.getResponse().getRedirectedUrl()).endsWith("/review");
    assertThat(sample.now(id).status()).isEqualTo(PostStatus.APPROVED);
    assertThat(sample.now(id).current()).isEqualTo(shown.id());
    assertThat(sample.heard()).contains("approved: ");
  }

  @Test
  void approving_with_a_time_plans_it_where_the_person_is() {
    PostId id = sample.inReview("For tomorrow.");

    decide(id, "APPROVED", "at", "2026-11-24T09:30", "zone", "Europe/Paris");

    assertThat(sample.now(id).scheduled())
        .hasValueSatisfying(at -> assertThat(at.at()).hasToString("2026-11-24T08:30:00Z"));
  }

  @Test
  void a_decision_on_an_older_text_is_refused_and_shows_what_changed() {
    // given
    PostId id = sample.inReview("The first words.");
    MvcTestResult shown = review(id);
    sample.overtake(id, "The second words.");

    // when
    MvcTestResult result =
        post(
            page(id) + "/decision",
            "decision",
            "APPROVED",
            "revision",
            hidden(shown, "revision"),
            "seal",
            hidden(shown, "seal"),
            "comment",
            "Looks fine");

    // then
    assertThat(result).hasStatus(409);
    assertThat(text(result))
        .contains("The text changed after this page was opened")
        .contains("<del>first</del><ins>second</ins>")
        .contains("Looks fine</textarea>");
    assertThat(sample.now(id).status()).isEqualTo(PostStatus.IN_REVIEW);
  }

  @Test
  void a_decision_with_another_seal_is_refused() {
    PostId id = sample.inReview("Sealed.");

    MvcTestResult result =
        post(
            page(id) + "/decision",
            "decision",
            "APPROVED",
            "revision",
            sample.current(id).id().toString(),
            "seal",
            "0".repeat(64));

    assertThat(result).hasStatus(409);
    assertThat(sample.now(id).status()).isEqualTo(PostStatus.IN_REVIEW);
  }

  @Test
  void a_decision_without_a_revision_is_not_found() {
    PostId id = sample.inReview("Nothing shown.");

    assertThat(post(page(id) + "/decision", "decision", "APPROVED")).hasStatus(404);
  }

  @Test
  void a_link_in_a_mail_decides_nothing() {
    PostId id = sample.inReview("Scanned by a mail server.");

    assertThat(get(page(id) + "/decision?decision=APPROVED")).hasStatus(405);
    assertThat(sample.now(id).status()).isEqualTo(PostStatus.IN_REVIEW);
  }

  @Test
  void asking_for_changes_needs_a_word_and_keeps_the_chosen_time() {
    PostId id = sample.inReview("Hm.");

    MvcTestResult result =
        decide(id, "CHANGES", "comment", " ", "at", "2026-12-24T10:00", "zone", "Asia/Tokyo");

    assertThat(result).hasStatus(422);
    assertThat(text(result))
        .contains("Say in a word what should change")
        .contains("value=\"2026-12-24T10:00\"")
        .contains("value=\"Asia/Tokyo\" selected=\"selected\"");
  }

  @Test
  void what_was_asked_for_is_shown_to_who_revises() {
    PostId id = sample.inReview("Hm.");

    decide(id, "CHANGES", "comment", "Name the street.");

    assertThat(text(review(id))).contains("Name the street.</blockquote>");
  }

  @Test
  void a_blocking_finding_cannot_be_approved_away() {
    PostId id = sample.inReview("Long. ".repeat(60));

    MvcTestResult result = decide(id, "APPROVED");

    assertThat(result).hasStatus(422);
    assertThat(text(result))
        .contains("It cannot be approved before what the checks marked is mended")
        .contains("The text is 60 too long: this network takes 300 characters.");
  }

  @Test
  void a_time_in_the_past_is_refused() {
    PostId id = sample.inReview("Too late.");

    MvcTestResult result = decide(id, "APPROVED", "at", "2026-11-22T09:30", "zone", "Europe/Paris");

    assertThat(result).hasStatus(422);
    assertThat(text(result)).contains("That time lies in the past");
  }

  @Test
  void a_time_that_is_none_is_refused_and_kept() {
    PostId id = sample.inReview("When?");

    MvcTestResult result = decide(id, "APPROVED", "at", "noonish", "zone", "Europe/Paris");

    assertThat(result).hasStatus(422);
    assertThat(text(result)).contains("“noonish Europe/Paris” is not a date and time");
  }

  @Test
  void who_may_not_approve_sees_no_decision_and_cannot_take_one() {
    PostId id = sample.inReview("Not for me.");
    as(Sample.EDITOR);

    assertThat(text(review(id))).doesNotContain("value=\"APPROVED\"");
    assertThat(
            post(
                page(id) + "/decision",
                "decision",
                "APPROVED",
                "revision",
                sample.current(id).id().toString(),
                "seal",
                sample.current(id).seal()))
        .hasStatus(403);
  }

  @Test
  void an_edit_becomes_a_revision_by_the_person_and_keeps_its_sources() {
    // given
    PostId id = sample.inReview("Before.");

    // when
    MvcTestResult result =
        post(
            page(id) + "/text",
            "revision",
            sample.current(id).id().toString(),
            "text",
            "After.",
            "alt",
            "Hills, a sun, and a bicycle");

    // then
    assertThat(result).hasRedirectedUrl(page(id) + "/review");
    assertThat(sample.current(id).content().text()).isEqualTo("After.");
    assertThat(sample.current(id).content().media())
        .singleElement()
        .satisfies(m -> assertThat(m.alt()).isEqualTo("Hills, a sun, and a bicycle"));
    assertThat(sample.current(id).author()).isEqualTo(Author.of(Sample.CAMILLE));
    assertThat(text(review(sample.review))).contains("id=\"passage-1\"");
  }

  @Test
  void saving_what_nobody_changed_makes_no_revision() {
    PostId id = sample.inReview("The same.");
    Revision before = sample.current(id);

    post(
        page(id) + "/text",
        "revision",
        before.id().toString(),
        "text",
        before.content().text(),
        "alt",
        before.content().media().get(0).alt());

    assertThat(sample.revisions(id)).containsExactly(before);
  }

  @Test
  void an_edit_of_an_older_text_is_kept_beside_the_newer_one_and_can_be_saved_then() {
    // given
    PostId id = sample.inReview("Words at first.");
    String older = sample.current(id).id().toString();
    Revision newer = sample.overtake(id, "Words of somebody else.");

    // when
    MvcTestResult refused = post(page(id) + "/text", "revision", older, "text", "Words of mine.");

    // then
    assertThat(refused).hasStatus(409);
    assertThat(text(refused))
        .contains("Yours is kept below")
        .contains("<del>somebody else.</del><ins>mine.</ins>")
        .contains("Words of mine.</textarea>");
    assertThat(hidden(refused, "revision")).isEqualTo(newer.id().toString());

    // and when
    post(page(id) + "/text", "revision", newer.id().toString(), "text", "Words of mine.");

    // then
    assertThat(sample.current(id).content().text()).isEqualTo("Words of mine.");
  }

  @Test
  void an_empty_text_is_refused_and_what_was_there_stays() {
    PostId id = sample.inReview("Something.");

    MvcTestResult result =
        post(page(id) + "/text", "revision", sample.current(id).id().toString(), "text", "  ");

    assertThat(result).hasStatus(422);
    assertThat(sample.current(id).content().text()).isEqualTo("Something.");
  }

  @Test
  void a_revised_text_is_saved_and_handed_over_in_one_go() {
    PostId id = sample.post(PostStatus.CHANGES_REQUESTED, Sample.MASTODON, "Vague.");
    String question = sample.ask(Kind.REVISE_POST, id, Role.MANAGER);

    MvcTestResult result =
        post(
            page(id) + "/text",
            "revision",
            sample.current(id).id().toString(),
            "text",
            "Precise.",
            "finish",
            question);

    assertThat(result).hasRedirectedUrl("/desk/velo/work");
    assertThat(sample.current(id).content().text()).isEqualTo("Precise.");
    assertThat(sample.heard()).contains(question + ": done");
  }

  @Test
  void a_post_without_a_draft_begins_with_an_empty_editor_that_points_to_the_article() {
    PostId id = sample.blank();

    assertThat(text(review(id))).contains("Write the text", "0</b> / <span>280");

    post(page(id) + "/text", "revision", "", "text", "By hand.");

    assertThat(sample.current(id).content().card())
        .hasValueSatisfying(
            card -> assertThat(card.uri()).isEqualTo(sample.stations.item().link()));
  }

  @Test
  void another_version_keeps_what_was_typed_as_a_version_of_its_own() {
    PostId id = sample.inReview("By the model.");

    post(
        page(id) + "/another",
        "revision",
        sample.current(id).id().toString(),
        "text",
        "Half a thought of mine",
        "wish",
        "shorter");

    assertThat(sample.revisions(id))
        .extracting(revision -> revision.author().kind())
        .containsExactly(Author.Kind.MODEL, Author.Kind.PERSON, Author.Kind.MODEL);
  }

  @Test
  void a_model_that_fails_leaves_the_text_and_the_wish() {
    PostId id = sample.inReview("By the model.");

    MvcTestResult result =
        post(
            page(id) + "/another",
            "revision",
            sample.current(id).id().toString(),
            "wish",
            "please break");

    assertThat(result).hasStatus(502);
    assertThat(text(result))
        .contains("openai did not answer within 20 seconds", "please break</textarea>");
  }

  @Test
  void while_a_person_types_length_findings_and_preview_follow() {
    String fragment =
        text(
            post(
                page(sample.review) + "/check",
                "revision",
                sample.current(sample.review).id().toString(),
                "text",
                "Now 4711 #new"));

    assertThat(fragment)
        .contains("13</b> / <span>300", "The source does not say 4711.")
        .contains("class=\"is-tag\">#new")
        .doesNotContain("<html");
  }

  @Test
  void a_network_that_is_out_of_reach_does_not_stop_the_writing() {
    PostId id = sample.post(PostStatus.IN_REVIEW, Sample.BROKEN, "Written anyway.");

    assertThat(review(id)).hasStatusOk();
    assertThat(text(review(id)))
        .contains("The length cannot be counted now: mast.example does not answer");
  }
}
