package io.postillion.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.postillion.core.check.Phrases.Hit;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {

  private static final Phrases LIST =
      Phrases.of(
          """
          # worn
          leverag~ = use
          in today's … world = today
          [health]
          re:(?:cheaper|better) than(?! ever)
          c'est garanti
          """);

  @Test
  void a_phrase_is_found_in_any_case_with_any_ending_gap_blank_and_apostrophe() {
    String text = "In TODAY’s very fast-paced world we\u00A0leveraged it. C’est\ngaranti!";

    List<Hit> hits = LIST.in(text);

    assertThat(hits)
        .extracting(Hit::words)
        .containsExactly("In TODAY’s very fast-paced world", "leveraged", "C’est\ngaranti");
    assertThat(hits).extracting(Hit::instead).containsExactly("today", "use", "");
    assertThat(hits).extracting(Hit::section).containsExactly("", "", "health");
    assertThat(hits).allSatisfy(hit -> assertThat(hit.span().in(text)).isEqualTo(hit.words()));
  }

  @Test
  void parts_of_words_hashtags_and_what_an_expression_leaves_out_are_none() {
    assertThat(
            LIST.in("deleverage #leverage better than ever in today's big old cold dry wet world"))
        .isEmpty();
    assertThat(LIST.in("better than bread")).extracting(Hit::words).containsExactly("better than");
  }

  @Test
  void an_empty_list_and_one_that_is_not_there_are_refused() {
    assertThatIllegalStateException().isThrownBy(() -> Phrases.of("# nothing"));
    assertThatIllegalStateException()
        .isThrownBy(() -> Phrases.beside(PhrasesTest.class, "missing.txt"))
        .withMessageContaining("missing.txt");
  }
}
