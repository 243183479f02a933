package io.postillion.core.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.RefusedException;
import io.postillion.core.form.FormWords.Source;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormWordsTest {

  private static final FormWords HOURS =
      FormWords.of(
          "Our shop is open on {date} from {time} to {time}.\n{number 5-500} seats, {lunch|dinner}.",
          Locale.ENGLISH);

  @Test
  void a_text_of_the_form_fills_its_gaps() {
    assertThat(
            HOURS.fill(
                "Our shop is open on Friday, 4 December 2026 from 9:00 to 5 pm.\n40 seats, dinner.",
                Source.NONE))
        .contains(List.of("Friday, 4 December 2026", "9:00", "5 pm", "40", "dinner"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our shop is open on 4 December from 9:00 to 17:00.\n40 seats, breakfast.",
        "Our shop is open on 4 December from 9:00 to 17:00.\n501 seats, lunch.",
        "Our shop is open on 4 December from 9:00 to 17:00.\n4 seats, lunch.",
        "Our shop is open on 4 December from 9:00 to 27:00.\n40 seats, lunch.",
        "Our shop is open on 31 November 2026 from 9:00 to 17:00.\n40 seats, lunch.",
        "Our shop is open on Monday, 4 December 2026 from 9:00 to 17:00.\n40 seats, lunch.",
        "Our shop is open on Sale from 9:00 to 17:00.\n40 seats, lunch.",
        "Our shop is open on 4 December from 9:00 to 17:00.\n40 seats, lunch. Free!",
        "our shop is open on 4 December from 9:00 to 17:00.\n40 seats, lunch.",
        "Our shop is open on 4 December from 9:00 to 17:00. 40 seats, lunch."
      })
  void anything_else_is_not_of_the_form(String text) {
    assertThat(HOURS.fill(text, Source.NONE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "fr, le 4 décembre 2026, true",
    "fr, vendredi 4 décembre 2026, true",
    "fr, le 1er décembre, true",
    "fr, jeudi 4 décembre 2026, false",
    "de, Freitag 4. Dezember 2026, true",
    "es, viernes 4 de diciembre, true",
    "en, December 4th 2026, true",
    "en, 04/12/2026, true",
    "en, 2026-12-04, true",
    "en, 2026-13-04, false",
    "en, 30/02/2026, false",
    "en, 29/02/2028, true"
  })
  void days_are_read_as_people_write_them(String language, String day, boolean is) {
    FormWords form = FormWords.of("Nous sommes ouverts {date}", Locale.forLanguageTag(language));

    assertThat(form.fill("Nous sommes ouverts " + day.replace("le ", ""), Source.NONE).isPresent())
        .isEqualTo(is);
  }

  @Test
  void a_title_is_that_of_the_article_and_of_no_other() {
    FormWords form = FormWords.of("New in our magazine: {title} {link}", Locale.ENGLISH);
    Source bread = new Source("Bread (day) \\E $1", "https://acme.example/bread");

    assertThat(
            form.fill("New in our magazine: Bread (day) \\E $1 https://acme.example/bread", bread))
        .isPresent();
    assertThat(form.fill("New in our magazine: Cake https://acme.example/bread", bread)).isEmpty();
    assertThat(form.fill("New in our magazine:  ", Source.NONE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{title}",
        "See {title} now",
        "We are open on {anything} as always",
        "We are open on {date}{time} as always",
        "We are open at {number 9-5} as always",
        "We are open on {a||b} as always",
        "We are open on {date as always",
        "We are open on date} as always"
      })
  void a_form_that_would_let_anything_through_is_refused(String words) {
    assertThatThrownBy(() -> FormWords.of(words, Locale.ENGLISH))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("This form cannot be used");
  }
}
