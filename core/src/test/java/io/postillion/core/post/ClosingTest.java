package io.postillion.core.post;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.publish.Publication.State;
import io.postillion.core.testing.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClosingTest {

  private final World world = new World();

  @Test
  void a_post_that_is_dropped_is_cancelled_everywhere() {
    PostId id = world.scheduled("Hello.", world.in(Duration.ofHours(1)));

    world.closing.close(ACME, id, "dropped");
    world.closing.close(ACME, id, "dropped");

    assertThat(world.post(id).status()).isEqualTo(PostStatus.CANCELLED);
    assertThat(world.entry(id).state()).isEqualTo(State.CANCELLED);
    assertThat(world.approvals.holding(ACME, id)).isEmpty();
    assertThat(world.events(id)).containsOnlyOnce(PostEvent.Kind.CANCELLED);
  }

  @Test
  void what_may_be_out_is_not_forgotten() {
    PostId id = world.scheduled("Hello.", null);
    world.network.losesItsAnswer(new OutcomeUnknown("No answer"));
    assertThatThrownBy(() -> world.publish(id).join()).hasCauseInstanceOf(OutcomeUnknown.class);

    assertThatThrownBy(() -> world.closing.close(ACME, id, "dropped"))
        .isInstanceOf(IllegalStateException.class);

    assertThat(world.post(id).status()).isEqualTo(PostStatus.NEEDS_ATTENTION);
  }

  @Test
  void a_flag_asks_for_attention_unless_the_post_has_ended() {
    PostId open = world.written("Hello.", null);
    PostId ended = world.written("Hello.", null);
    world.closing.close(ACME, ended, "dropped");

    world.closing.flag(ACME, open, "The network stayed out of reach");
    world.closing.flag(ACME, ended, "The network stayed out of reach");

    assertThat(world.post(open).attention()).isEqualTo("The network stayed out of reach");
    assertThat(world.post(ended).status()).isEqualTo(PostStatus.CANCELLED);
  }
}
