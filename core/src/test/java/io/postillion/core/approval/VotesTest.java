package io.postillion.core.approval;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.postillion.core.RefusedException.Reason;
import io.postillion.core.approval.Approving.Verdict;
import io.postillion.core.approval.Asked.Exclusion;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostEvent.Kind;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.testing.World;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Approvals that ask more than one person. */
class VotesTest {

  private static final Asked LEGAL =
      new Asked("legal", "Review for legal", "approval-parallel", "", Set.of());
  private static final Asked NOT_BY_AUTHORS =
      new Asked("approver", "Review post", "approval-four-eyes", "", Set.of(Exclusion.AUTHORS));
  private static final Asked NOT_BY_VOTERS =
      new Asked("approver", "Review post", "approval-quorum", "", Set.of(Exclusion.VOTERS));

  private final World world = new World();
  private final Person lawyer = of(World.person("Lea Legal", Role.APPROVER), "legal");

  private Person of(Person person, String group) {
    Person member =
        new Person(
            person.id(),
            person.login(),
            person.name(),
            person.in(ACME).roles(),
            person.brands(),
            person.locale(),
            person.zone(),
            Set.of(group));
    world.people.add(member);
    return member;
  }

  private PostId asked(Asked... questions) {
    PostId id = world.written("Hello.", null);
    world.submitting.submit(ACME, id);
    for (Asked question : questions) {
      world.items.ask(id, question);
    }
    return id;
  }

  private Vote decide(Person person, PostId id, Decision decision) {
    return world.approving.decide(person, ACME, world.verdict(id, decision, "Because."));
  }

  private void refused(Reason reason, Person person, PostId id) {
    int votes = world.approvals.votes(ACME, id).size();
    assertThatThrownBy(() -> decide(person, id, Decision.APPROVED))
        .extracting("reason")
        .isEqualTo(reason);
    assertThat(world.approvals.votes(ACME, id)).hasSize(votes);
  }

  @Test
  void one_of_two_who_agrees_has_not_approved_it() {
    PostId id = asked(Asked.APPROVER, LEGAL);

    Vote vote = decide(world.approver, id, Decision.APPROVED);

    assertThat(vote.asked()).isEqualTo("approver");
    assertThat(world.approvals.of(ACME, id)).isEmpty();
    assertThat(world.post(id).status()).isEqualTo(PostStatus.IN_REVIEW);
    assertThat(world.events(id)).endsWith(Kind.AGREED);
  }

  @Test
  void the_vote_that_decides_becomes_the_approval() {
    PostId id = asked(Asked.APPROVER, LEGAL);
    decide(world.approver, id, Decision.APPROVED);

    Vote last = decide(lawyer, id, Decision.APPROVED);

    assertThat(world.approvals.holding(ACME, id))
        .get()
        .satisfies(
            approval -> {
              assertThat(approval.id()).isEqualTo(last.id());
              assertThat(approval.person()).isEqualTo(lawyer.id());
            });
    assertThat(world.approvals.votes(ACME, id)).hasSize(2);
    assertThat(world.post(id).status()).isEqualTo(PostStatus.APPROVED);
    assertThat(world.events(id)).endsWith(Kind.AGREED, Kind.APPROVED);
  }

  @Test
  void the_process_hears_how_many_agreed_and_how_many_did_not() {
    PostId id = asked(Asked.APPROVER, LEGAL);
    decide(world.approver, id, Decision.CHANGES);
    decide(lawyer, id, Decision.APPROVED);

    assertThat(world.flow.ballots())
        .extracting(Ballot::votesFor, Ballot::votesAgainst)
        .containsExactly(tuple(0, 1), tuple(1, 1));
  }

  @Test
  void who_is_not_asked_does_not_decide() {
    PostId id = asked(LEGAL);

    refused(Reason.NOT_ASKED, world.approver, id);
  }

  @Test
  void nobody_is_asked_twice_in_a_round_where_the_model_forbids_it() {
    PostId id = asked(NOT_BY_VOTERS, NOT_BY_VOTERS);
    decide(world.approver, id, Decision.APPROVED);

    refused(Reason.VOTED_ALREADY, world.approver, id);
  }

