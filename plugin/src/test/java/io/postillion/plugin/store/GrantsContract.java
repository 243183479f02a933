package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.NotFoundException;
import io.postillion.core.Secret;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Grant;
import io.postillion.core.brand.Grants;
import io.postillion.core.brand.Grants.Kept;
import io.postillion.core.brand.Grants.Standing;
import io.postillion.core.failure.Unauthorised;
import io.postillion.plugin.store.ConnectStates.Way;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** One refresher of all nodes, and nobody reads a token out of the database. */
interface GrantsContract extends InWorld {

  Duration LEASE = Duration.ofMinutes(1);

  @Test
  default void a_grant_is_found_as_it_was_stored() {
    assertThat(grants().find(world().brand, channel())).isEmpty();
    Grant full = grant("first");
    Grant bare = new Grant(Secret.of("bare"), null, World.NOW, null, null, "", "");

    grants().connect(world().brand, channel(), full);
    grants().connect(world().brand, world().second.id(), bare);

    assertThat(kept().grant()).isEqualTo(full);
    assertThat(grants().find(world().brand, world().second.id()).map(Kept::grant)).contains(bare);
  }

  @Test
  default void it_is_known_how_long_each_channel_stays_connected() {
    grants().connect(world().brand, channel(), grant("first"));
    grants().connect(world().brand, world().second.id(), grant("second").ending());

    assertThat(grants().of(world().brand))
        .containsExactlyInAnyOrder(
            new Standing(channel(), "@acme „red“", true, World.NOW.plusSeconds(9_000)),
            new Standing(world().second.id(), "@acme „red“", false, World.NOW.plusSeconds(7_200)));
    assertThat(grants().of(world().other)).isEmpty();
  }

