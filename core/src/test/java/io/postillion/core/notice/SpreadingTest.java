package io.postillion.core.notice;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.approval.Asked;
import io.postillion.core.approval.Asked.Exclusion;
import io.postillion.core.approval.Decision;
import io.postillion.core.flow.Question;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is told what, by which means and when. */
class SpreadingTest {

  private static final Asked LEGAL =
      new Asked("legal", "Review for legal", "approval-two-steps", "", Set.of());

  private final Town town = new Town();
  private final World world = town.world;
  private final Person lea = town.joins("Lea Legal", "legal", Role.APPROVER);
  private final Person lou = town.joins("Lou Legal", "legal", Role.APPROVER);
  private final Person bo = town.joins("Bo Both", "brand", Role.APPROVER, Role.MANAGER);

  private PostId review(Asked asked) {
    PostId id = world.written("Hello.", null);
    world.submitting.submit(ACME, id);
    asks(id, world.items.ask(id, asked), WorkItem.Kind.REVIEW_POST);
    return id;
  }

  private void asks(PostId id, String task, WorkItem.Kind kind) {
    world.announcing.asked(new Question(ACME, task, kind, id, null));
  }

  private void happens(PostId id, PostEvent.Kind kind) {
    world.announcing.happened(
        ACME, new PostEvent(id, world.clock.instant(), kind, PostEvent.SYSTEM, ""));
  }

  /** The names of those who are told, for whom, and what. */
  private List<String> told() {
    town.spreading.spread();
    return world.notices.deliveries().stream()
        .map(
            delivery ->
                "%s%s"
                    .formatted(
                        town.name(delivery.recipient()),
                        delivery.onBehalfOf() == null
                            ? ""
                            : " for " + world.everyone.get(delivery.onBehalfOf()).name()))
        .sorted()
        .toList();
  }

  private void away(Person person, Person substitute) {
    LocalDate today = LocalDate.of(2026, 11, 23);
    world.substitutes.away(person, ACME, today, today, substitute.id());
  }

  @Test
  void a_review_is_told_to_the_group_that_it_asks() {
    review(LEGAL);

    assertThat(told()).containsExactly("Lea Legal", "Lou Legal");
  }

  @Test
  void whoever_was_mentioned_is_told_and_nobody_whose_login_or_role_reads_like_it() {
    PostId id = world.written("Hello.", null);
    Set<PersonId> named = Set.of(lea.id(), PersonId.random());
    town.wishes.put(lea.id(), Town.all(Set.of(Means.EMAIL), Digest.DAILY));

    world.announcing.mentioned(ACME, id, "1", named, "Bo Both: What, Lea Legal?");
    world.announcing.mentioned(ACME, id, "1", named, "Bo Both: What, Lea Legal?");

    assertThat(told()).containsExactly("Lea Legal");
    assertThat(world.notices.deliveries()).allMatch(Delivery::digest);
  }

  @Test
  void whom_the_model_keeps_out_is_not_told() {
    PostId id = world.written("Hello.", null);
    world.editing.edit(bo, ACME, id, world.revision(id).id(), World.text("Hello from Bo."));
    world.submitting.submit(ACME, id);
    Asked fourEyes = new Asked("approver", "", "approval-four-eyes", "", Set.of(Exclusion.AUTHORS));
    asks(id, world.items.ask(id, fourEyes), WorkItem.Kind.REVIEW_POST);

    assertThat(told()).containsExactly("Adam Approver", "Lea Legal", "Lou Legal");
  }

  @Test
  void a_review_of_somebody_who_is_away_is_told_to_the_substitute() {
    away(lea, bo);
    review(LEGAL);

    assertThat(told()).containsExactly("Bo Both for Lea Legal", "Lou Legal");
  }

  @Test
  void whoever_is_away_is_told_after_all_when_the_substitute_may_not_answer() {
    away(lea, bo);
    PostId id = world.written("Hello.", null);
    world.editing.edit(bo, ACME, id, world.revision(id).id(), World.text("Hello from Bo."));
    world.submitting.submit(ACME, id);
    Asked fourEyes = new Asked("legal", "", "approval-four-eyes", "", Set.of(Exclusion.AUTHORS));
    asks(id, world.items.ask(id, fourEyes), WorkItem.Kind.REVIEW_POST);

    assertThat(told()).containsExactly("Lea Legal", "Lou Legal");
  }

  @Test
  void other_questions_are_told_to_those_of_their_role() {
    PostId id = world.written("Hello.", null);
    String task = world.items.ask(WorkItem.Kind.REVISE_POST, id, Role.MANAGER);
    asks(id, task, WorkItem.Kind.REVISE_POST);

    assertThat(told()).containsExactly("Bo Both", "Mia Manager");
    assertThat(world.notices.all()).extracting(Notice::kind).containsExactly(NoticeKind.CHANGES);
  }

  @Test
  void what_was_answered_before_anybody_looked_is_told_to_nobody() {
    PostId id = review(LEGAL);
    world.approving.decide(lea, ACME, world.verdict(id, Decision.CHANGES, "Shorter."));

    assertThat(told()).isEmpty();
  }

