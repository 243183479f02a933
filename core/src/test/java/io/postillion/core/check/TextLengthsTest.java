package io.postillion.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvFileSource;

class TextLengthsTest {

  private static final String NAMASTE = "नमस्ते";

  @ParameterizedTest(name = "vector {0}")
  @CsvFileSource(
      resources = "text-lengths.tsv",
      delimiter = '\t',
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false)
  void counts_as_the_networks_count(
      int vector,
      @ConvertWith(VectorText.class) String text,
      Integer codePoints,
      Integer utf16,
      Integer bytes,
      Integer graphemes,
      Integer mastodon,
      Integer threads) {
    SoftAssertions counts = new SoftAssertions();
    expect(counts, "code points", TextLengths.codePoints(), text, codePoints);
    expect(counts, "UTF-16 units", TextLengths.utf16(), text, utf16);
    expect(counts, "UTF-8 bytes", TextLengths.utf8Bytes(), text, bytes);
    expect(counts, "graphemes", TextLengths.graphemes(), text, graphemes);
    expect(counts, "Mastodon", TextLengths.mastodon(23), text, mastodon);
    expect(counts, "Threads", TextLengths.threads(), text, threads);
    counts.assertAll();
  }

  private static void expect(
      SoftAssertions counts, String unit, TextLength length, String text, Integer expected) {
    if (expected != null) {
      counts.assertThat(length.of(text)).as(unit).isEqualTo(expected);
    }
  }

  @Test
  void vector_20_a_devanagari_conjunct_is_one_too_long_on_jdk_17_which_is_the_safe_side() {
    int right = 3;
    int onJdk17 = 4;

    int counted = TextLengths.graphemes().of(NAMASTE);

    assertThat(TextLengths.mastodon(23).of(NAMASTE)).isEqualTo(counted);
    switch (Runtime.version().feature()) {
      case 17 -> assertThat(counted).isEqualTo(onJdk17);
      case 25 -> assertThat(counted).isEqualTo(right);
      default -> assertThat(counted).isBetween(right, onJdk17);
    }
  }

  @Test
  void vector_20_has_no_doubt_in_the_other_units() {
    assertThat(TextLengths.codePoints().of(NAMASTE)).isEqualTo(6);
    assertThat(TextLengths.utf16().of(NAMASTE)).isEqualTo(6);
    assertThat(TextLengths.utf8Bytes().of(NAMASTE)).isEqualTo(18);
    assertThat(TextLengths.threads().of(NAMASTE)).isEqualTo(6);
  }

  @Test
  void mastodon_reserves_what_the_instance_says_for_an_address() {
    assertThat(TextLengths.mastodon(30).of("Hi https://example.com/a/long/way/to/go"))
        .isEqualTo(33);
  }

  @Test
  void mastodon_counts_the_full_stop_after_an_address_but_not_the_bracket_within() {
    assertThat(TextLengths.mastodon(23).of("Read https://example.com/x.")).isEqualTo(29);
    assertThat(TextLengths.mastodon(23).of("(https://example.com/a_(b))")).isEqualTo(25);
  }
}
