package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.approval.Approval;
import io.postillion.core.approval.ApprovalId;
import io.postillion.core.approval.Approvals;
import io.postillion.core.approval.Decision;
import io.postillion.core.approval.Vote;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/** An approval is what a person voted for, and the database holds that. */
interface VotesContract extends InWorld {

  private Approvals approvals() {
    return world().stores.approvals();
  }

  private Vote vote(Post post, Decision decision, String question) {
    return new Vote(
        ApprovalId.random(),
        post.id(),
        post.current(),
        world().stores.posts().current(post).orElseThrow().seal(),
        decision,
        world().person.id(),
        world().person.id(),
        question,
        "legal",
        "Looks „right“",
        World.NOW,
        null);
  }

  private static Approval approval(Vote vote, Decision decision) {
    return new Approval(
        vote.id(),
        vote.post(),
        vote.revision(),
        vote.seal(),
        decision,
        vote.person(),
        "",
        World.NOW,
        null);
  }

  @Test
  default void a_vote_is_kept_as_it_was_cast() {
    Post post = world().post("Text");
    Vote vote = vote(post, Decision.CHANGES, UUID.randomUUID().toString());

    approvals().cast(world().brand, vote);

    assertThat(approvals().votes(world().brand, post.id())).containsExactly(vote);
    assertThat(approvals().of(world().brand, post.id())).isEmpty();
    assertThat(approvals().votes(world().other, post.id())).isEmpty();
  }

  @Test
  default void a_vote_is_carried_to_a_corrected_text_of_the_same_post() {
    Post post = world().post("Tekst");
    Vote vote = vote(post, Decision.APPROVED, UUID.randomUUID().toString());
    approvals().cast(world().brand, vote);
    Post corrected = world().write(post, "Text");

    Vote carried =
        vote.carriedTo(world().stores.posts().current(corrected).orElseThrow(), World.NOW);
    approvals().cast(world().brand, carried);
    approvals().insert(world().brand, approval(carried, Decision.APPROVED));

    assertThat(approvals().votes(world().brand, post.id())).containsOnly(vote, carried);
    assertThat(carried.carriedFrom()).isEqualTo(vote.id());
  }

  @Test
  default void no_vote_is_carried_from_another_post_or_turned_round() {
    Post post = world().post("Tekst");
    Vote vote = vote(post, Decision.CHANGES, UUID.randomUUID().toString());
    approvals().cast(world().brand, vote);
    Post other = world().post("Text");
    Vote elsewhere = vote.carriedTo(world().stores.posts().current(other).orElseThrow(), World.NOW);

    refuses(
        () -> approvals().cast(world().brand, carried(elsewhere, other.id(), Decision.CHANGES)));
    Post corrected = world().write(post, "Text");
    Vote turned =
        vote.carriedTo(world().stores.posts().current(corrected).orElseThrow(), World.NOW);
    refuses(() -> approvals().cast(world().brand, carried(turned, post.id(), Decision.APPROVED)));
  }

  private static Vote carried(Vote vote, PostId post, Decision decision) {
    return new Vote(
        vote.id(),
        post,
        vote.revision(),
        vote.seal(),
        decision,
        vote.person(),
        vote.onBehalfOf(),
        null,
        vote.carriedFrom(),
        vote.question(),
        vote.asked(),
        vote.comment(),
        vote.at(),
        null);
  }

  @Test
  default void an_approval_that_nobody_voted_for_is_refused() {
    Post post = world().post("Text");
    Vote never = vote(post, Decision.APPROVED, UUID.randomUUID().toString());

    refuses(() -> approvals().insert(world().brand, approval(never, Decision.APPROVED)));
  }

  @Test
  default void a_vote_for_changes_makes_no_approval() {
    Post post = world().post("Text");
    Vote vote = vote(post, Decision.CHANGES, UUID.randomUUID().toString());
    approvals().cast(world().brand, vote);

    refuses(() -> approvals().insert(world().brand, approval(vote, Decision.APPROVED)));
  }

  @Test
  default void a_vote_for_other_words_makes_no_approval() {
    Vote vote = vote(world().post("Text"), Decision.APPROVED, UUID.randomUUID().toString());
    Post other = world().post("Other text");
    approvals().cast(world().brand, vote);

    refuses(
        () ->
            approvals()
                .insert(
                    world().brand,
                    new Approval(
                        vote.id(),
                        other.id(),
                        other.current(),
                        world().stores.posts().current(other).orElseThrow().seal(),
                        Decision.APPROVED,
                        vote.person(),
                        "",
                        World.NOW,
                        null)));
  }