  @Test
  void a_reminder_is_for_those_who_are_asked_and_comes_once_in_ten_minutes() {
    PostId id = review(LEGAL);
    told();
    world.announcing.remind(ACME, id, "step-1");
    assertThat(told()).as("told a moment ago").hasSize(2);

    world.clock.pass(Duration.ofHours(4));
    world.announcing.remind(ACME, id, "step-2");
    world.announcing.remind(ACME, id, "step-2");
    world.announcing.remind(ACME, id, "step-3");

    assertThat(told()).containsExactly("Lea Legal", "Lea Legal", "Lou Legal", "Lou Legal");
  }

  @Test
  void a_review_that_was_handed_over_is_told_to_the_colleague_and_so_is_its_reminder() {
    PostId id = review(LEGAL);
    told();
    world.delegating.delegate(lea, ACME, id, bo.id());
    assertThat(told()).containsExactly("Bo Both", "Lea Legal", "Lou Legal");

    world.clock.pass(Duration.ofHours(4));
    world.announcing.remind(ACME, id, "step-1");

    assertThat(told()).containsExactly("Bo Both", "Bo Both", "Lea Legal", "Lou Legal");
  }

  @Test
  void an_escalation_tells_whom_the_model_names_or_their_substitute() {
    Person max = town.joins("Max Management", "management", Role.APPROVER);
    PostId id = review(LEGAL);
    told();
    away(max, bo);
    world.announcing.escalate(ACME, id, Set.of("management", world.admin.login()), "step-1");

    assertThat(told())
        .containsExactly("Ada Admin", "Bo Both for Max Management", "Lea Legal", "Lou Legal");
  }

  @Test
  void how_it_ended_is_told_to_those_who_had_a_hand_in_it_but_for_the_one_whose_deed_it_was() {
    PostId id = review(LEGAL);
    world.editing.edit(bo, ACME, id, world.revision(id).id(), World.text("Hello from Bo."));
    world.approving.decide(lea, ACME, world.verdict(id, Decision.APPROVED, ""));
    happens(id, PostEvent.Kind.APPROVED);
    assertThat(told()).containsExactly("Bo Both", "Mia Manager");

    happens(id, PostEvent.Kind.PUBLISHED);
    happens(id, PostEvent.Kind.CHECKED);

    assertThat(told())
        .containsExactly("Bo Both", "Bo Both", "Lea Legal", "Mia Manager", "Mia Manager");
  }

  @Test
  void what_somebody_approved_beforehand_is_told_like_any_approval() {
    happens(world.written("Hello.", null), PostEvent.Kind.APPROVED_BEFOREHAND);

    assertThat(told()).containsExactly("Mia Manager");
    assertThat(world.notices.all()).extracting(Notice::kind).containsExactly(NoticeKind.APPROVED);
  }

  @Test
  void an_approval_that_did_not_come_in_time_is_told_to_whoever_wrote_it() {
    PostId id = review(LEGAL);
    told();
    happens(id, PostEvent.Kind.EXPIRED);

    assertThat(told()).containsExactly("Lea Legal", "Lou Legal", "Mia Manager");
  }

  @Test
  void rooms_are_told_together_and_people_who_cannot_be_reached_are_not() {
    town.room("newsroom", Means.TEAMS);
    town.unreachable(lou);
    review(LEGAL);

    assertThat(told()).containsExactly("Lea Legal", "newsroom");
  }

  private void wants(Person person, Digest digest, @Nullable Quiet quiet, Means... means) {
    town.wishes.put(
        person.id(),
        new Wishes(
            Map.of(NoticeKind.REVIEW, Set.of(means)), digest, LocalTime.of(17, 0), quiet, false));
  }

  @Test
  void each_is_told_by_the_means_and_at_the_times_they_want() {
    town.unreachable(lou);
    wants(lea, Digest.NONE, new Quiet(LocalTime.of(8, 0), LocalTime.of(10, 0)), Means.SLACK);
    review(LEGAL);
    told();

    Delivery first = world.notices.deliveries().get(0);
    assertThat(first.means()).isEqualTo(Means.SLACK);
    assertThat(first.digest()).isFalse();
    assertThat(first.due()).as("ten in Paris").isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));

    wants(lea, Digest.DAILY, null, Means.EMAIL, Means.SLACK);
    review(LEGAL);
    told();

    assertThat(world.notices.deliveries().subList(1, 3))
        .allSatisfy(
            delivery -> {
              assertThat(delivery.digest()).isTrue();
              assertThat(delivery.due()).isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
            })
        .extracting(Delivery::means)
        .containsExactlyInAnyOrder(Means.EMAIL, Means.SLACK);

    wants(lea, Digest.NONE, null);
    review(LEGAL);
    town.spreading.spread();
    assertThat(world.notices.deliveries()).as("wants to hear nothing").hasSize(3);
  }

  @Test
  void a_notice_with_which_something_is_wrong_does_not_hold_up_the_others() {
    happens(world.written("Hello.", null), PostEvent.Kind.PUBLISHED);
    review(LEGAL);
    town.breaksOnce();

    assertThatThrownBy(town.spreading::spread).hasMessage("Something is wrong");

    assertThat(world.notices.deliveries()).hasSize(2);
    assertThat(world.notices.unspread(10)).hasSize(1);
  }
}
