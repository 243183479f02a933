package io.postillion.connectors.ai.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.connectors.ai.Requests;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  @Test
  void sentences_headings_and_items_are_told_apart() {
    assertThat(Sentences.of(Requests.MILL, Locale.ENGLISH))
        .extracting(Sentence::plain)
        .containsExactly(
            "The old mill in Aubervilliers opens its doors again on 3 May.",
            "Mme. Laurent bought the mill in 2019 and restored the wheel with the help of forty"
                + " volunteers.",
            "What to see",
            "Visitors see how the wheel of the mill grinds flour from local wheat.",
            "However, the bakery stays closed until June.",
            "Entry is free for children under 12.",
            "Guided tours of the mill start every hour.");
  }

  @Test
  void only_headings_are_headings() {
    assertThat(Sentences.of(Requests.MILL, Locale.ENGLISH))
        .filteredOn(Sentence::heading)
        .extracting(Sentence::plain)
        .containsExactly("What to see");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dr. Stone met J. K. Rowling in the U.S. Senate.",
        "Selon M. Martin et Mme. Petit, p. ex. Le Havre avance.",
        "See https://example.org/a?b=C. It is v1.2 of www.example.org, e.g. Today.",
        "Read [this? Really! Yes.](https://example.org/what?is=it) tomorrow.",
        "Prices rose by 3.5 per cent."
      })
  void abbreviations_initials_numbers_and_addresses_end_no_sentence(String text) {
    assertThat(Sentences.of(text, Locale.FRENCH)).hasSize(text.contains(". It is") ? 2 : 1);
  }

  @Test
  void a_sentence_over_two_lines_is_one_literally_as_it_stands() {
    List<Sentence> sentences = Sentences.of("One **long**\nsentence. Two.", Locale.ENGLISH);

    assertThat(sentences)
        .containsExactly(
            new Sentence("One **long**\nsentence.", "One long sentence.", false),
            new Sentence("Two.", "Two.", false));
  }

  @Property
  void every_literal_sentence_stands_in_the_source(@ForAll String text) {
    String source = text.replace("\r\n", "\n");

    assertThat(Sentences.of(text, Locale.ENGLISH))
        .allSatisfy(sentence -> assertThat(source).contains(sentence.literal()));
  }
}
