package io.postillion.core.client;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.RefusedException.Reason;
import io.postillion.core.approval.Approvers;
import io.postillion.core.approval.Asked;
import io.postillion.core.approval.Decision;
import io.postillion.core.approval.Vote;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.testing.World;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As which group an outside person is asked, and as which never. */
class DecidingTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private final World world = new World();
  private final Approvers approvers = new Approvers(world.items, world.posts, world.approvals);
  private final Client client =
      new Client(
          PersonId.random(),
          ACME,
          "Jeanne Client",
          "jeanne@client.example",
          Locale.FRENCH,
          true,
          Set.of(),
          PersonId.random(),
          Instant.EPOCH,
          null,
          null);

  private PostId asked(String... groups) {
    PostId id = world.written("Hello.", null);
    world.submitting.submit(ACME, id);
    for (String group : groups) {
      world.items.ask(id, new Asked(group, "Review", "approval-client", "", Set.of()));
    }
    return id;
  }

  private Vote decide(Person person, PostId id) {
    return world.approving.decide(person, ACME, world.verdict(id, Decision.APPROVED, ""));
  }

  private void refused(Person person, PostId id) {
    assertThatThrownBy(() -> decide(person, id)).extracting("reason").isEqualTo(Reason.NOT_ASKED);
    assertThat(world.approvals.votes(ACME, id)).isEmpty();
    assertThat(world.post(id).status()).isEqualTo(PostStatus.IN_REVIEW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"approver", "manager", "admin", "legal", "brand", ""})
  void a_client_answers_no_question_to_others(String group) {
    refused(client.deciding(ZONE), asked(group));
  }

  @ParameterizedTest
  @ValueSource(strings = {"approver", "manager", "admin", "legal"})
  void no_role_and_no_group_makes_an_outside_person_one_of_the_team(String group) {
    Person overrated =
        new Person(
            client.id(),
            Client.loginOf(client.id()),
            client.name(),
            Set.of(Role.values()),
            Set.of(ACME),
            Locale.FRENCH,
            ZONE,
            Set.of("client", "legal"));

    refused(overrated, asked(group));
  }

  @Test
  void nothing_but_reviews_waits_for_a_client() {
    PostId id = asked("approver", "client");
    world.items.ask(WorkItem.Kind.REVISE_POST, id, Role.APPROVER);

    assertThat(approvers.waitingFor(client.deciding(ZONE), ACME))
        .singleElement()
        .satisfies(item -> assertThat(item.asked().group()).isEqualTo("client"));
  }

  @Test
  void a_client_answers_the_question_to_clients_and_leaves_the_others_open() {
    PostId id = asked("approver", "client");
    world.people.add(client.deciding(ZONE));

    Vote vote = decide(client.deciding(ZONE), id);

    assertThat(vote.asked()).isEqualTo("client");
    assertThat(vote.person()).isEqualTo(client.id());
    assertThat(world.post(id).status()).isEqualTo(PostStatus.IN_REVIEW);
    assertThat(approvers.questions(ACME, id))
        .singleElement()
        .satisfies(item -> assertThat(item.asked().group()).isEqualTo("approver"));
  }
}
