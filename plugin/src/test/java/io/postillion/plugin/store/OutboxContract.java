package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.flow.Outbox;
import io.postillion.core.flow.Outbox.Order;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a remote engine is yet to be told. */
interface OutboxContract extends InWorld {

  Duration LEASE = Duration.ofMinutes(5);

  @Test
  default void each_subject_is_told_in_order_and_by_one_node_at_a_time() {
    Outbox outbox = world().stores.outbox();
    outbox.waiting().forEach(old -> outbox.told(old.id()));
    outbox.add("post-1", "start", "{}");
    outbox.add("post-1", "message", "{}");
    outbox.add("post-2", "start", "{}");

    Order first = outbox.claim(LEASE).orElseThrow();
    Order other = outbox.claim(LEASE).orElseThrow();

    assertThat(first.subject() + first.kind()).isEqualTo("post-1start");
    assertThat(other.subject()).isEqualTo("post-2");
    assertThat(outbox.claim(LEASE)).isEmpty();
    outbox.told(first.id());
    assertThat(outbox.claim(LEASE).orElseThrow().kind()).isEqualTo("message");
    outbox.waiting().forEach(left -> outbox.told(left.id()));
  }

  @Test
  default void what_failed_says_why_and_keeps_its_place_until_it_is_told() {
    Outbox outbox = world().stores.outbox();
    outbox.waiting().forEach(old -> outbox.told(old.id()));
    outbox.add("post-1", "start", "{}");
    outbox.add("post-1", "message", "{}");
    Order first = outbox.claim(LEASE).orElseThrow();

    outbox.failed(first.id(), "The engine is away", LEASE);
    assertThat(outbox.claim(LEASE)).isEmpty();
    outbox.failed(first.id(), "The engine is away", Duration.ofSeconds(-1));

    assertThat(outbox.claim(LEASE))
        .hasValueSatisfying(again -> assertThat(again.problem()).isEqualTo("The engine is away"));
    outbox.waiting().forEach(left -> outbox.told(left.id()));
    assertThat(outbox.waiting()).isEmpty();
  }
}