  @Test
  default void nobody_votes_who_is_not_known() {
    Vote vote = vote(world().post("Text"), Decision.APPROVED, UUID.randomUUID().toString());
    Vote stranger =
        new Vote(
            vote.id(),
            vote.post(),
            vote.revision(),
            vote.seal(),
            vote.decision(),
            PersonId.random(),
            null,
            vote.question(),
            vote.asked(),
            "",
            World.NOW,
            null);

    refuses(() -> approvals().cast(world().brand, stranger));
  }

  @Test
  default void a_question_is_answered_once() {
    Post post = world().post("Text");
    String question = UUID.randomUUID().toString();
    approvals().cast(world().brand, vote(post, Decision.APPROVED, question));

    refuses(() -> approvals().cast(world().brand, vote(post, Decision.REJECTED, question)));
  }

  @Test
  default void voiding_takes_the_force_from_votes_and_approvals() {
    Post post = world().post("Text");
    world().decide(post, Decision.APPROVED);

    assertThat(approvals().voidAll(world().brand, post.id(), World.NOW)).isEqualTo(1);

    assertThat(approvals().votes(world().brand, post.id())).noneMatch(Vote::counts);
    assertThat(approvals().holding(world().brand, post.id())).isEmpty();
    assertThat(approvals().voidAll(world().brand, post.id(), World.NOW)).isZero();
  }

  @Test
  default void of_many_posts_a_person_knows_which_they_wrote_and_voted_on() {
    Post voted = world().post("Text");
    Post other = world().post("Other text");
    approvals().cast(world().brand, vote(voted, Decision.APPROVED, UUID.randomUUID().toString()));
    List<PostId> both = List.of(voted.id(), other.id());
    PersonId person = world().person.id();

    assertThat(approvals().votedOn(world().brand, person, both)).containsExactly(voted.id());
    assertThat(approvals().votedOn(world().brand, PersonId.random(), both)).isEmpty();
    assertThat(world().stores.posts().writtenBy(world().brand, person, both))
        .containsExactlyInAnyOrderElementsOf(both);
    assertThat(world().stores.posts().writtenBy(world().brand, PersonId.random(), both)).isEmpty();

    approvals().voidAll(world().brand, voted.id(), World.NOW);
    assertThat(approvals().votedOn(world().brand, person, both)).isEmpty();
  }

  @Test
  default void a_vote_on_behalf_of_somebody_is_one_of_both() {
    Post post = world().post("Text");
    UUID other = UUID.randomUUID();
    world()
        .sql
        .sql(
            """
            insert into pst_person (id, login, name, locale, zone, listed)
            values (:id, :login, 'Sam', 'en', 'UTC', false)
            """)
        .param("id", other)
        .param("login", other.toString())
        .update();
    Vote own = vote(post, Decision.APPROVED, UUID.randomUUID().toString());
    Vote vote =
        new Vote(
            own.id(),
            own.post(),
            own.revision(),
            own.seal(),
            own.decision(),
            new PersonId(other),
            world().person.id(),
            own.question(),
            own.asked(),
            "",
            World.NOW,
            null);
    approvals().cast(world().brand, vote);

    assertThat(approvals().votedOn(world().brand, new PersonId(other), List.of(post.id())))
        .containsExactly(post.id());
    assertThat(approvals().votedOn(world().brand, world().person.id(), List.of(post.id())))
        .containsExactly(post.id());
    assertThat(approvals().votedOn(world().brand, PersonId.random(), List.of(post.id()))).isEmpty();
  }

  @Test
  default void a_vote_is_never_changed() {
    Post post = world().post("Text");
    Vote vote = vote(post, Decision.CHANGES, UUID.randomUUID().toString());
    approvals().cast(world().brand, vote);

    for (String change :
        new String[] {
          "update pst_vote set decision = 'APPROVED' where id = :id",
          "update pst_vote set remark = 'fine' where id = :id",
          "delete from pst_vote where id = :id"
        }) {
      assertThatThrownBy(() -> world().sql.sql(change).param("id", vote.id().value()).update())
          .as(change)
          .isInstanceOf(DataAccessException.class);
    }
    assertThat(approvals().votes(world().brand, post.id())).containsExactly(vote);
  }

  @Test
  default void groups_are_those_of_the_people_who_are_listed() {
    assertThat(world().stores.people().groups()).contains("legal");
    assertThat(world().stores.people().members(world().brand)).contains(world().person);
    assertThat(world().person.in(world().brand).groups()).containsExactly("legal");
  }

  private static void refuses(ThrowingCallable statement) {
    assertThatThrownBy(statement).isInstanceOf(DataIntegrityViolationException.class);
  }
}
