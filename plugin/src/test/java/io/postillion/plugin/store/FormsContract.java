package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.approval.ApprovalId;
import io.postillion.core.approval.Decision;
import io.postillion.core.approval.FastLane;
import io.postillion.core.approval.Vote;
import io.postillion.core.form.Form;
import io.postillion.core.form.FormId;
import io.postillion.core.form.Forms;
import io.postillion.core.form.Standing;
import io.postillion.core.form.StandingId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What rests on a standing approval is of the person who gave it, while it holds. */
interface FormsContract extends InWorld {

  int ROUNDS = 10;
  Instant UNTIL = World.NOW.plus(Duration.ofDays(30));

  private Forms forms() {
    return world().stores.forms();
  }

  private Form form() {
    Form form =
        new Form(
            FormId.random(),
            world().brand,
            "Opening „hours“",
            "Our bakery opens at {time}.\nCome!",
            Locale.CANADA_FRENCH,
            Set.of(world().channel.id(), world().second.id()),
            true,
            world().person.id(),
            World.NOW,
            null);
    forms().insert(form);
    return form;
  }

  private Standing standing(Form form) {
    Standing standing =
        new Standing(
            StandingId.random(),
            form.id(),
            form.seal(),
            world().person.id(),
            World.NOW,
            UNTIL,
            3,
            null,
            null);
    forms().insert(world().brand, standing);
    return standing;
  }

  private Vote vote(Post post, StandingId standing, Decision decision, Instant at) {
    return new Vote(
        ApprovalId.random(),
        post.id(),
        post.current(),
        world().stores.posts().current(post).orElseThrow().seal(),
        decision,
        world().person.id(),
        null,
        standing,
        null,
        "standing/" + UUID.randomUUID(),
        FastLane.ASKED,
        "Opening hours",
        at,
        null);
  }

  private void refuses(ThrowingCallable action) {
    assertThatThrownBy(action).isInstanceOf(DataAccessException.class);
  }

  @Test
  default void forms_and_standing_approvals_are_kept_as_they_are() {
    Form form = form();
    Standing standing = standing(form);

    assertThat(forms().find(world().brand, form.id())).contains(form);
    assertThat(forms().of(world().brand)).contains(form);
    assertThat(forms().standing(world().brand, standing.id())).contains(standing);
    assertThat(forms().standings(world().brand)).contains(standing);
    assertThat(forms().find(world().other, form.id())).isEmpty();
    assertThat(forms().of(world().other)).isEmpty();
    assertThat(forms().standing(world().other, standing.id())).isEmpty();
    assertThat(forms().standings(world().other)).isEmpty();
  }

  @Test
  default void nobody_stands_for_other_words_than_they_saw() {
    Form form = form();

    refuses(
        () ->
            forms()
                .insert(
                    world().brand,
                    new Standing(
                        StandingId.random(),
                        form.id(),
                        "0".repeat(64),
                        world().person.id(),
                        World.NOW,
                        UNTIL,
                        3,
                        null,
                        null)));
  }

  @Test
  default void a_vote_rests_on_a_standing_approval_while_it_holds() {
    Standing standing = standing(form());
    Post post = world().post("Text");
    Vote vote = vote(post, standing.id(), Decision.APPROVED, World.NOW);

    world().stores.approvals().cast(world().brand, vote);

    assertThat(world().stores.approvals().votes(world().brand, post.id())).containsExactly(vote);
    assertThat(forms().covered(world().brand, standing.id(), World.NOW.minusSeconds(1)))
        .isEqualTo(1);
    assertThat(forms().covered(world().brand, standing.id(), World.NOW)).isZero();
    assertThat(forms().covered(world().other, standing.id(), World.NOW.minusSeconds(1))).isZero();
    assertThat(forms().coveredNow(world().brand, standing.id())).containsExactly(post.id());
    assertThat(forms().coveredNow(world().other, standing.id())).isEmpty();
    world().stores.approvals().voidAll(world().brand, post.id(), World.NOW);
    assertThat(forms().coveredNow(world().brand, standing.id())).isEmpty();
  }

