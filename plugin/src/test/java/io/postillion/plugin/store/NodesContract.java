package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.flow.Nodes;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who is alive, by the database's clock. */
interface NodesContract extends InWorld {

  Duration LONG = Duration.ofHours(1);
  Duration OVER = Duration.ofSeconds(-1);

  @Test
  default void a_node_lapses_when_it_stays_silent_and_is_forgotten_once() {
    Nodes nodes = world().stores.nodes();
    nodes.alive("node-a", LONG);
    nodes.alive("node-b", LONG);
    assertThat(nodes.lapsed()).isEmpty();

    nodes.alive("node-b", OVER);

    assertThat(nodes.lapsed()).containsExactly("node-b");
    assertThat(nodes.forget("node-a")).isFalse();
    assertThat(nodes.forget("node-b")).isTrue();
    assertThat(nodes.forget("node-b")).isFalse();
    nodes.leave("node-a");
  }

  @Test
  default void one_that_was_thought_dead_is_alive_when_it_says_so() {
    Nodes nodes = world().stores.nodes();
    nodes.alive("frozen", OVER);

    nodes.alive("frozen", LONG);

    assertThat(nodes.lapsed()).isEmpty();
    nodes.leave("frozen");
  }
}
