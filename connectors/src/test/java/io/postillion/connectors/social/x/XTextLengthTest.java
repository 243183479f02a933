package io.postillion.connectors.social.x;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvFileSource;

class XTextLengthTest {

  private final XTextLength length = new XTextLength();

  @ParameterizedTest(name = "vector {0}")
  @CsvFileSource(
      resources = "x-lengths.tsv",
      delimiter = '\t',
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false)
  void weighs_as_x_does(int vector, @ConvertWith(VectorText.class) String text, int weighted) {
    assertThat(length.of(text)).isEqualTo(weighted);
  }

  @Test
  void nothing_weighs_nothing() {
    assertThat(length.of("")).isZero();
  }
}
