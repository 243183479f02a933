package io.postillion.core.evidence;

import static io.postillion.core.testing.World.ACME;
import static io.postillion.core.testing.World.WALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.NotFoundException;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.Cost;
import io.postillion.core.ai.prompt.HousePrompt;
import io.postillion.core.approval.Approval;
import io.postillion.core.approval.ApprovalId;
import io.postillion.core.approval.Decision;
import io.postillion.core.approval.Vote;
import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.Round;
import io.postillion.core.form.Form;
import io.postillion.core.form.FormId;
import io.postillion.core.form.Standing;
import io.postillion.core.form.StandingId;
import io.postillion.core.link.Link;
import io.postillion.core.link.LinkId;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.PersonStep;
import io.postillion.core.people.PersonStep.Kind;
import io.postillion.core.people.Rights;
import io.postillion.core.people.Role;
import io.postillion.core.post.Author;
import io.postillion.core.post.LinkCard;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Revision;
import io.postillion.core.post.Support;
import io.postillion.core.post.Writer;
import io.postillion.core.publish.Brakes.Brake;
import io.postillion.core.publish.Publication;
import io.postillion.core.remark.Quote;
import io.postillion.core.remark.Remark;
import io.postillion.core.remark.RemarkId;
import io.postillion.core.testing.World;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GatheringTest {

  private static final byte[] BYTES = "a picture".getBytes(StandardCharsets.UTF_8);

  private final World world = new World();
  private final Kept kept = new Kept();
  private final Gathering gathering = kept.gathering(world);

  private Evidence of(PostId id) {
    return gathering.of(ACME, id);
  }

  private PostId published(String text) {
    PostId id = world.scheduled(text, null);
    world.publish(id);
    return id;
  }

  private static Media picture(String alt) {
    return new Media(Canonical.sha256(BYTES), "image/png", 10, 20, BYTES.length, alt);
  }

  @Test
  void what_went_out_when_where_and_by_whose_leave_is_told() {
    PostId id = published("Bread is ready.");

    Evidence evidence = of(id);

    assertThat(evidence.shown().orElseThrow().text()).isEqualTo("Bread is ready.");
    assertThat(evidence.post().channel()).isEqualTo(WALL.value());
    assertThat(evidence.sendings())
        .singleElement()
        .satisfies(
            sending -> {
              assertThat(sending.state()).isEqualTo(Publication.State.SENT);
              assertThat(sending.revision()).isEqualTo(1);
              assertThat(sending.attempts()).isEqualTo(1);
              assertThat(sending.permalink()).isNotBlank();
              assertThat(sending.sealCheck()).isEqualTo(Check.MATCHES);
              assertThat(sending.approvalCheck()).isEqualTo(Check.MATCHES);
            });
    assertThat(evidence.approvals())
        .singleElement()
        .satisfies(
            ruling -> {
              assertThat(ruling.person().name()).isEqualTo("Adam Approver");
              assertThat(ruling.decision()).isEqualTo(Decision.APPROVED);
              assertThat(ruling.sealCheck()).isEqualTo(Check.MATCHES);
            });
    assertThat(evidence.history())
        .extracting(Happened::kind)
        .contains(PostEvent.Kind.APPROVED, PostEvent.Kind.SENDING, PostEvent.Kind.PUBLISHED);
    assertThat(evidence.isIntact()).isTrue();
  }

  @Test
  void words_that_were_changed_behind_the_seal_do_not_match() {
    PostId id = published("Bread is ready.");
    world.posts.tamper(world.revision(id), "Bread is sold out.");

    Evidence evidence = of(id);

    assertThat(evidence.isIntact()).isFalse();
    assertThat(evidence.versions().get(0).sealCheck()).isEqualTo(Check.DIFFERS);
    assertThat(evidence.versions().get(0).sealNow())
        .isNotEqualTo(evidence.versions().get(0).seal());
    assertThat(evidence.votes().get(0).sealCheck()).isEqualTo(Check.DIFFERS);
    assertThat(evidence.approvals().get(0).sealCheck()).isEqualTo(Check.DIFFERS);
    assertThat(evidence.sendings().get(0).sealCheck()).isEqualTo(Check.DIFFERS);
  }

  @Test
  void an_approval_of_other_words_does_not_match() {
    PostId id = published("Bread is ready.");
    kept.forged =
        one ->
            new Approval(
                one.id(),
                one.post(),
                one.revision(),
                "0".repeat(64),
                one.decision(),
                one.person(),
                one.comment(),
                one.at(),
                one.voidedAt());

    Evidence evidence = of(id);

    assertThat(evidence.isIntact()).isFalse();
    assertThat(evidence.versions().get(0).sealCheck()).isEqualTo(Check.MATCHES);
    assertThat(evidence.approvals().get(0).sealCheck()).isEqualTo(Check.DIFFERS);
    assertThat(evidence.sendings().get(0).approvalCheck()).isEqualTo(Check.DIFFERS);
  }

  @Test
  void a_refusal_turned_into_a_leave_does_not_match() {
    PostId id = published("Bread is ready.");
    kept.forged =
        one ->
            new Approval(
                one.id(),
                one.post(),
                one.revision(),
                one.seal(),
                Decision.REJECTED,
                one.person(),
                one.comment(),
                one.at(),
                one.voidedAt());

    assertThat(of(id).sendings().get(0).approvalCheck()).isEqualTo(Check.DIFFERS);
  }

  @Test
  void every_version_says_what_is_different() {
    PostId id = world.written("Bread.", null);
    world.editing.edit(
        world.manager,
        ACME,
        id,
        world.revision(id).id(),
        new PostContent(
            "Bread!",
            Locale.FRENCH,
            List.of(picture("A loaf")),
            new LinkCard(URI.create("https://acme.example"), "Acme", "")));
    world.editing.edit(
        world.manager,
        ACME,
        id,
        world.revision(id).id(),
        new PostContent(
            "Bread!",
            Locale.FRENCH,
            List.of(picture("Two loaves")),
            new LinkCard(URI.create("https://acme.example"), "Acme", "")));

    assertThat(of(id).versions())
        .extracting(Version::changed)
        .containsExactly(
            List.of(),
            List.of(
                Version.Part.TEXT,
                Version.Part.PICTURES,
                Version.Part.ALT_TEXTS,
                Version.Part.LINK,
                Version.Part.LANGUAGE),
            List.of(Version.Part.ALT_TEXTS));
  }

  @Test
  void a_pictures_bytes_are_held_against_its_hash() {
    PostId id = world.written("Bread.", null);
    Media picture = picture("A loaf");
    world.editing.edit(
        world.manager,
        ACME,
        id,
        world.revision(id).id(),
        new PostContent("Bread.", Locale.ENGLISH, List.of(picture), null));

    world.media.put(ACME, picture, BYTES);
    assertThat(pictureOf(id).bytesCheck()).isEqualTo(Check.MATCHES);

    world.media.put(ACME, picture, "another".getBytes(StandardCharsets.UTF_8));
    assertThat(pictureOf(id).bytesCheck()).isEqualTo(Check.DIFFERS);
    assertThat(of(id).isIntact()).isFalse();

    world.media.lose(picture);
    assertThat(pictureOf(id).bytesCheck()).isEqualTo(Check.MISSING);
    assertThat(of(id).gaps()).contains(new Gap(Gap.Kind.PICTURES, List.of("1")));
    assertThat(of(id).isIntact()).isTrue();
  }

  private Picture pictureOf(PostId id) {
    return of(id).shown().orElseThrow().pictures().get(0);
  }

  @Test
  void a_sentence_keeps_its_passages_while_nobody_touches_it() {
    PostId id = world.planned();
    Revision draft =
        Revision.of(
            id,
            WALL,
            1,
            World.text("Acme bakes on Sundays. Everyone may come."),
            Author.model("fake", "model", "draft-post 1"),
            List.of(
                new Support("Acme bakes on Sundays.", List.of("Acme bakes bread on Sundays.")),
                new Support("Everyone may come.", List.of("Everyone may come."))),
            1,
            world.clock.instant());
    world.posts.add(ACME, draft);
    world.posts.update(world.post(id).showing(draft));
    world.editing.edit(
        world.manager,
        ACME,
        id,
        draft.id(),
        World.text("Acme bakes on Sundays. Bring your own bag and a smile."));

    Evidence evidence = of(id);

    assertThat(evidence.sentences())
        .containsExactly(
            new Sentence(
                "Acme bakes on Sundays.", Writer.MODEL, List.of("Acme bakes bread on Sundays.")),
            new Sentence("Bring your own bag and a smile.", Writer.PERSON, List.of()));
    assertThat(evidence.post().article()).isNotNull();
  }

  @Test
  void each_call_of_a_model_is_told_with_the_brands_own_instructions() {
    PostId id = world.written("Bread.", null);
    kept.prompts.add(
        new HousePrompt(
            ACME,
            "draft-post",
            null,
            2,
            "Never say fresh.",
            world.manager.id(),
            world.clock.instant(),
            HousePrompt.State.ACTIVE,
            100));
    kept.calls.add(call("draft-post", "3", Asked.byProcess(), "old words"));
    kept.calls.add(call("draft-post", "3+acme.2", Asked.by(world.manager).about(id, null), null));

    List<Call> calls = of(id).calls();

    assertThat(calls).extracting(Call::id).containsExactly(1L, 2L);
    assertThat(calls).extracting(Call::about).containsExactly(Call.About.ARTICLE, Call.About.POST);
    assertThat(calls.get(0).instructions()).isNull();
    assertThat(calls.get(0).output()).isEqualTo("old words");
    assertThat(calls.get(1).instructions()).isEqualTo("Never say fresh.");
    assertThat(calls.get(1).person()).isEqualTo(who(world.manager.id(), "Mia Manager"));
    assertThat(calls.get(1).cost()).isEqualTo("0.0012");
    assertThat(calls.get(1).currency()).isEqualTo("EUR");
    assertThat(of(id).gaps())
        .contains(new Gap(Gap.Kind.PROMPTS, List.of()), new Gap(Gap.Kind.OUTPUTS, List.of("1")));
  }

  @Test
  void of_very_many_calls_the_last_are_told_and_that_there_are_more() {
    PostId id = world.written("Bread.", null);
    for (int i = 0; i <= Asking.MOST; i++) {
      kept.calls.add(call("at-cursor", "1", Asked.byProcess().about(id, null), "words"));
    }

    assertThat(of(id).calls()).hasSize(Asking.MOST);
    assertThat(of(id).calls().get(0).id()).isEqualTo(2);
    assertThat(of(id).gaps()).contains(new Gap(Gap.Kind.MORE_CALLS, List.of("500")));
  }

  @Test
  void a_vote_is_told_with_its_question_and_the_approval_with_its_rule() {
    PostId id = world.approved("Bread.", null);
    String question = world.approvals.votes(ACME, id).get(0).question();
    Instant now = world.clock.instant();
    assertThat(of(id).gaps()).contains(new Gap(Gap.Kind.ROUNDS, List.of()));

    kept.rounds.add(
        new Round(
            "approval-single",
            "One approver decides",
            3,
            "ab",
            now,
            null,
            "usual",
            null,
            List.of(new Round.Step(question, "Review post", now))));

    assertThat(of(id).rounds()).isEqualTo(kept.rounds);
    assertThat(of(id).votes().get(0).step()).isEqualTo("Review post");
    assertThat(of(id).gaps())
        .contains(new Gap(Gap.Kind.RULES, List.of("1")))
        .doesNotContain(new Gap(Gap.Kind.ROUNDS, List.of()));
  }

  @Test
  void an_answer_for_a_form_or_carried_over_a_correction_is_called_so() {
    PostId id = world.written("Open at 8.", null);
    Revision revision = world.revision(id);
    Instant now = world.clock.instant();
    Form form =
        new Form(
            FormId.random(),
            ACME,
            "Opening",
            "Open at {number:1-12}.",
            Locale.ENGLISH,
            Set.of(WALL),
            false,
            world.manager.id(),
            now,
            null);
    world.forms.insert(form);
    Standing standing =
        new Standing(
            StandingId.random(),
            form.id(),
            form.seal(),
            world.approver.id(),
            now,
            now.plus(Duration.ofDays(30)),
            2,
            null,
            null);
    world.forms.insert(ACME, standing);
    Vote covered =
        new Vote(
            ApprovalId.random(),
            id,
            revision.id(),
            revision.seal(),
            Decision.APPROVED,
            world.approver.id(),
            null,
            standing.id(),
            null,
            "standing/1",
            "standing",
            "",
            now,
            null);
    Vote read =
        new Vote(
            ApprovalId.random(),
            id,
            revision.id(),
            revision.seal(),
            Decision.APPROVED,
            world.approver.id(),
            null,
            "question",
            "approver",
            "",
            now,
            null);
    world.approvals.cast(ACME, covered);
    world.approvals.cast(ACME, read);
    world.approvals.cast(ACME, read.carriedTo(revision, now));

    List<Answer> votes = of(id).votes();

    assertThat(votes.get(0).beforehand())
        .satisfies(
            told -> {
              assertThat(told.form()).isEqualTo("Opening");
              assertThat(told.words()).isEqualTo("Open at {number:1-12}.");
              assertThat(told.sealCheck()).isEqualTo(Check.MATCHES);
            });
    assertThat(votes.get(1).beforehand()).isNull();
    assertThat(votes.get(1).carriedFrom()).isNull();
    assertThat(votes.get(2).carriedFrom()).isEqualTo(read.id().toString());
  }

  @Test
  void what_people_said_and_the_links_they_got_are_told() {
    PostId id = world.written("Bread.", null);
    Revision revision = world.revision(id);
    Instant now = world.clock.instant();
    PersonId gone = PersonId.random();
    kept.remarks.add(
        new Remark(
            RemarkId.random(),
            id,
            revision.id(),
            world.approver.id(),
            "Which bread?",
            new Quote("Bread", null),
            true,
            null,
            now));
    kept.links.add(
        new Link(
            LinkId.random(),
            ACME,
            gone,
            Link.Shown.of(revision),
            now,
            now.plus(Duration.ofDays(1)),
            null,
            now));

    assertThat(of(id).remarks())
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.author()).isEqualTo(who(world.approver.id(), "Adam Approver"));
              assertThat(said.quote()).isEqualTo("Bread");
              assertThat(said.revision()).isEqualTo(1);
            });
    assertThat(of(id).links())
        .singleElement()
        .satisfies(link -> assertThat(link.person()).isEqualTo(who(gone, "")));
  }

  @Test
  void a_brake_that_holds_it_is_told_as_long_as_it_can_go_out() {
    PostId waiting = world.scheduled("Later.", world.in(Duration.ofDays(1)));
    PostId out = published("Now.");
    world.brakes.pull(new Brake(null, "Ada Admin", "Strike", world.clock.instant()));

    assertThat(of(waiting).post().brake())
        .isEqualTo(new Subject.Brake(true, "Ada Admin", "Strike", world.clock.instant()));
    assertThat(of(out).post().brake()).isNull();
    assertThat(of(out).gaps()).contains(new Gap(Gap.Kind.BRAKES, List.of()));
  }

  @Test
  void a_post_that_nobody_has_written_yet_has_evidence_too() {
    PostId id = world.planned();

    Evidence evidence = of(id);

    assertThat(evidence.shown()).isEmpty();
    assertThat(evidence.sentences()).isEmpty();
    assertThat(evidence.isIntact()).isTrue();
  }

  @Test
  void the_parts_of_a_thread_stand_alone() {
    PostId id = world.written("One.\n---\nTwo.", null);

    assertThat(of(id).shown().orElseThrow().parts()).containsExactly("One.", "Two.");
  }

  @Test
  void another_brand_has_no_such_post() {
    PostId id = world.written("Bread.", null);

    assertThatThrownBy(() -> gathering.of(new BrandId("globex"), id))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void the_hash_is_that_of_the_content_whenever_it_is_gathered() {
    PostId id = published("Bread is ready.");
    EvidenceFile file = gathering.file(ACME, id);
    world.clock.pass(Duration.ofDays(300));

    EvidenceFile later = gathering.file(ACME, id);

    assertThat(later.sha256()).isEqualTo(file.sha256());
    assertThat(later.gatheredAt()).isNotEqualTo(file.gatheredAt());
    assertThat(file.sha256()).isEqualTo(Canonical.sha256(file.content()));
    assertThat(file.json())
        .startsWith("{\n  \"format\": \"postillion-evidence/1\",\n")
        .contains("\"sha256\": \"%s\"".formatted(file.sha256()), "\"text\": \"Bread is ready.\"");
  }

  @Test
  void what_happens_later_changes_the_hash_of_its_part_and_no_other() {
    PostId id = published("Bread is ready.");
    EvidenceFile file = gathering.file(ACME, id);
    world.history.add(
        ACME, new PostEvent(id, world.clock.instant(), PostEvent.Kind.LINK_OPENED, "Zoë", ""));

    EvidenceFile later = gathering.file(ACME, id);

    assertThat(later.sha256()).isNotEqualTo(file.sha256());
    assertThat(later.sections().keySet())
        .filteredOn(name -> !later.sections().get(name).equals(file.sections().get(name)))
        .containsExactly("history");
  }

  @Test
  void whoever_is_kept_at_the_desk_has_their_roles_from_somebody_and_perhaps_their_password() {
    PostId id = published("Bread is ready.");
    PersonId approver = world.approvals.votes(ACME, id).get(0).person();
    Instant before = world.approvals.votes(ACME, id).get(0).at();
    PersonId admin = PersonId.random();
    kept.appointments.add(0, step(approver, Kind.CREATED, admin, before.minusSeconds(60)));
    kept.appointments.add(0, step(approver, Kind.LINK_SHOWN, admin, before.minusSeconds(50)));
    kept.appointments.add(0, step(approver, Kind.CHANGED, approver, before.plusSeconds(1)));

    assertThat(of(id).appointments())
        .containsExactly(
            new Appointed(
                who(approver, world.everyone.get(approver).name()),
                who(admin, ""),
                before.minusSeconds(60),
                List.of("approver"),
                List.of("legal"),
                who(admin, ""),
                before.minusSeconds(50),
                true));
  }

  private static PersonStep step(PersonId about, Kind kind, PersonId by, Instant at) {
    return new PersonStep(
        ACME, about, kind, new Rights(Set.of(Role.APPROVER), Set.of("legal")), "", by, at);
  }

  private static Who who(PersonId id, String name) {
    return new Who(id.toString(), name);
  }

  private AiCall call(String task, String version, Asked asked, @Nullable String output) {
    return new AiCall(
        ACME,
        task,
        "openai",
        "gpt",
        version,
        world.clock.instant(),
        Duration.ofMillis(1_200),
        10,
        20,
        AiCall.Outcome.OK,
        null,
        asked,
        "ab",
        "temperature=default",
        output,
        new Cost(new BigDecimal("0.0012"), Currency.getInstance("EUR")));
  }
}