  @Test
  default void a_channel_that_is_not_there_is_not_connected() {
    assertThatThrownBy(
            () -> grants().connect(world().brand, new ChannelId("nobodys"), grant("first")))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  default void of_many_nodes_one_refreshes() throws Exception {
    grants().connect(world().brand, channel(), grant("first"));
    long version = kept().version();

    List<OptionalLong> leases =
        World.together(8, () -> grants().lease(world().brand, channel(), version, LEASE));

    assertThat(leases).filteredOn(OptionalLong::isPresent).hasSize(1);
    assertThat(grants().lease(world().brand, channel(), kept().version(), LEASE)).isEmpty();
  }

  @Test
  default void a_lease_that_ended_passes_to_another_whose_word_alone_counts() {
    grants().connect(world().brand, channel(), grant("first"));
    long stale = lease(Duration.ofSeconds(-1));
    long mine = lease(LEASE);

    assertThat(grants().renewed(world().brand, channel(), stale, grant("stale"))).isFalse();
    assertThat(grants().renewed(world().brand, channel(), mine, grant("mine"))).isTrue();
    assertThat(grants().renewed(world().brand, channel(), mine, grant("again"))).isFalse();
    assertThat(kept().grant()).isEqualTo(grant("mine"));
  }

  @Test
  default void of_many_that_store_with_the_same_lease_one_does() throws Exception {
    grants().connect(world().brand, channel(), grant("first"));
    long lease = lease(LEASE);

    List<Boolean> stored =
        World.together(8, () -> grants().renewed(world().brand, channel(), lease, grant("second")));

    assertThat(stored).containsOnlyOnce(true);
  }

  @Test
  default void nobody_stores_without_a_lease() {
    grants().connect(world().brand, channel(), grant("first"));

    assertThat(grants().renewed(world().brand, channel(), kept().version(), grant("second")))
        .isFalse();
  }

  @Test
  default void a_renewed_grant_may_be_leased_at_once() {
    grants().connect(world().brand, channel(), grant("first"));
    grants().renewed(world().brand, channel(), lease(LEASE), grant("second"));

    assertThat(grants().lease(world().brand, channel(), kept().version(), LEASE)).isPresent();
  }

  @Test
  default void who_reconnects_the_channel_has_the_last_word() {
    grants().connect(world().brand, channel(), grant("first"));
    long lease = lease(LEASE);
    grants().connect(world().brand, channel(), grant("reconnected"));

    assertThat(grants().renewed(world().brand, channel(), lease, grant("late"))).isFalse();
    assertThat(kept().grant()).isEqualTo(grant("reconnected"));
  }

  @Test
  default void a_renewed_token_stays_when_its_user_rolls_back() {
    grants().connect(world().brand, channel(), grant("first"));

    new TransactionTemplate(world().database.transactionManager())
        .executeWithoutResult(
            transaction -> {
              transaction.setRollbackOnly();
              grants().renewed(world().brand, channel(), lease(LEASE), grant("second"));
            });

    assertThat(kept().grant()).isEqualTo(grant("second"));
  }

  @Test
  default void no_token_is_readable_in_the_database_or_in_another_row() {
    grants().connect(world().brand, channel(), grant("planted"));
    grants().connect(world().brand, world().second.id(), grant("other"));

    assertThat(TenantArguments.rowsOf(world(), world().brand).toString())
        .doesNotContain("planted")
        .contains("@acme");

    world()
        .sql
        .sql(
            """
            update pst_grant set tokens = (
              select g.tokens from pst_grant g where g.brand_id = :brand and g.channel_id = :from)
            where brand_id = :brand and channel_id = :to
            """)
        .param("brand", world().name)
        .param("from", channel().value())
        .param("to", world().second.id().value())
        .update();
    assertThatThrownBy(() -> grants().find(world().brand, world().second.id()))
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("postillion.secret-key")
        .hasMessageContaining(world().second.id().value());
  }

  @Test
  default void a_way_to_a_network_is_come_back_once() throws Exception {
    Way way = new Way(world().brand, channel(), Secret.of("verifier"));
    Secret state = states().begin(way, world().person.id(), "session", World.NOW);

    List<Optional<Way>> redeemed =
        World.together(
            4, () -> states().redeem(state.reveal(), world().person.id(), "session", World.NOW));

    assertThat(redeemed).filteredOn(Optional::isPresent).containsExactly(Optional.of(way));
    assertThat(states().redeem(state.reveal(), world().person.id(), "session", World.NOW))
        .isEmpty();
  }

  @Test
  default void a_way_belongs_to_a_person_and_a_session_and_ends() {
    Way way = new Way(world().brand, channel(), Secret.of("verifier"));
    String state = states().begin(way, world().person.id(), "session", World.NOW).reveal();

    assertThat(states().redeem(state, world().person.id(), "another", World.NOW)).isEmpty();
    assertThat(
            states()
                .redeem(
                    state, world().person.id(), "session", World.NOW.plus(ConnectStates.LIFETIME)))
        .isEmpty();
    assertThat(states().redeem("guessed", world().person.id(), "session", World.NOW)).isEmpty();
    assertThat(TenantArguments.rowsOf(world(), world().brand).toString())
        .doesNotContain(state, "verifier=verifier");
    assertThat(states().redeem(state, world().person.id(), "session", World.NOW)).contains(way);
  }

  private long lease(Duration length) {
    return grants().lease(world().brand, channel(), kept().version(), length).orElseThrow();
  }

  private Kept kept() {
    return grants().find(world().brand, channel()).orElseThrow();
  }

  private static Grant grant(String token) {
    return new Grant(
        Secret.of("access-" + token),
        Secret.of("refresh-" + token),
        World.NOW,
        World.NOW.plusSeconds(7_200),
        World.NOW.plusSeconds(9_000),
        "@acme „red“",
        "read write");
  }

  private ChannelId channel() {
    return world().channel.id();
  }

  private Grants grants() {
    return world().stores.grants();
  }

  private ConnectStates states() {
    return world().stores.connectStates();
  }
}
