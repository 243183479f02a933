package io.postillion.connectors.social.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.connectors.social.Posts;
import io.postillion.connectors.social.SocialNetworkContract;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.insight.Count;
import io.postillion.core.insight.Engagement;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.SocialNetwork;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SandboxNetworkTest extends SocialNetworkContract {

  private static final ChannelId CHANNEL = new ChannelId("acme-news");

  private final MemoryWall wall = new MemoryWall();

  @Override
  protected SocialNetwork network() {
    return new SandboxNetwork(CHANNEL, wall, URI.create("https://postillion.example/"), CLOCK);
  }

  @Override
  protected void givenAnEmptyAccount() {
    assertThat(wall.newest(CHANNEL, 1)).isEmpty();
  }

  @Override
  protected void givenItHas(Outgoing post, String handle) {
    wall.put(new SandboxPost(CHANNEL, handle, post.content(), CLOCK.instant()));
  }

  @Override
  protected String givenPeopleResponded() {
    givenItHas(Posts.of("Hello"), Posts.KEY.toString());
    return Posts.KEY.toString();
  }

  /** There is nobody who could. */
  @Override
  protected Engagement response() {
    return new Engagement(Map.of(Count.LIKES, 0L, Count.REPLIES, 0L, Count.REPOSTS, 0L));
  }

  @Override
  protected void givenItIsGone() {
    wall.clear();
  }

  @Override
  protected int publications() {
    return wall.newest(CHANNEL, 100).size();
  }

  @Test
  void the_permalink_names_channel_and_publication() {
    Outgoing post = Posts.of("Hello");

    String handle = network().prepare(post, null, keep -> {});

    assertThat(network().send(post, handle, Posts.LEAVE).permalink())
        .hasToString("https://postillion.example/sandbox/acme-news/" + Posts.KEY);
  }

  @Test
  void a_later_post_of_a_thread_hangs_below_the_one_before() {
    Outgoing first = Posts.of("Hello");
    Sent sent = network().send(first, network().prepare(first, null, keep -> {}), Posts.LEAVE);
    Outgoing next = Posts.following(sent, "And more");

    network().send(next, network().prepare(next, null, keep -> {}), Posts.LEAVE);

    assertThat(wall.find(CHANNEL, Posts.PART_KEY.toString()))
        .get()
        .extracting(SandboxPost::follows)
        .isEqualTo(Posts.KEY.toString());
    assertThat(publications()).isEqualTo(2);
  }

  @Test
  void a_post_that_is_sent_twice_is_one_post() {
    Outgoing post = Posts.of("Hello");
    String handle = network().prepare(post, null, keep -> {});

    assertThat(network().send(post, handle, Posts.LEAVE))
        .isEqualTo(network().send(post, handle, Posts.LEAVE));
    assertThat(publications()).isEqualTo(1);
  }

  @Test
  void another_post_with_the_same_key_is_not_taken_for_this_one() {
    givenItHas(Posts.of("Somebody else's"), Posts.KEY.toString());
    Outgoing post = Posts.of("Hello");

    assertThatThrownBy(() -> network().send(post, Posts.KEY.toString(), Posts.LEAVE))
        .isInstanceOf(OutcomeUnknown.class)
        .hasMessageContaining("Look at the wall");
    assertThat(network().look(post, Posts.KEY.toString())).isInstanceOf(Lookup.CannotTell.class);
  }
}
