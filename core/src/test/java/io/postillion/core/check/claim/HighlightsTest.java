package io.postillion.core.check.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.check.claim.Highlights.Key;
import io.postillion.core.check.claim.Highlights.Quote;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HighlightsTest {

  private static final String MILL =
      """
      ## The mill turns again

      The mill in Aubry opens on 12 May 2026. It will bake 1,200 loaves a week, 35% more than before.
      “We wanted the village to smell of bread again,” says Marie Lecomte, the miller.
      He called it "a gift". There are 3 ovens.
      Tom Baker said: "Nobody here had seen the wheel move in all these forty years."
      """;

  @Test
  void what_people_said_comes_word_for_word_with_who_said_it() {
    assertThat(Highlights.quotes(MILL, Locale.ENGLISH))
        .containsExactlyInAnyOrder(
            new Quote("We wanted the village to smell of bread again", "Marie Lecomte"),
            new Quote(
                "Nobody here had seen the wheel move in all these forty years.", "Tom Baker"));
  }

  @Test
  void french_quotations_are_found_too() {
    assertThat(
            Highlights.quotes(
                "« Nous voulions que le village sente de nouveau le pain », explique Léa d'Aubry.",
                Locale.FRENCH))
        .containsExactly(
            new Quote("Nous voulions que le village sente de nouveau le pain", "Léa d'Aubry"));
  }

  @Test
  void who_said_it_may_have_a_role_and_may_stand_before_the_words() {
    assertThat(
            Highlights.quotes(
                "More will follow, says project lead Inès Haddad: “We put them where people stop.”",
                Locale.ENGLISH))
        .containsExactly(new Quote("We put them where people stop.", "Inès Haddad"));
  }

  @Test
  void who_said_it_stays_open_where_the_text_does_not_say() {
    assertThat(
            Highlights.quotes(
                "On the wall: “Bread is what holds a village together.”", Locale.ENGLISH))
        .containsExactly(new Quote("Bread is what holds a village together.", ""));
  }

  @Test
  void of_each_sentence_the_figure_that_says_most_and_no_dates_or_small_counts() {
    assertThat(Highlights.figures(MILL, Locale.ENGLISH))
        .containsExactly(new Key("35%", "It will bake 1,200 loaves a week, 35% more than before."));
  }

  @Test
  void a_text_without_any_has_none() {
    assertThat(Highlights.quotes("Just words.", Locale.ENGLISH)).isEmpty();
    assertThat(Highlights.figures("Just words.", Locale.ENGLISH)).isEmpty();
    assertThat(Highlights.figures("", Locale.ENGLISH)).isEmpty();
  }
}
