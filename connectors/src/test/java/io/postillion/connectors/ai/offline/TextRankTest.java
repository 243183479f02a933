package io.postillion.connectors.ai.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.connectors.ai.text.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextRankTest {

  private final TextRank english = new TextRank(Words.of(Locale.ENGLISH));

  @Test
  void the_sentence_that_shares_most_with_the_others_comes_first() {
    List<Integer> best =
        english.sentences(
            List.of(
                "Nobody expected rain that afternoon.",
                "Old mill reopens after volunteers restored wheel.",
                "Volunteers restored wheel during seven winters.",
                "Old mill grinds local wheat."));

    assertThat(best).startsWith(1).endsWith(0);
  }

  @Test
  void sentences_that_share_nothing_keep_their_order() {
    assertThat(english.sentences(List.of("Red apples.", "Green leaves.", "Blue skies.")))
        .containsExactly(0, 1, 2);
  }

  @Test
  void keywords_are_said_twice_and_mean_something() {
    assertThat(english.keywords("The mill and the wheel. The wheel of the mill. The flour."))
        .containsExactlyInAnyOrder("mill", "wheel");
  }

  @Test
  void french_articles_are_no_part_of_a_word() {
    assertThat(
            new TextRank(Words.of(Locale.FRENCH))
                .keywords("L'énergie solaire. Qu'est-ce que l’énergie solaire ?"))
        .containsExactly("énergie", "solaire");
  }
}
