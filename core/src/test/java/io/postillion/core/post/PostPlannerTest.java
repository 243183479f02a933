package io.postillion.core.post;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Connection;
import io.postillion.core.content.ArticleId;
import io.postillion.core.post.PostEvent.Kind;
import io.postillion.core.testing.World;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostPlannerTest {

  private final World world = new World();

  @Test
  void one_empty_post_per_channel() {
    channel("second", Connection.NEW);

    List<PostId> planned = world.planner.plan(ACME, world.article().id());

    assertThat(planned)
        .hasSize(2)
        .allSatisfy(
            id -> {
              assertThat(world.post(id).status()).isEqualTo(PostStatus.DRAFTING);
              assertThat(world.post(id).current()).isNull();
              assertThat(world.events(id)).containsExactly(Kind.PLANNED);
            });
  }

  @Test
  void asked_again_it_answers_with_the_same_posts() {
    ArticleId article = world.article().id();
    List<PostId> first = world.planner.plan(ACME, article);

    List<PostId> second = world.planner.plan(ACME, article);

    assertThat(second).isEqualTo(first);
    assertThat(world.posts.list(ACME, PostFilter.all())).hasSize(1);
  }

  @Test
  void a_paused_channel_gets_no_post() {
    channel("second", Connection.NEW.paused());

    assertThat(world.planner.plan(ACME, world.article().id())).hasSize(1);
  }

  private void channel(String id, Connection connection) {
    world.channels.add(new Channel(new ChannelId(id), ACME, "sandbox", id, "@" + id, connection));
  }
}
