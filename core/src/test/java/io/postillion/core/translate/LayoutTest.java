package io.postillion.core.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private static final String ADDRESS = "https://acme.example/bread";

  @Test
  void only_sentences_with_words_are_translated_and_all_else_keeps_its_place() {
    Layout layout = new Layout("Fresh bread! Come in.\n\n" + ADDRESS + "\n\n🥖 #Bread #Paris");

    assertThat(layout.sentences()).containsExactly("Fresh bread!", "Come in.");
    assertThat(layout.with(List.of("Du pain frais !", "Entrez.")))
        .isEqualTo("Du pain frais ! Entrez.\n\n" + ADDRESS + "\n\n🥖 #Bread #Paris");
  }

  @Test
  void a_sentence_that_was_left_out_leaves_no_gap() {
    Layout layout = new Layout("One here. Two here. Three here.\n\n#Tag");

    assertThat(layout.with(List.of("Un ici.", "", "Trois ici.")))
        .isEqualTo("Un ici. Trois ici.\n\n#Tag");
    assertThat(layout.with(List.of("", "Deux ici.", ""))).isEqualTo("Deux ici.\n\n#Tag");
    assertThat(layout.rest()).isEqualTo("#Tag");
  }

  @Test
  void an_address_that_must_show_stands_before_the_last_line_of_hashtags() {
    assertThat(Layout.with(ADDRESS, "Bread.\n\n#Bread #Paris"))
        .isEqualTo("Bread.\n\n" + ADDRESS + "\n\n#Bread #Paris");
    assertThat(Layout.with(ADDRESS, "Bread.")).isEqualTo("Bread.\n\n" + ADDRESS);
    assertThat(Layout.with(ADDRESS, "See " + ADDRESS)).isEqualTo("See " + ADDRESS);
  }

  @Test
  void an_address_that_the_card_shows_goes_with_its_line() {
    assertThat(Layout.without(ADDRESS, "Bread.\n\n" + ADDRESS + "\n\n#Bread"))
        .isEqualTo("Bread.\n\n#Bread");
    assertThat(Layout.without(ADDRESS, "See " + ADDRESS + " now.")).contains(ADDRESS);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "Come in. ",
            "Is it new? ",
            "#Bread ",
            "🥖 ",
            "\n\n",
            ADDRESS + "\n",
            "At 5 pm! ",
            "@acme ")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 500)
  void a_text_with_its_own_sentences_is_itself(@ForAll("texts") String text) {
    Layout layout = new Layout(text);

    assertThat(layout.with(layout.sentences()))
        .isEqualTo(
            text.replaceAll("\n{3,}", "\n\n").replaceAll("(?<=\\S) {2,}(?=\\S)", " ").strip());
  }
}
