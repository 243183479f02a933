package io.postillion.core.flow;

import static io.postillion.core.testing.World.ACME;
import static io.postillion.core.testing.World.WALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Connection;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import io.postillion.core.testing.World;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleasingTest {

  private static final ChannelId OTHER = new ChannelId("acme-other");

  private final World world = new World();
  private final PostId post = world.written("Hello.", null);

  @Test
  void every_post_of_the_channel_goes_on() {
    world.items.ask(Kind.RECONNECT_CHANNEL, post, Role.ADMIN);
    world.items.ask(Kind.RECONNECT_CHANNEL, world.written("Hello again.", null), Role.ADMIN);

    assertThat(world.releasing.release(ACME, WALL)).isEqualTo(2);
    assertThat(world.items.answers()).containsExactly("retry", "retry");
    assertThat(world.items.of(ACME)).isEmpty();
  }

  @Test
  void posts_of_other_channels_and_other_questions_wait_on() {
    world.channels.add(new Channel(OTHER, ACME, "sandbox", "Other", "@acme", Connection.NEW));
    world.items.ask(Kind.RECONNECT_CHANNEL, post, Role.ADMIN);
    world.items.ask(Kind.STUCK_POST, post, Role.ADMIN);
    world.items.askForBrief(world.article().id());

    assertThat(world.releasing.release(ACME, OTHER)).isZero();
    assertThat(world.releasing.release(ACME, WALL)).isOne();
    assertThat(world.items.of(ACME))
        .extracting(WorkItem::kind)
        .containsExactly(Kind.STUCK_POST, Kind.COMPLETE_BRIEF);
  }

  @Test
  void one_that_somebody_answered_meanwhile_does_not_hold_the_others() {
    String first = world.items.ask(Kind.RECONNECT_CHANNEL, post, Role.ADMIN);
    world.items.ask(Kind.RECONNECT_CHANNEL, post, Role.ADMIN);
    WorkItems hasty =
        new WorkItems() {

          @Override
          public List<WorkItem> of(BrandId brand) {
            return world.items.of(brand);
          }

          @Override
          public List<WorkItem> of(BrandId brand, PostId of) {
            return world.items.of(brand, of);
          }

          @Override
          public void answer(BrandId brand, String id, String answer) {
            if (id.equals(first)) {
              throw new RefusedException(Reason.ALREADY_DONE, "Answered meanwhile");
            }
            world.items.answer(brand, id, answer);
          }
        };

    int released = new Releasing(hasty, world.posts, world.transactions).release(ACME, WALL);

    assertThat(released).isOne();
    assertThat(world.items.answers()).containsExactly("retry");
  }
}
