package io.postillion.core.insight;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.postillion.core.brand.Disclosure;
import io.postillion.core.brand.Glossary;
import io.postillion.core.brand.HashtagPolicy;
import io.postillion.core.brand.Policy;
import io.postillion.core.brand.Sensitive;
import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.post.PostId;
import io.postillion.core.testing.MemoryMeasurements;
import io.postillion.core.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a brand wants of hashtags, in advice and in findings. */
class BrandHashtagsTest {

  private final World world = new World();
  private final MemoryMeasurements measurements = new MemoryMeasurements();

  private HashtagAdvice advice() {
    return new BrandHashtags(brand -> world.policy, world.posts, measurements).of(ACME);
  }

  private void wants(HashtagPolicy policy) {
    world.policy = new Policy(Sensitive.NOTHING, Disclosure.NEVER, policy, Glossary.EMPTY);
  }

  private void published(String text) {
    PostId id = world.scheduled(text, null);
    world.publish(id).join();
    world.clock.pass(Duration.ofMinutes(11));
  }

  private Stream<Finding> found(String text) {
    PostId id = world.written(text, null);
    return world.findings.of(ACME, world.revision(id).id()).stream()
        .filter(finding -> finding.code().startsWith("hashtag."));
  }

  @Test
  void a_tag_is_overused_when_it_stands_in_many_of_the_latest_posts() {
    wants(new HashtagPolicy(List.of(), Set.of(), 4, 2));
    published("Old #rye");
    published("One #bread");
    published("Two #Bread #rye");
    published("Three");
    published("Four");

    assertThat(advice().isOverused("#BREAD")).isTrue();
    assertThat(advice().isOverused("rye")).isFalse();
    assertThat(advice().use().posts()).isEqualTo(4);
  }

  @Test
  void an_editor_is_told_of_banned_and_of_overused_ones() {
    wants(new HashtagPolicy(List.of("Rye"), Set.of("#FollowMe"), 3, 2));
    published("One #bread");
    published("Two #bread");

    assertThat(found("Come. #followme #Bread #Rye"))
        .extracting(Finding::code, Finding::arguments)
        .containsExactly(
            tuple(FindingCode.HASHTAG_BANNED.code(), List.of("#followme")),
            tuple(FindingCode.HASHTAG_OVERUSED.code(), List.of("#Bread", "2", "2")));
  }

  @Test
  void what_posts_with_a_tag_did_is_known_from_five_on() {
    measurements.hasResponses(
        Stream.of(1, 1, 1, 1, 1, 1, 4, 4, 4, 4, 4)
            .map(
                count ->
                    new Response(
                        PostId.random(), World.WALL, "", count == 4 ? "Now #Rye" : "Now", count))
            .toList());

    assertThat(advice().result("#rye")).isEqualTo(new Ratio(5, 4.0));
    assertThat(advice().result("wheat").isKnown()).isFalse();
  }

  @Test
  void a_list_that_contradicts_itself_or_holds_no_tag_is_refused() {
    assertThatThrownBy(() -> new HashtagPolicy(List.of("Rye"), Set.of("#rye"), 10, 5))
        .hasMessageContaining("both preferred and banned");
    assertThatThrownBy(() -> new HashtagPolicy(List.of("two words"), Set.of(), 10, 5))
        .hasMessageContaining("two words");
    assertThatThrownBy(() -> new HashtagPolicy(List.of(), Set.of(), 41, 5))
        .hasMessageContaining("40");
  }
}
