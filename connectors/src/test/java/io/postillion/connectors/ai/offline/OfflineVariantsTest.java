package io.postillion.connectors.ai.offline;

import static io.postillion.connectors.ai.Requests.aboutTheMill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.connectors.ai.Requests;
import io.postillion.core.ai.Draft;
import io.postillion.core.ai.Variant;
import io.postillion.core.failure.Rejected;
import io.postillion.core.post.Support;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OfflineVariantsTest {

  private static final String BODY =
      """
      The workshop stays open until eight in the evening. Last winter 1,240 people came to repair \
      a bike. Who has never heard a chain squeak? "People arrive with a problem and leave with a \
      skill," says Lucie Garnier. Bring your bike and wear old clothes.
      """;

  private final OfflineWriter writer = new OfflineWriter();

  private static Requests aboutTheWorkshop() {
    return aboutTheMill().saying("Repair days", BODY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "QUESTION | Who has never heard a chain squeak?",
        "STORY | \"People arrive with a problem and leave with a skill,\" says Lucie Garnier.",
        "FIGURE | Last winter 1,240 people came to repair a bike.",
        "HOW_TO | Bring your bike and wear old clothes."
      })
  void the_sentence_that_carries_the_manner_opens_the_post(Variant variant, String opening) {
    Draft draft = writer.draft(aboutTheWorkshop().told(variant).build());

    assertThat(draft.sentences().get(0).sentence()).isEqualTo(opening);
    assertThat(draft.sentences())
        .hasSizeGreaterThan(1)
        .doesNotHaveDuplicates()
        .allSatisfy(
            sentence -> assertThat(BODY.replace("\n", "")).contains(sentence.passages().get(0)));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"USUAL", "THREAD"})
  void what_the_article_does_not_have_is_not_made_up(Variant variant) {
    Requests dull = aboutTheMill().saying("Dull", "Nothing much happens here on most days.");

    assertThatThrownBy(() -> writer.draft(dull.told(variant).build()))
        .isInstanceOf(Rejected.class)
        .hasMessageStartingWith("The article 'Dull' has no ")
        .hasMessageContaining("nothing is made up");
  }

  @Test
  void a_thread_takes_more_of_the_article_in_its_order() {
    String body = BODY + "Tea is served at four. Children may watch. The tools are free to use.";
    Requests workshop = aboutTheMill().saying("Repair days", body);
    Draft usual = writer.draft(workshop.told(Variant.USUAL).build());
    Draft thread = writer.draft(workshop.told(Variant.THREAD).withRoom(1_500).build());

    assertThat(thread.sentences())
        .hasSizeGreaterThan(usual.sentences().size())
        .extracting(Support::sentence)
        .isSortedAccordingTo(Comparator.comparingInt(body::indexOf));
  }

  @Test
  void who_says_i_and_is_named_can_open_a_story() {
    Requests rain =
        aboutTheMill()
            .saying(
                "Rain",
                "The bakers ride all year. \"I was afraid of the rain,\" says Karim Benali.");

    assertThat(writer.draft(rain.told(Variant.STORY).build()).sentences().get(0).sentence())
        .startsWith("\"I was afraid of the rain,\"");
  }

  @Test
  void a_sentence_that_does_not_fit_carries_nothing() {
    assertThatThrownBy(
            () -> writer.draft(aboutTheWorkshop().told(Variant.FIGURE).withRoom(40).build()))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("no figure that fits");
  }

  @Test
  void a_key_message_comes_behind_the_opening_and_what_it_repeats_comes_once() {
    String figure = "Last winter 1,240 people came to repair a bike.";
    Draft draft =
        writer.draft(aboutTheWorkshop().told(Variant.QUESTION).withBrief(figure, figure).build());

    assertThat(draft.sentences())
        .extracting("sentence")
        .startsWith("Who has never heard a chain squeak?", figure)
        .doesNotHaveDuplicates();
  }

  @Test
  void asked_again_it_opens_with_another_sentence_of_the_kind() {
    Requests two =
        aboutTheMill().saying("Two", "The oven bakes 300 loaves a day. Ten bakers eat 40 of them.");
    String first = writer.draft(two.told(Variant.FIGURE).build()).sentences().get(0).sentence();

    Draft second = writer.draft(two.told(Variant.FIGURE).another(first, "").build());

    assertThat(second.sentences().get(0).sentence()).isNotEqualTo(first);
  }
}
