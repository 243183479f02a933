package io.postillion.core.brand;

import static io.postillion.core.testing.World.ACME;
import static io.postillion.core.testing.World.WALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.Secret;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import io.postillion.core.testing.World;
import org.junit.jupiter.api.Test;

class ChannelCareTest {

  private final World world = new World();
  private final ChannelCare care = world.channelCare;

  private Connection connection() {
    return world.channel().connection();
  }

  @Test
  void a_test_says_which_account_it_reached_and_clears_the_trouble() {
    world.channels.update(
        ACME, WALL, Connection.NEW.unauthorised("Reconnect", world.clock.instant()));

    assertThat(care.test(world.admin, ACME, WALL)).isEqualTo("@acme");

    assertThat(connection())
        .isEqualTo(new Connection(Connection.State.ACTIVE, null, world.clock.instant()));
  }

  @Test
  void a_refused_token_waits_for_a_person() {
    world.network.answersTest(
        () -> {
          throw new Unauthorised("Reconnect the wall");
        });

    assertThatThrownBy(() -> care.test(world.admin, ACME, WALL)).isInstanceOf(Unauthorised.class);

    assertThat(connection().state()).isEqualTo(Connection.State.UNAUTHORISED);
    assertThat(connection().problem()).isEqualTo("Reconnect the wall");
  }

  @Test
  void a_network_out_of_reach_stays_in_use_and_shows_why() {
    world.network.answersTest(
        () -> {
          throw new Transient("No route to the wall");
        });

    assertThatThrownBy(() -> care.test(world.admin, ACME, WALL)).isInstanceOf(Transient.class);

    assertThat(connection().state()).isEqualTo(Connection.State.ACTIVE);
    assertThat(connection().problem()).isEqualTo("No route to the wall");
  }

  @Test
  void a_channel_that_was_paused_during_the_test_stays_paused() {
    world.network.answersTest(
        () -> {
          care.pause(world.admin, ACME, WALL);
          return "@acme";
        });

    care.test(world.admin, ACME, WALL);

    assertThat(connection().state()).isEqualTo(Connection.State.PAUSED);
  }

  @Test
  void a_connected_channel_keeps_its_grant_is_well_and_lets_its_posts_go_on() {
    world.channels.update(
        ACME, WALL, Connection.NEW.unauthorised("Reconnect", world.clock.instant()));
    world.items.ask(Kind.RECONNECT_CHANNEL, world.written("Hello.", null), Role.ADMIN);

    assertThat(care.connect(world.admin, ACME, WALL, grant()))
        .isEqualTo(new ChannelCare.Connected(1, ""));

    assertThat(connection().state()).isEqualTo(Connection.State.ACTIVE);
    assertThat(connection().problem()).isNull();
    assertThat(world.grants.find(ACME, WALL)).contains(new Grants.Kept(grant(), 0));
    assertThat(world.items.answers()).containsExactly("retry");
  }

  @Test
  void what_waits_for_the_channel_goes_on_when_a_test_succeeds_or_a_person_resumes_it() {
    PostId post = world.written("Hello.", null);
    world.items.ask(Kind.RECONNECT_CHANNEL, post, Role.ADMIN);
    care.test(world.admin, ACME, WALL);
    assertThat(world.items.answers()).hasSize(1);

    world.items.ask(Kind.RECONNECT_CHANNEL, post, Role.ADMIN);
    care.resume(world.admin, ACME, WALL);
    assertThat(world.items.answers()).hasSize(2);
  }

  @Test
  void nothing_goes_on_while_the_channel_is_paused_or_in_trouble() {
    world.items.ask(Kind.RECONNECT_CHANNEL, world.written("Hello.", null), Role.ADMIN);
    care.pause(world.admin, ACME, WALL);

    assertThat(care.connect(world.admin, ACME, WALL, grant()).released()).isZero();
    care.test(world.admin, ACME, WALL);
    world.network.answersTest(
        () -> {
          throw new Unauthorised("Reconnect the wall");
        });
    assertThatThrownBy(() -> care.test(world.admin, ACME, WALL)).isInstanceOf(Unauthorised.class);

    assertThat(world.items.answers()).isEmpty();
    assertThat(connection().state()).isEqualTo(Connection.State.PAUSED);
  }

  @Test
  void with_another_account_nothing_goes_out_until_a_person_resumes_the_channel() {
    world.items.ask(Kind.RECONNECT_CHANNEL, world.written("Hello.", null), Role.ADMIN);
    care.connect(world.admin, ACME, WALL, grant());
    world.items.ask(Kind.RECONNECT_CHANNEL, world.written("Hello again.", null), Role.ADMIN);

    assertThat(care.connect(world.admin, ACME, WALL, grant().knownAs("@private")))
        .isEqualTo(new ChannelCare.Connected(0, "@acme"));
    assertThat(connection().state()).isEqualTo(Connection.State.PAUSED);
    assertThat(world.items.answers()).hasSize(1);

    care.resume(world.admin, ACME, WALL);
    assertThat(world.items.answers()).hasSize(2);
  }

  @Test
  void a_network_that_does_not_say_whose_token_it_is_pauses_nothing() {
    care.connect(world.admin, ACME, WALL, grant());

    assertThat(care.connect(world.admin, ACME, WALL, grant().knownAs("")).before()).isEmpty();
    assertThat(connection().state()).isEqualTo(Connection.State.ACTIVE);
  }

  private Grant grant() {
    return new Grant(Secret.of("token"), null, world.clock.instant(), null, null, "@acme", "write");
  }

  @Test
  void only_an_administrator_may_and_only_on_channels_of_the_brand() {
    assertThatThrownBy(() -> care.pause(world.manager, ACME, WALL))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> care.connect(world.manager, ACME, WALL, grant()))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> care.connect(world.admin, ACME, new ChannelId("nobodys"), grant()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> care.test(world.admin, ACME, new ChannelId("nobodys")))
        .isInstanceOf(NotFoundException.class);
  }
}
