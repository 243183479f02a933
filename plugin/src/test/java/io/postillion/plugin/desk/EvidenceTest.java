package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.postillion.core.ai.AiCall;
import io.postillion.core.post.PostId;
import io.postillion.core.remark.Quote;
import io.postillion.core.remark.Remark;
import io.postillion.core.remark.RemarkId;
import io.postillion.plugin.desk.memory.MemoryCalls;
import io.postillion.plugin.desk.memory.MemoryTalk;
import io.postillion.plugin.desk.memory.Sample;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class EvidenceTest extends DeskTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired private MemoryCalls calls;
  @Autowired private MemoryTalk talk;

  private static String evidence(PostId id) {
    return page(id) + "/evidence";
  }

  private String sha256(PostId id) throws Exception {
    return JSON.readTree(text(get(evidence(id) + ".json"))).path("sha256").asText();
  }

  @Test
  void the_page_of_a_post_leads_to_its_evidence() {
    assertThat(text(get(page(sample.published))))
        .contains("href=\"%s\"".formatted(evidence(sample.published)));
  }

  @Test
  void it_tells_from_top_to_bottom_what_an_auditor_asks() {
    String page = text(get(evidence(sample.published)));

    assertThat(page)
        .contains(
            "Every hash that was kept matches",
            "La piste de la Durance rouvre vendredi",
            "Hills above Lyon in the evening sun",
            "https://bsky.example/profile/velo.example/post/3kabc",
            "Approved: Sam Okafor",
            "row 1 (Rule_HighRisk) of approval-policy, version 7",
            "Much is at stake &lt;here&gt;.",
            "Risk = high, Network = bluesky",
            "Review for brand",
            "Offline writer, not AI: offline-textrank 1",
            "What is not kept")
        .doesNotContain("<here>", "does not match");
    assertThat(page.indexOf("id=\"what\"")).isLessThan(page.indexOf("id=\"when\""));
    assertThat(page.indexOf("id=\"when\"")).isLessThan(page.indexOf("id=\"who\""));
  }

  @Test
  void what_is_not_out_is_called_so() {
    assertThat(text(get(evidence(sample.review))))
        .contains(
            "What would go out",
            "Nothing was entered in the ledger yet",
            "No approval is in force.",
            "<del>No more waiting</del><ins>Never wait</ins>",
            "Rests on: “A swap costs €1.50; subscribers pay nothing.”",
            "Rests on no passage that is known.");
  }

  @Test
  void words_that_were_changed_behind_the_seal_are_seen() {
    PostId id = sample.doubtful();
    assertThat(text(get(evidence(id)))).doesNotContain("does not match");

    sample.forge(id, "Something that nobody approved.");

    assertThat(text(get(evidence(id))))
        .contains("Something does not match what was kept", "notice--bad", "Seal, computed now")
        .contains("<dd dir=\"auto\" class=\" evidence-bad\">does not match</dd>");
  }

  @Test
  void what_models_did_and_people_said_is_told_and_stays_words() {
    PostId id = sample.inReview("Listen.");
    calls.ask(id, AiCall.Outcome.OK, "An <i>answer</i>");
    talk.add(
        Sample.VELO,
        new Remark(
            RemarkId.random(),
            id,
            sample.current(id).id(),
            Sample.SAM.id(),
            "Which <b>one</b>?",
            new Quote("Listen", null),
            true,
            null,
            Instant.parse("2026-11-23T08:00:00Z")));

    assertThat(text(get(evidence(id))))
        .contains("draft-post · gpt-5-mini", "1,500 in, 210 out", "0.000795 EUR")
        .contains("An &lt;i&gt;answer&lt;/i&gt;", "Which &lt;b&gt;one&lt;/b&gt;?")
        .contains("not kept word for word");
  }

  @Test
  void the_file_is_taken_along_and_its_hash_compared_later() throws Exception {
    PostId id = sample.inReview("Compare.");
    MvcTestResult file = get(evidence(id) + ".json");

    assertThat(file).hasStatusOk().hasContentType("application/json");
    assertThat(file.getResponse().getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"evidence-%s.json\"".formatted(id));
    assertThat(JSON.readTree(text(file)).path("format").asText())
        .isEqualTo("postillion-evidence/1");
    String hash = sha256(id);
    assertThat(text(get(evidence(id) + "?hash=" + hash))).contains("says exactly the same now");

    sample.overtake(id, "Compare again.");

    assertThat(text(get(evidence(id) + "?hash=" + hash))).contains("does not say the same now");
  }

  @Test
  void the_paper_says_the_same_as_the_page() throws Exception {
    MvcTestResult file = get(evidence(sample.published) + ".pdf");

    assertThat(file).hasStatusOk().hasContentType("application/pdf");
    try (PDDocument paper = Loader.loadPDF(file.getResponse().getContentAsByteArray())) {
      assertThat(new PDFTextStripper().getText(paper))
          .contains(
              "La piste de la Durance rouvre vendredi",
              "Approved: Sam Okafor",
              "row 1 (Rule_HighRisk) of approval-policy, version 7",
              sha256(sample.published));
    }
  }

  @Test
  void another_brands_post_has_no_evidence_here() {
    String path = "/desk/tea/posts/%s/evidence".formatted(sample.published);

    assertThat(get(path)).hasStatus(404);
    assertThat(get(path + ".json")).hasStatus(404);
    assertThat(get(path + ".pdf")).hasStatus(404);
  }

  @Test
  void whoever_may_read_the_post_may_read_it() {
    as(Sample.SAM);

    assertThat(get(evidence(sample.published))).hasStatusOk();
    assertThat(get("/desk/tea/posts/%s/evidence".formatted(sample.published))).hasStatus(404);
  }
}
