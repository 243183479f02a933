package io.postillion.core.setting;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.Glossary.Term;
import io.postillion.core.setting.Flaw.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermLineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en: cargo bike; fr: vélo cargo",
        "EN : cargo bike ;fr:vélo cargo;",
        "fr\u00A0: vélo cargo\u202F; en: cargo bike"
      })
  void a_term_is_written_by_language(String line) {
    assertThat(TermLine.read(line))
        .contains(Term.of(Map.of("en", "cargo bike", "fr", "vélo cargo")));
  }

  @Test
  void what_stays_as_it_is_stands_alone_whatever_is_in_it() {
    assertThat(TermLine.read("keep: Acme: the Cloud"))
        .contains(Term.of(Map.of("keep", "Acme: the Cloud")));
    assertThat(TermLine.words("keep: Acme")).isEqualTo(Map.of("keep", "Acme"));
  }

  @Test
  void a_term_becomes_the_line_that_it_is_read_from() {
    assertThat(TermLine.of(Term.of(Map.of("fr", "vélo", "en", "bike"))))
        .isEqualTo("en: bike; fr: vélo");
    assertThat(TermLine.of(Term.of(Map.of("keep", "Acme")))).isEqualTo("keep: Acme");
    assertThat(TermLine.words("fr: vélo; en: bike").keySet()).containsExactly("fr", "en");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          cargo bike,               NO_TERM
          cargo bike = vélo cargo,  NO_TERM
          english: bike; fr: vélo,  NO_TERM
          en: bike; xx: vélo,       NO_TERM
          en: bike; fr:,            NO_TERM
          en: bike;; fr: vélo,      NO_TERM
          ;,                        NO_TERM
          keep: Acme; en: Acme,     NO_TERM
          keep:,                    NO_TERM
          en: bike,                 ONE_LANGUAGE
          en: bike; EN: cycle,      TERM_TWICE
          keep: Acme; keep: Cloud,  TERM_TWICE
          """)
  void what_is_no_term_is_named_with_its_line(String line, Kind kind) {
    assertThat(TermLine.flaw(line)).contains(Flaw.of(kind, line));
    assertThat(TermLine.read(line)).isEmpty();
  }
}