  @Test
  default void no_vote_rests_on_one_that_has_ended_or_that_another_gave() {
    Standing standing = standing(form());
    Post post = world().post("Text");

    refuses(
        () ->
            world()
                .stores
                .approvals()
                .cast(world().brand, vote(post, standing.id(), Decision.APPROVED, UNTIL)));
    refuses(
        () ->
            world()
                .stores
                .approvals()
                .cast(world().brand, vote(post, standing.id(), Decision.CHANGES, World.NOW)));
    refuses(
        () ->
            world()
                .stores
                .approvals()
                .cast(
                    world().brand, vote(post, StandingId.random(), Decision.APPROVED, World.NOW)));
    Vote forged = vote(post, standing.id(), Decision.APPROVED, World.NOW);
    refuses(
        () ->
            world()
                .stores
                .approvals()
                .cast(
                    world().brand,
                    new Vote(
                        forged.id(),
                        forged.post(),
                        forged.revision(),
                        forged.seal(),
                        forged.decision(),
                        PersonId.random(),
                        null,
                        forged.standing(),
                        null,
                        forged.question(),
                        forged.asked(),
                        forged.comment(),
                        forged.at(),
                        null)));
  }

  @Test
  default void what_is_applied_while_it_is_taken_back_is_seen_by_whoever_takes_it_back()
      throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Standing standing = standing(form());
      Post post = world().post("Text");

      World.together(
          List.of(
              () -> world().stores.transactions().in(() -> apply(standing, post)),
              () -> world().stores.transactions().in(() -> takeBack(standing))));

      assertThat(world().stores.approvals().votes(world().brand, post.id()))
          .as("round %d", round)
          .noneMatch(Vote::counts);
    }
  }

  @Test
  default void two_that_apply_it_at_once_count_each_other() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Standing standing = standing(form());
      List<Callable<Boolean>> works = new ArrayList<>();
      for (int post = 0; post < standing.perDay() + 2; post++) {
        Post one = world().post("Text");
        works.add(() -> world().stores.transactions().in(() -> applyWithin(standing, one)));
      }

      assertThat(World.together(works)).filteredOn(applied -> applied).hasSize(standing.perDay());
    }
  }

  private boolean apply(Standing standing, Post post) {
    boolean holds = forms().hold(world().brand).contains(standing);
    if (holds) {
      world()
          .stores
          .approvals()
          .cast(world().brand, vote(post, standing.id(), Decision.APPROVED, World.NOW));
    }
    return holds;
  }

  private boolean applyWithin(Standing standing, Post post) {
    forms().hold(world().brand);
    return forms().covered(world().brand, standing.id(), World.NOW.minusSeconds(1))
            < standing.perDay()
        && apply(standing, post);
  }

  private boolean takeBack(Standing standing) {
    forms().revoke(world().brand, standing.id(), world().person.id(), World.NOW);
    forms()
        .coveredNow(world().brand, standing.id())
        .forEach(id -> world().stores.approvals().voidAll(world().brand, id, World.NOW));
    return true;
  }

  @Test
  default void it_is_taken_back_once_and_the_form_retired_once() {
    Form form = form();
    Standing standing = standing(form);

    assertThat(forms().revoke(world().other, standing.id(), world().person.id(), World.NOW))
        .isFalse();
    assertThat(forms().revoke(world().brand, standing.id(), world().person.id(), World.NOW))
        .isTrue();
    assertThat(forms().revoke(world().brand, standing.id(), world().person.id(), UNTIL)).isFalse();
    assertThat(forms().getStanding(world().brand, standing.id()).revokedAt()).isEqualTo(World.NOW);
    assertThat(forms().getStanding(world().brand, standing.id()).revokedBy())
        .isEqualTo(world().person.id());
    forms().retire(world().other, form.id(), World.NOW);
    assertThat(forms().get(world().brand, form.id()).isInUse()).isTrue();
    forms().retire(world().brand, form.id(), World.NOW);
    forms().retire(world().brand, form.id(), UNTIL);
    assertThat(forms().get(world().brand, form.id()).retiredAt()).isEqualTo(World.NOW);
  }

  @Test
  default void what_people_stood_for_stays_as_it_was_written() {
    Form form = form();
    Standing standing = standing(form);
    forms().revoke(world().brand, standing.id(), world().person.id(), World.NOW);

    List.of(
            "update pst_form set words = 'Other words' where id = :id",
            "delete from pst_form where id = :id")
        .forEach(
            sql -> refuses(() -> world().sql.sql(sql).param("id", form.id().value()).update()));
    List.of(
            "update pst_standing set valid_until = valid_until + interval '1' day where id = :id",
            "delete from pst_standing where id = :id",
            "delete from pst_standing_end where standing_id = :id")
        .forEach(
            sql -> refuses(() -> world().sql.sql(sql).param("id", standing.id().value()).update()));
  }
}
