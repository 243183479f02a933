package io.postillion.core.ai;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.check.NetworkLimits;
import io.postillion.core.check.NetworkLimits.Measure;
import io.postillion.core.post.Author;
import io.postillion.core.post.Support;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DraftTest {

  private static final NetworkLimits FORTY =
      new NetworkLimits(
              List.of(new Measure("characters", 40, String::length)),
              0,
              Set.of(),
              1,
              1,
              1,
              3,
              false)
          .withThreadsOf(6);

  @Test
  void a_thread_opens_with_its_first_sentence_and_fills_the_posts_after_it() {
    assertThat(
            draft("Bread!", "We bake at four.", "You come at six.", "We close at noon.")
                .thread("", FORTY))
        .isEqualTo(
            """
            Bread!

            ---

            We bake at four. You come at six.

            ---

            We close at noon.""");
  }

  @Test
  void link_and_hashtags_end_a_thread_where_they_fit_or_get_a_post_of_their_own() {
    Draft draft =
        new Draft(
            List.of(support("Bread!"), support("We bake at four.")),
            List.of("Bread", "FourOClock"),
            Author.offline("test"));

    assertThat(draft.thread("https://acme.example/b", FORTY))
        .isEqualTo(
            """
            Bread!

            ---

            We bake at four.

            https://acme.example/b

            ---

            #Bread #FourOClock""");
  }

  @Test
  void a_single_sentence_is_no_thread() {
    assertThat(draft("Bread!").thread("", FORTY)).isEqualTo("Bread!");
  }

  private static Draft draft(String... sentences) {
    return new Draft(
        Arrays.stream(sentences).map(DraftTest::support).toList(),
        List.of(),
        Author.offline("test"));
  }

  private static Support support(String sentence) {
    return new Support(sentence, List.of());
  }
}
