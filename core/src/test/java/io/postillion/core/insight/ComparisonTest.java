package io.postillion.core.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.ChannelId;
import io.postillion.core.post.PostId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether posts did better than is usual where they went out. */
class ComparisonTest {

  private final List<Response> responses = new ArrayList<>();

  private void posts(String channel, String drafter, String text, long... interactions) {
    for (long count : interactions) {
      responses.add(new Response(PostId.random(), new ChannelId(channel), drafter, text, count));
    }
  }

  private Ratio by(String prompt) {
    return Comparison.of(responses).ofDraftsBy(prompt);
  }

  @Test
  void the_median_of_posts_is_held_against_the_median_of_their_channel() {
    posts("wall", "openai gpt · draft-post 3", "One", 10, 10, 10, 10, 10, 10);
    posts("wall", "openai gpt · draft-post 3+acme.1", "Two", 20, 5, 40, 20, 20);

    assertThat(by("draft-post 3")).isEqualTo(new Ratio(6, 1.0));
    assertThat(by("draft-post 3+acme.1")).isEqualTo(new Ratio(5, 2.0));
    assertThat(by("draft-post 3+acme.1").isWell()).isTrue();
  }

  @Test
  void one_post_that_everybody_saw_changes_little() {
    posts("wall", "", "One", 10, 10, 10, 10, 10, 1_000_000);
    posts("wall", "m · p 1", "Two", 10, 10, 10, 10, 1_000_000);

    assertThat(by("p 1").times()).isEqualTo(1.0);
  }

  @Test
  void each_post_counts_against_its_own_channel() {
    posts("large", "", "One", 1_000, 1_000, 1_000, 1_000, 1_000);
    posts("small", "", "One", 2, 2, 2, 2, 2);
    posts("large", "m · p 1", "Two", 500, 500, 500);
    posts("small", "m · p 1", "Two", 1, 1);

    assertThat(by("p 1")).isEqualTo(new Ratio(5, 0.5));
    assertThat(by("p 1").isBadly()).isTrue();
  }

  @Test
  void fewer_than_five_posts_say_nothing() {
    posts("wall", "", "One", 10, 10, 10, 10, 10);
    posts("wall", "m · p 1", "Two", 90, 90, 90, 90);

    assertThat(by("p 1")).isEqualTo(new Ratio(4, null));
    assertThat(by("p 2")).isEqualTo(new Ratio(0, null));
    assertThat(by("p 1").isKnown()).isFalse();
  }

  @Test
  void a_channel_with_few_posts_or_on_which_nobody_responds_has_no_usual() {
    posts("new", "m · p 1", "One", 10, 10, 10, 10);
    posts("quiet", "m · p 1", "One", 0, 0, 0, 0, 0, 9);

    assertThat(by("p 1")).isEqualTo(new Ratio(0, null));
  }

  @Test
  void a_version_is_not_taken_for_another_whose_name_ends_alike() {
    posts("wall", "m · draft-post 3+acme.11", "One", 1, 1, 1, 1, 1);

    assertThat(by("draft-post 3+acme.1").posts()).isZero();
    assertThat(by("1").posts()).isZero();
  }

  @Test
  void hashtags_are_found_whatever_their_case_and_once_in_a_post() {
    posts("wall", "", "Plain", 10, 10, 10, 10, 10, 10, 10);
    IntStream.range(0, 5)
        .forEach(i -> posts("wall", "", i % 2 == 0 ? "#Rye #rye" : "Now: #RYE!", 30));

    assertThat(Comparison.of(responses).byHashtag())
        .containsOnlyKeys("Rye")
        .containsEntry("rye", new Ratio(5, 3.0));
  }
}
