package io.postillion.connectors.ai.offline;

import static io.postillion.connectors.ai.Requests.aboutTheMill;
import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.connectors.ai.Requests;
import io.postillion.core.ai.DraftRequest;
import io.postillion.core.brief.Brief;
import io.postillion.core.brief.BriefRequest;
import io.postillion.core.brief.Fillings;
import io.postillion.core.post.Author;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OfflineBriefsTest {

  private static Fillings fillings(Requests requests) {
    DraftRequest request = requests.build();
    return OfflineBriefs.of(
        new BriefRequest(
            request.brand(),
            request.article(),
            Brief.none(request.article().id()),
            List.of(),
            Locale.ENGLISH,
            request.asked()));
  }

  @Test
  void key_message_and_facts_are_the_articles_own_sentences() {
    Fillings fillings = fillings(aboutTheMill());

    assertThat(fillings.keyMessage())
        .isEqualTo("Visitors see how the wheel of the mill grinds flour from local wheat.");
    assertThat(fillings.facts().lines())
        .contains("Entry is free for children under 12.")
        .doesNotContain(fillings.keyMessage())
        .hasSizeLessThanOrEqualTo(4)
        .allSatisfy(
            fact ->
                assertThat(Requests.MILL.replaceAll("\\[([^\\]]+)]\\([^)]+\\)", "$1"))
                    .contains(fact));
  }

  @Test
  void what_no_sentence_says_stays_empty_and_it_is_no_model() {
    Fillings fillings = fillings(aboutTheMill());

    assertThat(fillings)
        .extracting("audience", "goal", "callToAction", "tone", "avoid")
        .containsOnly("");
    assertThat(fillings.questions()).isEmpty();
    assertThat(fillings.author()).isEqualTo(Author.offline("offline writer · brief"));
  }

  @Test
  void an_article_without_a_whole_sentence_fills_nothing() {
    Fillings fillings = fillings(aboutTheMill().saying("Soon", "Big news soon. Stay tuned!"));

    assertThat(fillings.keyMessage()).isEmpty();
    assertThat(fillings.facts()).isEmpty();
  }
}
