package io.postillion.core.notice;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.postillion.core.RefusedException.Reason;
import io.postillion.core.approval.Asked;
import io.postillion.core.approval.Asked.Exclusion;
import io.postillion.core.approval.Decision;
import io.postillion.core.approval.Vote;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostEvent.Kind;
import io.postillion.core.post.PostId;
import io.postillion.core.testing.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Substitutes of whoever is away, and colleagues to whom a review was handed. */
class StandingInTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Asked LEGAL =
      new Asked("legal", "Review for legal", "approval-two-steps", "", Set.of());
  private static final Asked LEGAL_FOUR_EYES =
      new Asked("legal", "Review post", "approval-four-eyes", "", Set.of(Exclusion.AUTHORS));
  private static final Asked TWO_OF_LEGAL =
      new Asked("legal", "Review post", "approval-quorum", "", Set.of(Exclusion.VOTERS));

  private final World world = new World();
  private final Person lea = joins("Lea Legal", "legal", Role.APPROVER);
  private final Person lou = joins("Lou Legal", "legal", Role.APPROVER);
  private final Person bo = joins("Bo Both", "brand", Role.APPROVER, Role.MANAGER);
  private final Person cy = joins("Cy Colleague", "brand", Role.APPROVER);

  private Person joins(String name, String group, Role... roles) {
    Person person = World.person(name, roles);
    Person member =
        new Person(
            person.id(),
            person.login(),
            person.name(),
            Set.of(roles),
            person.brands(),
            person.locale(),
            person.zone(),
            Set.of(group));
    world.people.add(member);
    return member;
  }

  private void away(Person person, Person substitute) {
    world.substitutes.away(person, ACME, TODAY, TODAY.plusDays(4), substitute.id());
  }

  private PostId asked(Asked... questions) {
    PostId id = world.written("Hello.", null);
    world.submitting.submit(ACME, id);
    for (Asked question : questions) {
      world.items.ask(id, question);
    }
    return id;
  }

  private Vote decide(Person person, PostId id) {
    return world.approving.decide(person, ACME, world.verdict(id, Decision.APPROVED, ""));
  }

  private void refused(Reason reason, ThrowingCallable work) {
    assertThatThrownBy(work).extracting("reason").isEqualTo(reason);
  }

  private boolean sees(Person person, PostId id) {
    return world.approvers.waitingFor(person, ACME).stream()
        .anyMatch(item -> id.equals(item.post()));
  }

  @Test
  void a_substitute_answers_what_the_absent_person_is_asked_on_their_behalf() {
    PostId id = asked(LEGAL);
    refused(Reason.NOT_ASKED, () -> decide(bo, id));
    away(lea, bo);

    assertThat(sees(bo, id)).isTrue();
    assertThat(sees(cy, id)).isFalse();
    Vote vote = decide(bo, id);

    assertThat(vote.person()).isEqualTo(bo.id());
    assertThat(vote.onBehalfOf()).isEqualTo(lea.id());
    assertThat(vote.asked()).isEqualTo("legal");
    assertThat(world.history.of(ACME, id))
        .filteredOn(event -> event.kind() == Kind.STOOD_IN)
        .extracting("actor", "detail")
        .containsExactly(tuple("Bo Both", "Lea Legal"));
    assertThat(world.approvals.holding(ACME, id)).get().extracting("person").isEqualTo(bo.id());
  }

  @Test
  void who_is_asked_themselves_answers_for_themselves() {
    PostId id = asked(LEGAL);
    away(lea, lou);

    assertThat(decide(lou, id).onBehalfOf()).isNull();
  }

  @Test
  void they_stand_in_from_the_first_day_to_the_last_where_the_person_lives() {
    PostId id = asked(LEGAL);
    world.substitutes.away(lea, ACME, TODAY.plusDays(1), TODAY.plusDays(1), bo.id());

    assertThat(sees(bo, id)).isFalse();
    world.clock.pass(Duration.ofHours(15)); // midnight in Paris
    assertThat(sees(bo, id)).isTrue();
    world.clock.pass(Duration.ofHours(24));
    assertThat(sees(bo, id)).isFalse();
  }

  @Test
  void whoever_is_back_needs_nobody() {
    PostId id = asked(LEGAL);
    away(lea, bo);
    world.substitutes.back(lea, ACME);

    assertThat(sees(bo, id)).isFalse();
    assertThat(sees(lea, id)).isTrue();
  }

  @Test
  void a_substitute_who_is_away_too_has_their_own() {
    PostId id = asked(LEGAL);
    away(lea, bo);
    away(bo, cy);

    assertThat(sees(bo, id)).isFalse();
    assertThat(decide(cy, id).onBehalfOf()).isEqualTo(lea.id());
  }

  @Test
  void people_who_stand_in_for_each_other_in_a_circle_act_for_themselves() {
    PostId id = asked(LEGAL);
    away(lea, bo);
    away(bo, cy);
    away(cy, lea);

    assertThat(world.substitutes.actingFor(lea, ACME)).isEqualTo(lea);
    assertThat(sees(bo, id)).isFalse();
    assertThat(sees(cy, id)).isFalse();
    assertThat(sees(lea, id)).isTrue();
  }

  @Test
  void a_substitute_who_is_no_approver_any_more_answers_nothing() {
    PostId id = asked(LEGAL);
    away(lea, bo);
    world.people.remove(bo);
    Person writer =
        new Person(
            bo.id(),
            bo.login(),
            bo.name(),
            Set.of(Role.MANAGER),
            bo.brands(),
            bo.locale(),
            bo.zone());
    world.people.add(writer);

    assertThat(sees(writer, id)).isFalse();
    assertThat(world.substitutes.actingFor(lea, ACME)).isEqualTo(lea);
  }

  @Test
  void four_eyes_hold_for_the_one_who_really_decides() {
    PostId id = asked(LEGAL_FOUR_EYES);
    away(lea, bo);
    world.editing.edit(bo, ACME, id, world.revision(id).id(), World.text("Hello from Bo."));

    refused(Reason.FOUR_EYES, () -> decide(bo, id));
    decide(lou, id);
  }

  @Test
  void nobody_decides_for_an_author_what_the_author_may_not() {
    Person writes = joins("Wim Writes", "legal", Role.APPROVER, Role.MANAGER);
    PostId id = asked(LEGAL_FOUR_EYES);
    world.editing.edit(writes, ACME, id, world.revision(id).id(), World.text("Hello from Wim."));
    away(writes, bo);

    refused(Reason.FOUR_EYES, () -> decide(bo, id));
    assertThat(sees(bo, id)).isFalse();
  }

  @Test
  void one_person_is_one_vote_and_so_is_the_one_for_whom_it_was_given() {
    PostId id = asked(TWO_OF_LEGAL, TWO_OF_LEGAL, TWO_OF_LEGAL);
    away(lea, bo);
    decide(bo, id);

    refused(Reason.VOTED_ALREADY, () -> decide(bo, id));
    world.substitutes.back(lea, ACME);
    refused(Reason.VOTED_ALREADY, () -> decide(lea, id));
    decide(lou, id);
  }

  @Test
  void a_colleague_to_whom_it_was_handed_answers_this_one_review() {
    PostId id = asked(LEGAL);
    PostId other = asked(LEGAL);
    world.delegating.delegate(lea, ACME, id, bo.id());

    assertThat(sees(bo, id)).isTrue();
    assertThat(sees(bo, other)).isFalse();
    assertThat(sees(lea, id)).as("handing over takes nothing away").isTrue();
    assertThat(decide(bo, id).onBehalfOf()).isEqualTo(lea.id());
    assertThat(world.events(id)).contains(Kind.DELEGATED);
  }

  @Test
  void what_was_handed_on_is_still_answered_on_behalf_of_the_one_who_is_asked() {
    PostId id = asked(LEGAL);
    world.delegating.delegate(lea, ACME, id, bo.id());
    world.delegating.delegate(bo, ACME, id, cy.id());

    assertThat(sees(bo, id)).isFalse();
    assertThat(decide(cy, id).onBehalfOf()).isEqualTo(lea.id());
  }

  @Test
  void the_substitute_of_a_colleague_has_what_was_handed_to_them() {
    PostId id = asked(LEGAL);
    world.delegating.delegate(lea, ACME, id, bo.id());
    away(bo, cy);

    assertThat(decide(cy, id).onBehalfOf()).isEqualTo(lea.id());
  }

  @Test
  void nobody_hands_over_what_is_not_theirs_or_to_whom_the_model_keeps_out() {
    PostId id = asked(LEGAL_FOUR_EYES);
    world.editing.edit(bo, ACME, id, world.revision(id).id(), World.text("Hello from Bo."));

    refused(Reason.NOT_ASKED, () -> world.delegating.delegate(cy, ACME, id, bo.id()));
    refused(Reason.FOUR_EYES, () -> world.delegating.delegate(lea, ACME, id, bo.id()));
    refused(Reason.NOT_ALLOWED, () -> world.delegating.delegate(lea, ACME, id, lea.id()));
    refused(Reason.NOT_ALLOWED, () -> world.delegating.delegate(lea, ACME, id, world.manager.id()));
    Person client =
        new Person(
            PersonId.random(),
            Person.OUTSIDE + "1",
            "Clea Client",
            Set.of(Role.APPROVER),
            Set.of(ACME),
            cy.locale(),
            cy.zone(),
            Set.of(Person.OUTSIDERS));
    world.people.add(client);
    refused(Reason.NOT_ALLOWED, () -> world.delegating.delegate(lea, ACME, id, client.id()));
    refused(Reason.NOT_ALLOWED, () -> away(lea, client));
    PersonId cyId = cy.id();
    decide(lea, id);
    refused(Reason.ALREADY_DONE, () -> world.delegating.delegate(lou, ACME, id, cyId));

    assertThat(world.delegations.of(ACME, id)).isEmpty();
    assertThat(world.notices.all()).isEmpty();
    assertThat(world.events(id)).doesNotContain(Kind.DELEGATED);
  }
}