  @Test
  void whoever_wrote_a_word_of_it_does_not_decide_under_four_eyes() {
    Person both = of(World.person("Bo Both", Role.MANAGER, Role.APPROVER), "anyone");
    PostId id = asked(NOT_BY_AUTHORS);
    world.editing.edit(
        both, ACME, id, world.revision(id).id(), World.text("Hello from somebody else."));

    refused(Reason.FOUR_EYES, both, id);
    decide(world.approver, id, Decision.APPROVED);
    assertThat(world.post(id).status()).isEqualTo(PostStatus.APPROVED);
  }

  @Test
  void an_edit_after_the_first_vote_begins_the_approval_again() {
    PostId id = asked(Asked.APPROVER, LEGAL);
    decide(world.approver, id, Decision.APPROVED);

    world.editing.edit(
        world.manager, ACME, id, world.revision(id).id(), World.text("Something else."));

    assertThat(world.approvals.votes(ACME, id)).noneMatch(Vote::counts);
    assertThat(world.flow.told()).endsWith("edited");
    assertThat(world.events(id)).contains(Kind.APPROVAL_VOIDED);
  }

  /** A model's new version, say, that came in another way than by editing. */
  @Test
  void nobody_finishes_an_approval_that_began_with_other_words() {
    PostId id = asked(Asked.APPROVER, LEGAL);
    decide(world.approver, id, Decision.APPROVED);
    world.rewrite(id, "Other words.");

    assertThatThrownBy(() -> decide(lawyer, id, Decision.APPROVED))
        .extracting("reason")
        .isEqualTo(Reason.BEGAN_AGAIN);

    assertThat(world.approvals.votes(ACME, id)).noneMatch(Vote::counts);
    assertThat(world.approvals.of(ACME, id)).isEmpty();
    assertThat(world.flow.told()).endsWith("edited");
  }

  private Ballot answer(Person person, PostId id, Decision decision, String question) {
    return world.approving.answer(person, ACME, world.verdict(id, decision, "Because."), question);
  }

