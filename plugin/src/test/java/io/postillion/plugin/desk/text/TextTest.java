package io.postillion.plugin.desk.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.postillion.plugin.desk.text.Mark.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  @Nested
  class Invisible_characters {

    @ParameterizedTest
    @CsvSource({
      "202A", "202B", "202C", "202D", "202E", "2066", "2067", "2068", "2069", "200B", "200E",
      "200F", "061C", "2060", "FEFF", "0007", "0085", "E0041"
    })
    void are_shown_by_their_number(String hex) {
      String hidden = "a" + Character.toString(Integer.parseInt(hex, 16)) + "b";

      assertThat(Visible.text(hidden)).isEqualTo("a⟨U+" + hex + "⟩b");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "👨‍👩‍👧‍👧", // joined
          "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F", // England
          "❤️", // a selector
          "नमस्‍ते", // a joiner of a script
          "two\nlines\tand a tab"
        })
    void that_belong_to_the_writing_stay(String text) {
      assertThat(Visible.text(text)).isEqualTo(text);
    }
  }

  @Nested
  class Entities_of_a_post {

    @Test
    void are_links_hashtags_and_mentions() {
      String text =
          "Look: https://a.example/x?y=1#z, #Lyon2026 by @velo.example (@me@mast.example).";

      assertThat(Entities.of(text))
          .extracting(mark -> mark.kind() + " " + text.substring(mark.start(), mark.end()))
          .containsExactly(
              "LINK https://a.example/x?y=1#z",
              "TAG #Lyon2026",
              "MENTION @velo.example",
              "MENTION @me@mast.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#2026", "C#major", "me@example.org", "&#39;", "javascript:alert(1)"})
    void are_nothing_that_only_looks_like_one(String text) {
      assertThat(Entities.of(text)).isEmpty();
    }
  }

  @Nested
  class Pieces_of_a_text {

    @Test
    void give_back_the_whole_text_however_marks_overlap() {
      String text = "One two three four";
      List<Mark> marks =
          List.of(
              new Mark(0, 7, Kind.SENTENCE, "1"),
              new Mark(4, 13, Kind.FINDING, "is-warning"),
              new Mark(14, 99, Kind.TAG, ""));

      List<Piece> pieces = Pieces.of(text, marks);

      assertThat(pieces)
          .extracting(Piece::text)
          .containsExactly("One ", "two", " three", " ", "four");
      assertThat(pieces.get(1).classes()).isEqualTo("is-sentence is-finding is-warning");
      assertThat(pieces.get(1).ending()).containsExactly("1");
      assertThat(pieces.get(0).starting()).containsExactly("1");
    }

    @Test
    void of_nothing_are_none() {
      assertThat(Pieces.of("", List.of())).isEmpty();
    }

    @Test
    void link_to_web_addresses_only() {
      assertThat(Pieces.of("x", List.of(new Mark(0, 1, Kind.LINK, "javascript:alert(1)"))))
          .extracting(Piece::href)
          .containsOnlyNulls();
      assertThat(Pieces.of("x", List.of(new Mark(0, 1, Kind.LINK, "https://a.example/"))))
          .extracting(Piece::href)
          .containsExactly("https://a.example/");
    }
  }

  @Nested
  class Word_differences {

    @Test
    void join_neighbouring_changes() {
      assertThat(WordDiff.between("No more waiting for you", "Never wait for you"))
          .extracting(piece -> piece.classes() + "|" + piece.text())
          .containsExactly("is-gone|No more waiting", "is-new|Never wait", "| ", "|for you");
    }

    @Test
    void of_equal_texts_are_one_plain_piece() {
      assertThat(WordDiff.between("The same.\n\n#tag", "The same.\n\n#tag"))
          .extracting(Piece::classes, Piece::text)
          .containsExactly(tuple("", "The same.\n\n#tag"));
    }

    @Test
    void from_and_to_nothing_are_one_piece() {
      assertThat(WordDiff.between("", "All new"))
          .extracting(Piece::classes)
          .containsExactly("is-new");
      assertThat(WordDiff.between("All gone", ""))
          .extracting(Piece::classes)
          .containsExactly("is-gone");
      assertThat(WordDiff.between("", "")).isEmpty();
    }
  }

  @Nested
  class Source_texts {

    private static final String BODY =
        "First sentence. Second\nsentence, with a [link](https://a.example).\n\n## A heading\n\n"
            + "[Bad](javascript:alert(1)) end.";

    @Test
    void become_paragraphs_and_headings_with_safe_links() {
      List<SourceText.Block> blocks = SourceText.blocks(BODY, Map.of());

      assertThat(blocks).extracting(SourceText.Block::level).containsExactly(0, 2, 0);
      assertThat(blocks.get(0).pieces())
          .filteredOn(piece -> piece.href() != null)
          .extracting(Piece::text, Piece::href)
          .containsExactly(tuple("link", "https://a.example"));
      assertThat(blocks.get(2).pieces()).extracting(Piece::href).containsOnlyNulls();
    }

    @Test
    void mark_a_passage_even_across_a_link() {
      List<SourceText.Block> blocks =
          SourceText.blocks(
              BODY,
              Map.of("Second\nsentence, with a [link](https://a.example).", List.of("1", "3")));

      assertThat(blocks.get(0).pieces())
          .filteredOn(piece -> piece.classes().contains("is-passage"))
          .extracting(Piece::text)
          .containsExactly("Second\nsentence, with a ", "link", ".");
      assertThat(blocks.get(0).pieces().get(1).starting()).containsExactly("1", "3");
    }

    @Test
    void without_a_passage_show_it_unmarked() {
      assertThat(SourceText.blocks("Something else.", Map.of("Not there.", List.of("1"))))
          .allSatisfy(
              block -> assertThat(block.pieces()).extracting(Piece::classes).containsOnly(""));
    }
  }
}
