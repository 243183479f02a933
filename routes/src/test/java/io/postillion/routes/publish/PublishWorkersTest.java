package io.postillion.routes.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.flow.Outcome;
import io.postillion.core.flow.Task;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.WriteBack;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class PublishWorkersTest {

  private static final BrandId ACME = new BrandId("acme");

  private final Post post = Post.create(ACME, new ChannelId("wall"), null, Instant.EPOCH);

  private Outcome writeBack(BiConsumer<BrandId, PostId> whenOut) {
    Posts posts =
        (Posts)
            Proxy.newProxyInstance(
                Posts.class.getClassLoader(),
                new Class<?>[] {Posts.class},
                (proxy, method, arguments) -> post);
    return new PublishWorkers(
            null,
            new WriteBack(posts, null, null, null, null, null, Clock.systemUTC()),
            null,
            null,
            Clock.systemUTC(),
            Duration.ZERO,
            Duration.ZERO,
            whenOut)
        .writeBack(
            new Task(
                "1",
                "write-back-post",
                Map.of("brandId", ACME.value(), "postId", post.id().toString())));
  }

  @Test
  void whoever_wants_to_know_hears_of_a_post_that_is_out() {
    List<PostId> heard = new ArrayList<>();

    assertThat(writeBack((brand, id) -> heard.add(id))).isEqualTo(Outcome.done());

    assertThat(heard).containsExactly(post.id());
  }

  @Test
  void a_post_is_out_though_it_cannot_be_measured() {
    assertThat(
            writeBack(
                (brand, id) -> {
                  throw new IllegalStateException("The engine is away");
                }))
        .isEqualTo(Outcome.done());
  }
}
