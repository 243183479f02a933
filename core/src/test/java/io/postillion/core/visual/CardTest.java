package io.postillion.core.visual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CardTest {

  @Test
  void words_are_one_line_each_and_nothing_that_nobody_sees() {
    Card card = new Card(CardKind.TITLE, " Bread\n day\u202E\u200B ", "Every \tSunday\u0007");

    assertThat(card.main()).isEqualTo("Bread day");
    assertThat(card.detail()).isEqualTo("Every Sunday");
  }

  @Test
  void a_quotation_has_its_marks_once() {
    assertThat(new Card(CardKind.QUOTE, "« Le pain est bon. »", "Léa").words())
        .isEqualTo("“Le pain est bon.” – Léa");
    assertThat(new Card(CardKind.QUOTE, "It’s good.", "").words()).isEqualTo("“It’s good.”");
  }

  @Test
  void all_words_are_read_from_top_to_bottom() {
    assertThat(new Card(CardKind.FIGURE, "72 %", "of bakers came").words())
        .isEqualTo("72 %: of bakers came");
    assertThat(new Card(CardKind.TITLE, "Bread day", "Sunday").words())
        .isEqualTo("Bread day\nSunday");
  }
}
