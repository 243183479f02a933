package io.postillion.core.setting;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.setting.Flaw.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TOKENS | 5000000        | 5000000
          TOKENS | 5 000 000      | 5000000
          TOKENS | 5\u202F000\u00A0000 | 5000000
          TOKENS | 5,000,000      | 5000000
          TOKENS | 5.000.000      | 5000000
          TOKENS | 007            | 7
          MONEY  | 40 EUR         | 40 EUR
          MONEY  | 40€            | 40 EUR
          MONEY  | 1 200,50 eur   | 1200.5 EUR
          MONEY  | 0.05\u00A0USD  | 0.05 USD
          SOFT   | 80             | 80
          SOFT   | 62,5 %         | 62.5
          SOFT   | 100%           | 100
          """)
  void figures_are_written_as_people_write_them(BrandSetting setting, String typed, String kept) {
    assertThat(Lines.of(setting, " " + typed + "\n")).containsExactly(kept);
    assertThat(Lines.flaw(setting, List.of(kept))).isEmpty();
    assertThat(Lines.of(setting, kept)).containsExactly(kept);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TOKENS | 0                   | NO_TOKENS
          TOKENS | -5                  | NO_TOKENS
          TOKENS | 5M                  | NO_TOKENS
          TOKENS | 1.5                 | NO_TOKENS
          TOKENS | 5,00,000            | NO_TOKENS
          TOKENS | 9999999999999999999 | NO_TOKENS
          MONEY  | 40                  | NO_MONEY
          MONEY  | 0 EUR               | NO_MONEY
          MONEY  | 0.00 EUR            | NO_MONEY
          MONEY  | 1,200 EUR           | NO_MONEY
          MONEY  | 40 euros            | NO_MONEY
          MONEY  | 40 QQQ              | NO_MONEY
          MONEY  | 40 $                | NO_MONEY
          SOFT   | 0                   | NO_PERCENT
          SOFT   | 101                 | NO_PERCENT
          SOFT   | 100.5               | NO_PERCENT
          SOFT   | most                | NO_PERCENT
          """)
  void what_is_none_is_kept_as_it_was_typed_and_named(
      BrandSetting setting, String typed, Kind kind) {
    assertThat(Lines.of(setting, typed)).containsExactly(typed);
    assertThat(Lines.flaw(setting, List.of(typed))).contains(Flaw.of(kind, typed));
  }

  @Test
  void nothing_is_no_limit_but_no_share() {
    assertThat(Lines.of(BrandSetting.TOKENS, " ")).isEmpty();
    assertThat(Lines.flaw(BrandSetting.TOKENS, List.of())).isEmpty();
    assertThat(Lines.flaw(BrandSetting.MONEY, List.of())).isEmpty();
    assertThat(Lines.flaw(BrandSetting.SOFT, List.of())).contains(Flaw.of(Kind.EMPTY, ""));
  }
}
