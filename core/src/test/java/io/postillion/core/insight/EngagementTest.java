package io.postillion.core.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.insight.Measurement.Outcome;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngagementTest {

  @Test
  void likes_replies_and_reposts_are_what_posts_are_compared_by() {
    Engagement counted =
        Engagement.NONE
            .with(Count.LIKES, 12)
            .with(Count.REPOSTS, 3)
            .with(Count.REPOSTS, 1)
            .with(Count.VIEWS, 900);

    assertThat(counted.interactions()).hasValue(16);
    assertThat(counted.of(Count.REPOSTS)).hasValue(4);
    assertThat(counted.of(Count.REPLIES)).isEmpty();
  }

  @Test
  void what_a_network_does_not_tell_is_not_zero() {
    assertThat(Engagement.NONE.interactions()).isEmpty();
    assertThat(Engagement.NONE.with(Count.VIEWS, 9).interactions()).isEmpty();
    assertThat(Engagement.NONE.with(Count.LIKES, 0).interactions()).hasValue(0);
  }

  @Test
  void nothing_is_counted_below_zero() {
    assertThatThrownBy(() -> new Engagement(Map.of(Count.LIKES, -1L)))
        .hasMessageContaining("LIKES");
  }

  @Test
  void what_was_not_counted_says_why() {
    assertThatThrownBy(
            () ->
                new Measurement(
                    PostId.random(), Moment.DAY, Outcome.GONE, Engagement.NONE, "", Instant.EPOCH))
        .hasMessageContaining("needs a reason");
  }
}
