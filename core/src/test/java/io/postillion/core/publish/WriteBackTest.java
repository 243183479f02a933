package io.postillion.core.publish;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.content.SocialStatus;
import io.postillion.core.post.PostId;
import io.postillion.core.testing.FakeNetwork;
import io.postillion.core.testing.World;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteBackTest {

  private final World world = new World();

  private PostId drafted() {
    PostId id = world.planned();
    world.drafting.first(ACME, id);
    world.submit(id);
    return id;
  }

  @Test
  void the_editor_sees_status_and_permalink_of_each_post() {
    PostId id = drafted();
    world.approve(id);
    world.publisher.plan(ACME, id);
    world.publish(id).join();

    assertThat(world.writeBack.of(ACME, id)).isTrue();

    assertThat(world.cms.written())
        .containsExactly(
            new SocialStatus(
                "published",
                world.clock.instant(),
                List.of(
                    new SocialStatus.Entry(
                        "The wall",
                        "sandbox",
                        "published",
                        FakeNetwork.sent("1").permalink(),
                        world.clock.instant()))));
  }

  @Test
  void before_it_is_out_there_is_a_status_and_no_permalink() {
    PostId id = drafted();

    world.writeBack.of(ACME, id);

    assertThat(world.cms.written())
        .singleElement()
        .satisfies(
            status -> {
              assertThat(status.summary()).isEqualTo("in review");
              assertThat(status.posts()).singleElement().extracting("permalink").isNull();
            });
  }

  @Test
  void a_cms_that_takes_nothing_back_is_left_alone() {
    PostId id = drafted();
    world.cms.takesNothingBack();

    assertThat(world.writeBack.of(ACME, id)).isFalse();
    assertThat(world.cms.written()).isEmpty();
  }

  @Test
  void a_post_without_an_article_has_nobody_to_tell() {
    PostId id = world.written("From nothing.", null);

    assertThat(world.writeBack.of(ACME, id)).isFalse();
    assertThat(world.cms.written()).isEmpty();
  }
}
