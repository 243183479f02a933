package io.postillion.connectors.ai.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "## A heading | A heading",
        "Read [the report](https://example.org/a) | Read the report",
        "![A mill](https://example.org/mill.png) It turns. | It turns.",
        "It is **very** *old* and __big__, says `she`. | It is very old and big, says she.",
        "2 * 3 * 4 and snake_case_name stay. | 2 * 3 * 4 and snake_case_name stay.",
        "'one   two\tthree' | one two three"
      })
  void marks_go_and_words_stay(String source, String plain) {
    assertThat(PlainText.of(source)).isEqualTo(plain);
  }
}
