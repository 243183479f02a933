package io.postillion.core.remark;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.check.Span;
import org.junit.jupiter.api.Test;

class QuoteTest {

  private static final String TEXT = "We bake bread.\n\nEvery day, bread (all of it) is fresh.";

  @Test
  void words_are_found_where_they_stand_first() {
    assertThat(Quote.of("bread", TEXT)).contains(new Quote("bread", new Span(8, 13)));
  }

  @Test
  void words_that_were_selected_on_a_page_are_found_whatever_the_white_space() {
    assertThat(Quote.of("  bread. Every  day ", TEXT))
        .contains(new Quote("bread.\n\nEvery day", new Span(8, 25)));
  }

  @Test
  void signs_are_signs_and_no_pattern() {
    assertThat(Quote.of("(all of it)", TEXT).orElseThrow().at()).isNotNull();
    assertThat(Quote.of("b.ead", TEXT)).contains(new Quote("b.ead", null));
  }

  @Test
  void no_words_are_no_quote() {
    assertThat(Quote.of(" \n", TEXT)).isEmpty();
  }

  @Test
  void words_follow_into_a_later_text_or_are_gone_from_it() {
    Quote quote = Quote.of("Every day", TEXT).orElseThrow();

    assertThat(quote.in("Fresh: Every day.")).contains(new Span(7, 16));
    assertThat(quote.in("Fresh.")).isEmpty();
  }
}