  private String question(PostId id, String group) {
    return world.items.of(ACME, id).stream()
        .filter(item -> item.asked().group().equals(group))
        .map(WorkItem::id)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_is_answered_in_the_engine_is_a_vote_and_the_engine_goes_on_by_itself() {
    PostId id = asked(Asked.APPROVER, LEGAL);

    Ballot ballot = answer(lawyer, id, Decision.APPROVED, question(id, "legal"));

    assertThat(ballot)
        .isEqualTo(new Ballot(question(id, "legal"), Decision.APPROVED, "Because.", 1, 0));
    assertThat(world.approvals.votes(ACME, id))
        .singleElement()
        .satisfies(
            vote -> {
              assertThat(vote.person()).isEqualTo(lawyer.id());
              assertThat(vote.seal()).isEqualTo(world.revision(id).seal());
            });
    assertThat(world.flow.ballots()).isEmpty();
    assertThat(world.events(id)).endsWith(Kind.AGREED);
    assertThat(world.concluding.conclude(ACME, id, world.revision(id).id(), Decision.APPROVED))
        .isTrue();
    assertThat(world.post(id).status()).isEqualTo(PostStatus.APPROVED);
  }

  @Test
  void an_answer_in_the_engine_keeps_the_rules_of_the_desk() {
    PostId id = asked(NOT_BY_AUTHORS, LEGAL);
    Person both = of(World.person("Bo Both", Role.MANAGER, Role.APPROVER), "anyone");
    world.editing.edit(both, ACME, id, world.revision(id).id(), World.text("Hello from Bo."));
    world.submitting.submit(ACME, id);
    String fourEyes = question(id, "approver");

    refusedAnswer(Reason.FOUR_EYES, both, id, fourEyes);
    refusedAnswer(Reason.NOT_ASKED, world.approver, id, question(id, "legal"));
    refusedAnswer(Reason.NOT_ALLOWED, world.manager, id, fourEyes);
    Verdict old = world.verdict(id, Decision.APPROVED, "");
    world.rewrite(id, "Other words.");
    assertThatThrownBy(() -> world.approving.answer(world.approver, ACME, old, fourEyes))
        .extracting("reason")
        .isEqualTo(Reason.STALE_REVISION);
    assertThat(world.approvals.votes(ACME, id)).isEmpty();

    answer(lawyer, id, Decision.APPROVED, question(id, "legal"));
    world.rewrite(id, "Other words again.");
    refusedAnswer(Reason.BEGAN_AGAIN, world.approver, id, fourEyes);
    assertThat(world.approvals.votes(ACME, id)).hasSize(1);
  }

  private void refusedAnswer(Reason reason, Person person, PostId id, String question) {
    assertThatThrownBy(() -> answer(person, id, Decision.APPROVED, question))
        .extracting("reason")
        .isEqualTo(reason);
  }

  @Test
  void a_round_begins_without_the_votes_of_the_one_before() {
    PostId id = asked(Asked.APPROVER);
    decide(world.approver, id, Decision.CHANGES);

    world.submit(id);

    assertThat(world.approvals.votes(ACME, id)).noneMatch(Vote::counts);
  }

  @Test
  void a_process_cannot_approve_what_nobody_voted_for() {
    PostId id = asked(Asked.APPROVER);

    assertThatThrownBy(
            () -> world.concluding.conclude(ACME, id, world.revision(id).id(), Decision.APPROVED))
        .hasMessageContaining("nobody approved it");
    assertThat(world.approvals.of(ACME, id)).isEmpty();
  }

  @Test
  void what_a_process_says_later_is_written_down_once() {
    PostId id = asked(Asked.APPROVER, LEGAL);
    decide(world.approver, id, Decision.APPROVED);

    for (int delivery = 0; delivery < 2; delivery++) {
      assertThat(world.concluding.conclude(ACME, id, world.revision(id).id(), Decision.APPROVED))
          .isTrue();
    }

    assertThat(world.approvals.of(ACME, id)).hasSize(1);
    assertThat(world.events(id)).containsOnlyOnce(Kind.APPROVED);
  }

  @Test
  void an_outcome_for_words_that_changed_meanwhile_counts_for_nothing() {
    PostId id = asked(Asked.APPROVER);
    var before = world.revision(id).id();
    world.rewrite(id, "Other words.");

    assertThat(world.concluding.conclude(ACME, id, before, Decision.APPROVED)).isFalse();
    assertThat(world.post(id).status()).isEqualTo(PostStatus.IN_REVIEW);
  }

  @Test
  void what_is_not_approved_in_time_waits_for_a_person() {
    PostId id = asked(Asked.APPROVER, LEGAL);
    decide(world.approver, id, Decision.APPROVED);

    world.concluding.expire(ACME, id);
    world.concluding.expire(ACME, id);

    assertThat(world.post(id).status()).isEqualTo(PostStatus.NEEDS_ATTENTION);
    assertThat(world.approvals.votes(ACME, id)).noneMatch(Vote::counts);
    assertThat(world.events(id)).containsOnlyOnce(Kind.EXPIRED);
  }

  @Test
  void a_time_that_one_of_several_chooses_is_that_until_which_the_others_may_approve() {
    PostId id = asked(Asked.APPROVER, LEGAL);
    Verdict verdict = world.verdict(id, Decision.APPROVED, "");

    world.approving.decide(
        world.approver,
        ACME,
        new Verdict(
            id,
            verdict.revision(),
            verdict.seal(),
            Decision.APPROVED,
            "",
            world.in(Duration.ofHours(9))));

    assertThat(world.post(id).scheduled()).contains(world.in(Duration.ofHours(9)));
    assertThat(world.flow.told()).endsWith("until " + world.in(Duration.ofHours(9)).at());
  }

  @Test
  void a_post_that_is_moved_in_review_may_be_approved_until_then() {
    PostId id = world.inReview("Hello.", world.in(Duration.ofHours(1)));

    world.editing.reschedule(world.manager, ACME, id, world.in(Duration.ofHours(5)));

    assertThat(world.flow.told()).endsWith("until " + world.in(Duration.ofHours(5)).at());
  }
}
