package io.postillion.core.form;

import static io.postillion.core.testing.World.ACME;
import static io.postillion.core.testing.World.PARIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.approval.Decision;
import io.postillion.core.approval.Submitting.Submission;
import io.postillion.core.form.Recurring.Wanted;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Schedule;
import io.postillion.core.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoveringTest {

  private static final String WORDS = "Our bakery opens at {time} on {date}. See you there!";
  private static final String FILLED = "Our bakery opens at 9:00 on 4 December. See you there!";

  private final World world = new World();
  private final Instant until = world.clock.instant().plus(Duration.ofDays(30));

  private Form form() {
    return world.recurring.write(
        world.manager,
        ACME,
        new Wanted("Opening hours", WORDS, Locale.ENGLISH, Set.of(World.WALL), false));
  }

  private Standing approved(Form form) {
    return world.recurring.approve(world.approver, ACME, form.id(), form.seal(), until, 3);
  }

  private boolean apply(PostId id) {
    return world.covering.apply(ACME, id, world.revision(id).id());
  }

  private boolean submitted(PostId id) {
    return world.submitting.submit(ACME, id).map(Submission::standing).orElseThrow();
  }

  @Test
  void a_post_of_the_form_is_approved_by_whoever_approved_the_form() {
    Standing standing = approved(form());
    PostId id = world.written(FILLED, null);

    assertThat(submitted(id)).isTrue();
    assertThat(apply(id)).isTrue();
    assertThat(apply(id)).isTrue();
    world.concluding.conclude(ACME, id, world.revision(id).id(), Decision.APPROVED);

    assertThat(world.approvals.holding(ACME, id))
        .get()
        .satisfies(approval -> assertThat(approval.person()).isEqualTo(world.approver.id()))
        .satisfies(approval -> assertThat(approval.seal()).isEqualTo(world.revision(id).seal()));
    assertThat(world.approvals.votes(ACME, id))
        .singleElement()
        .satisfies(vote -> assertThat(vote.standing()).isEqualTo(standing.id()));
    assertThat(world.history.of(ACME, id))
        .last()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(PostEvent.Kind.APPROVED_BEFOREHAND);
              assertThat(event.actor()).isEqualTo(world.approver.name());
              assertThat(event.detail()).isEqualTo("Opening hours");
            });
  }

  @Test
  void other_words_are_read_by_a_person() {
    approved(form());
    PostId id = world.written(FILLED + " Free cake!", null);

    assertThat(submitted(id)).isFalse();
    assertThat(apply(id)).isFalse();
    assertThat(world.approvals.votes(ACME, id)).isEmpty();
  }

  @Test
  void a_form_that_nobody_approved_covers_nothing() {
    form();

    assertThat(submitted(world.written(FILLED, null))).isFalse();
  }

  @Test
  void what_a_check_warns_of_is_read_by_a_person() {
    Form cheap =
        world.recurring.write(
            world.manager,
            ACME,
            new Wanted(
                "Cheap", "So cheap at {time} today", Locale.ENGLISH, Set.of(World.WALL), false));
    approved(cheap);

    assertThat(submitted(world.written("So cheap at 9:00 today", null))).isFalse();
  }

  @Test
  void after_its_last_day_it_covers_nothing() {
    approved(form());
    PostId later = world.written(FILLED, new Schedule(until.plusSeconds(60), PARIS));
    assertThat(submitted(later)).isFalse();

    world.clock.pass(Duration.between(world.clock.instant(), until));
    PostId now = world.written(FILLED, null);
    assertThat(submitted(now)).isFalse();
    assertThat(apply(now)).isFalse();
  }

  @Test
  void a_covered_post_that_is_moved_behind_the_last_day_is_read_by_a_person() {
    approved(form());
    PostId id = world.written(FILLED, world.in(Duration.ofHours(2)));
    submitted(id);
    apply(id);
    world.concluding.conclude(ACME, id, world.revision(id).id(), Decision.APPROVED);
    world.publisher.plan(ACME, id);

    world.editing.reschedule(world.manager, ACME, id, world.in(Duration.ofDays(2)));
    assertThat(world.post(id).status()).isEqualTo(PostStatus.APPROVED);

    world.editing.reschedule(world.manager, ACME, id, new Schedule(until.plusSeconds(60), PARIS));
    assertThat(world.post(id).status()).isEqualTo(PostStatus.DRAFTING);
    assertThat(world.approvals.holding(ACME, id)).isEmpty();
  }

  @Test
  void no_more_than_agreed_go_out_in_a_day() {
    approved(form());
    for (int hour = 7; hour < 10; hour++) {
      PostId id = world.written(FILLED.replace("9:", hour + ":"), null);
      submitted(id);
      assertThat(apply(id)).isTrue();
    }

    assertThat(submitted(world.written(FILLED.replace("9:", "10:"), null))).isFalse();
    world.clock.pass(Duration.ofDays(1));
    assertThat(submitted(world.written(FILLED.replace("9:", "10:"), null))).isTrue();
  }

  @Test
  void an_approver_who_is_one_no_more_covers_nothing() {
    approved(form());
    world.people.remove(world.approver);

    assertThat(submitted(world.written(FILLED, null))).isFalse();
  }

  @Test
  void what_is_taken_back_gives_its_posts_back() {
    Standing standing = approved(form());
    PostId waits = world.written(FILLED, world.in(Duration.ofHours(2)));
    submitted(waits);
    apply(waits);
    world.concluding.conclude(ACME, waits, world.revision(waits).id(), Decision.APPROVED);
    world.publisher.plan(ACME, waits);

    assertThat(world.recurring.revoke(world.manager, ACME, standing.id())).isEqualTo(1);

    assertThat(world.approvals.holding(ACME, waits)).isEmpty();
    assertThat(world.ledger.live(ACME, waits)).isEmpty();
    assertThat(submitted(waits)).isFalse();
    assertThatThrownBy(() -> world.recurring.revoke(world.manager, ACME, standing.id()))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void what_is_taken_back_before_it_is_written_down_is_approved_afresh() {
    Standing standing = approved(form());
    PostId id = world.written(FILLED, world.in(Duration.ofHours(2)));
    submitted(id);
    apply(id);

    world.recurring.revoke(world.approver, ACME, standing.id());

    assertThat(world.concluding.conclude(ACME, id, world.revision(id).id(), Decision.APPROVED))
        .isFalse();
    assertThat(world.approvals.of(ACME, id)).isEmpty();
  }

  @Test
  void a_form_that_is_used_no_more_covers_nothing() {
    Form form = form();
    approved(form);

    world.recurring.retire(world.manager, ACME, form.id());

    assertThat(submitted(world.written(FILLED, null))).isFalse();
    assertThat(world.forms.standings(ACME)).allMatch(standing -> standing.revokedAt() != null);
  }

  @Test
  void whoever_wrote_the_form_does_not_approve_it() {
    Person both = World.person("Bea Both", Role.MANAGER, Role.APPROVER);
    world.people.add(both);
    Form form =
        world.recurring.write(
            both, ACME, new Wanted("Hours", WORDS, Locale.ENGLISH, Set.of(World.WALL), false));

    assertThatThrownBy(() -> world.recurring.approve(both, ACME, form.id(), form.seal(), until, 3))
        .extracting(no -> ((RefusedException) no).reason())
        .isEqualTo(Reason.FOUR_EYES);
  }

  @Test
  void nobody_answers_for_more_than_a_year_or_fifty_a_day() {
    Form form = form();
    Instant far = world.clock.instant().plus(Duration.ofDays(400));

    assertThatThrownBy(
            () -> world.recurring.approve(world.approver, ACME, form.id(), form.seal(), far, 3))
        .extracting(no -> ((RefusedException) no).reason())
        .isEqualTo(Reason.STANDING_TOO_WIDE);
    assertThatThrownBy(
            () -> world.recurring.approve(world.approver, ACME, form.id(), form.seal(), until, 51))
        .extracting(no -> ((RefusedException) no).reason())
        .isEqualTo(Reason.STANDING_TOO_WIDE);
    assertThatThrownBy(
            () -> world.recurring.approve(world.approver, ACME, form.id(), "other", until, 3))
        .extracting(no -> ((RefusedException) no).reason())
        .isEqualTo(Reason.FORM_INCOMPLETE);
    assertThatThrownBy(() -> world.recurring.approve(world.manager, ACME, form.id(), "", until, 3))
        .extracting(no -> ((RefusedException) no).reason())
        .isEqualTo(Reason.NOT_ALLOWED);
  }

  @Test
  void an_edit_takes_its_force_away() {
    approved(form());
    PostId id = world.written(FILLED, world.in(Duration.ofHours(2)));
    submitted(id);
    apply(id);

    world.editing.edit(
        world.manager, ACME, id, world.revision(id).id(), World.text("Something else."));

    assertThat(world.approvals.votes(ACME, id)).noneMatch(vote -> vote.counts());
  }
}
