package io.postillion.core.check.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskReportTest {

  private static Finding found(FindingCode code) {
    return code.found(Collections.nCopies(code.arguments(), "x").toArray());
  }

  private static RiskReport of(FindingCode... codes) {
    return RiskReport.of(Arrays.stream(codes).map(RiskReportTest::found).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "VOICE_CLICHE, LOW",
    "ACCESS_HASHTAG, LOW",
    "ALT_MISSING, LOW",
    "LINK_MISSING, LOW",
    "RISK_GREEN, MEDIUM",
    "RISK_DAY, MEDIUM",
    "CLAIM_NUMBER, MEDIUM",
    "DISCLOSURE_MISSING, MEDIUM",
    "RISK_HEALTH, HIGH",
    "RISK_MONEY, HIGH",
    "RISK_TOPIC, HIGH",
    "LENGTH_TOO_LONG, HIGH",
    "WORD_FORBIDDEN, HIGH"
  })
  void each_finding_has_its_row(FindingCode code, Risk risk) {
    assertThat(of(code).risk()).isEqualTo(risk);
  }

  @Test
  void nothing_found_is_low_and_needs_no_reason() {
    assertThat(RiskReport.of(List.of())).isEqualTo(new RiskReport(Risk.LOW, List.of()));
    assertThat(of(FindingCode.VOICE_MARKS).why()).isEmpty();
  }

  @Test
  void three_kinds_of_medium_reasons_are_high_together_and_three_of_one_kind_are_not() {
    assertThat(of(FindingCode.RISK_GREEN, FindingCode.RISK_GREEN, FindingCode.RISK_GREEN).risk())
        .isEqualTo(Risk.MEDIUM);
    assertThat(of(FindingCode.RISK_GREEN, FindingCode.CLAIM_DATE, FindingCode.RISK_DAY).risk())
        .isEqualTo(Risk.HIGH);
  }

  @Test
  void the_reasons_are_those_that_weigh_as_much_as_the_whole() {
    assertThat(of(FindingCode.RISK_GREEN, FindingCode.RISK_HEALTH, FindingCode.VOICE_MARKS).why())
        .extracting(Finding::code)
        .containsExactly("risk.health");
  }

  @Test
  void a_code_of_another_release_is_no_reason() {
    assertThat(RiskReport.of(List.of(Finding.of("claim.old", Severity.WARNING))).risk())
        .isEqualTo(Risk.LOW);
  }

  @Property(tries = 100)
  void more_findings_never_lower_the_risk(
      @ForAll List<FindingCode> some, @ForAll FindingCode more) {
    List<Finding> fewer = some.stream().map(RiskReportTest::found).toList();
    List<Finding> all = new ArrayList<>(fewer);
    all.add(found(more));

    assertThat(RiskReport.of(all).risk()).isGreaterThanOrEqualTo(RiskReport.of(fewer).risk());
  }
}
