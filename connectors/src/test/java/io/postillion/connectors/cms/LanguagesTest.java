package io.postillion.connectors.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource({
    "fr, fr",
    "en_US, en-US",
    "zh-Hant-TW, zh-Hant-TW",
    "FR, fr",
    "French, de",
    "'', de",
    "fr-CA-publish1-approve2, fr-CA",
    "en-x-ignore-rules, en",
    "x-publish, de"
  })
  void a_tag_says_language_script_and_region_and_nothing_else(String tag, String language) {
    assertThat(Languages.of(tag, Locale.GERMAN)).isEqualTo(Locale.forLanguageTag(language));
  }
}
