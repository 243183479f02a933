package io.postillion.connectors.ai.offline;

import static io.postillion.connectors.ai.Requests.aboutTheMill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.connectors.ai.Requests;
import io.postillion.core.ai.Draft;
import io.postillion.core.ai.DraftRequest;
import io.postillion.core.content.CmsItem;
import io.postillion.core.failure.Rejected;
import io.postillion.core.post.Author;
import io.postillion.core.post.Support;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OfflineWriterTest {

  private final OfflineWriter writer = new OfflineWriter();

  @Test
  void a_draft_is_made_of_the_articles_best_sentences_in_their_order() {
    Draft draft = writer.draft(aboutTheMill().build());

    assertThat(draft.text(""))
        .isEqualTo(
            """
            The old mill in Aubervilliers opens its doors again on 3 May. Mme. Laurent bought \
            the mill in 2019 and restored the wheel with the help of forty volunteers. Visitors see how the wheel of the mill grinds flour from local wheat. \
            Guided tours of the mill start every hour.

            #OpenDay #Mill #Wheel""");
  }

  @Test
  void it_is_labelled_as_not_of_a_model() {
    assertThat(writer.draft(aboutTheMill().build()).author())
        .isEqualTo(Author.offline("offline writer · TextRank"));
  }

  @Test
  void every_sentence_rests_on_itself_word_for_word() {
    DraftRequest request = aboutTheMill().build();
    CmsItem item = request.article().item();

    assertThat(writer.draft(request).sentences())
        .allSatisfy(
            sentence ->
                assertThat(sentence.passages())
                    .singleElement()
                    .satisfies(passage -> assertThat(item.body()).contains(passage)))
        .anySatisfy(
            sentence ->
                assertThat(sentence.passages().get(0))
                    .contains("[forty volunteers](https://mill.example/who)"));
  }

  @Property(tries = 300)
  void it_never_takes_more_than_the_room(@ForAll @IntRange(min = 12, max = 600) int room) {
    assertThat(length(writer.draft(aboutTheMill().withRoom(room).build())))
        .isLessThanOrEqualTo(room);
  }

  @Test
  void hashtags_give_way_to_the_sentence() {
    Draft draft = writer.draft(aboutTheMill().withRoom(70).build());

    assertThat(draft.sentences()).hasSize(1);
    assertThat(draft.hashtags()).isEmpty();
  }

  @Test
  void a_room_for_no_sentence_gets_a_part_of_the_best_one() {
    assertThat(writer.draft(aboutTheMill().withRoom(30).build()).text(""))
        .isEqualTo("Visitors see how the wheel of…");
  }

  @Test
  void a_room_for_no_word_is_refused_with_the_reason() {
    assertThatThrownBy(() -> writer.draft(aboutTheMill().withRoom(3).build()))
        .isInstanceOf(Rejected.class)
        .hasMessage(
            "The article 'The mill turns again' has no sentence that fits into the 3 characters"
                + " that Acme on Bluesky leaves. Write the post yourself.");
  }

  @Test
  void other_versions_take_the_next_best_sentences_until_all_had_their_turn() {
    Requests request = aboutTheMill().withRoom(80);
    Set<String> seen = new HashSet<>();
    String before = "";

    for (int version = 1; version <= 4; version++) {
      before = writer.draft(request.another(before, "").build()).text("");
      assertThat(seen.add(before)).as("version %d is new: %s", version, before).isTrue();
    }
  }

  @Test
  void a_shorter_version_is_shorter_down_to_the_shortest_sentence() {
    List<Integer> lengths = new ArrayList<>();
    Draft draft = writer.draft(aboutTheMill().build());

    for (int version = 0; version < 3; version++) {
      lengths.add(sentences(draft).length());
      draft =
          writer.draft(aboutTheMill().another(draft.text(""), "plus court, s'il te plaît").build());
    }

    assertThat(lengths).isSortedAccordingTo((one, other) -> other - one).doesNotHaveDuplicates();
  }

  @Test
  void the_key_message_of_the_brief_leads_and_its_facts_count_as_source() {
    Draft draft =
        writer.draft(
            aboutTheMill()
                .saying("Mill", "Short.")
                .withBrief("Come on 3 May!", "The mill has room for two hundred visitors.")
                .build());

    assertThat(draft.sentences())
        .containsExactly(
            new Support("Come on 3 May!", List.of("Come on 3 May!")),
            new Support(
                "The mill has room for two hundred visitors.",
                List.of("The mill has room for two hundred visitors.")));
  }

  @Test
  void an_article_without_a_whole_sentence_is_drafted_by_its_title() {
    assertThat(writer.draft(aboutTheMill().saying("The mill turns", "## Soon").build()).text(""))
        .isEqualTo("The mill turns");
  }

  @Test
  void french_is_read_as_french() {
    Draft draft =
        writer.draft(
            aboutTheMill()
                .in(Locale.FRENCH)
                .saying(
                    "Le vieux moulin rouvre",
                    """
                    Le vieux moulin d'Aubervilliers rouvre ses portes le 3 mai. Il avait fermé en \
                    1998. C’était un moulin triste. Quarante bénévoles ont restauré la roue du moulin avec M. Petit. La roue \
                    du moulin moud le blé du pays.
                    """)
                .build());

    assertThat(sentences(draft)).doesNotContain("Il avait fermé", "C’était");
    assertThat(draft.hashtags()).contains("Moulin", "Roue");
  }

  private static String sentences(Draft draft) {
    return new Draft(draft.sentences(), List.of(), draft.author()).text("");
  }

  private static int length(Draft draft) {
    String text = draft.text("");
    return text.codePointCount(0, text.length());
  }
}
