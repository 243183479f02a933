package io.postillion.connectors.social;

import static io.postillion.connectors.social.Likeness.OTHER;
import static io.postillion.connectors.social.Likeness.SAME;
import static io.postillion.connectors.social.Likeness.SAME_BUT_FOR_LINKS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.com/a            | https://example.com/a
          example.com                      | http://example.com/
          https://Example.COM/A?x=1#y      | https://example.com/A?x=1#y
          https://example.com/caf\u00e9    | https://example.com/caf%C3%A9
          https://m\u00fcnchen.de/x        | https://xn--mnchen-3ya.de/x
          https://example.com/100%         | https://example.com/100%
          https://example.com/a+b          | https://example.com/a%2Bb
          """)
  void an_address_that_leads_to_the_same_place_is_the_same(String ours, String expanded) {
    assertThat(
            Likeness.of(
                "See " + ours + ".", "See https://t.co/a1.", Map.of("https://t.co/a1", expanded)))
        .isEqualTo(SAME);
  }

  @Test
  void each_address_is_compared_with_its_own() {
    Map<String, String> links =
        Map.of("https://t.co/a", "https://a.example", "https://t.co/b", "https://b.example");

    assertThat(Likeness.of("(a.example) b.example!", "(https://t.co/a) https://t.co/b!", links))
        .isEqualTo(SAME);
    assertThat(Likeness.of("(b.example) a.example!", "(https://t.co/a) https://t.co/b!", links))
        .isEqualTo(SAME_BUT_FOR_LINKS);
  }

  @Test
  void an_address_of_which_nobody_knows_where_it_leads_is_not_taken_for_ours() {
    assertThat(Likeness.of("See a.example", "See https://lnkd.in/e4x-Y", Map.of()))
        .isEqualTo(SAME_BUT_FOR_LINKS);
  }

  @Test
  void other_words_are_another_text_whatever_the_links() {
    assertThat(Likeness.of("Seen a.example", "See https://t.co/a", Map.of())).isEqualTo(OTHER);
    assertThat(Likeness.of("See a.example twice", "See https://t.co/a", Map.of())).isEqualTo(OTHER);
  }

  @Property(tries = 200)
  void a_text_is_like_itself_however_its_blanks_are_written(@ForAll String text) {
    assertThat(Likeness.of(text, " " + text.replace("\n", " \r\n") + "\n", Map.of()))
        .isEqualTo(SAME);
  }
}
