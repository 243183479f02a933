package io.postillion.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.testing.Drafts;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;

class LengthRuleTest {

  private static final String FAMILY = "👨‍👩‍👧‍👧";

  private final LengthRule rule = new LengthRule();

  private static NetworkLimits limits(int max, TextLength length) {
    return new NetworkLimits(
        List.of(new NetworkLimits.Measure("characters", max, length)),
        0,
        Set.of(),
        0,
        0,
        0,
        0,
        false);
  }

  @Example
  void what_fits_is_not_mentioned() {
    assertThat(rule.check(Drafts.text("x".repeat(300)).restingOnNothing())).isEmpty();
  }

  @Example
  void one_too_many_is_pointed_at() {
    assertThat(rule.check(Drafts.text("x".repeat(301)).restingOnNothing()))
        .containsExactly(FindingCode.LENGTH_TOO_LONG.at(new Span(300, 301), 1, 300, "characters"));
  }

  @Example
  void every_measure_of_the_network_must_hold() {
    assertThat(rule.check(Drafts.text(FAMILY.repeat(140)).restingOnNothing()))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.BLOCKER);
              assertThat(finding.arguments()).containsExactly("500", "3000", "bytes");
              assertThat(finding.where())
                  .contains(new Span(120 * FAMILY.length(), 140 * FAMILY.length()));
            });
  }

  @Example
  void a_character_that_people_see_as_one_is_never_cut() {
    NetworkLimits two = limits(2, TextLengths.graphemes());

    assertThat(rule.check(Drafts.text("ab" + FAMILY).within(two).restingOnNothing()))
        .singleElement()
        .extracting(Finding::span)
        .isEqualTo(new Span(2, 2 + FAMILY.length()));
  }

  @Property
  void without_what_is_pointed_at_the_text_fits(
      @ForAll @NotEmpty @StringLength(max = 40) String text, @ForAll @IntRange(max = 20) int max) {
    Checkable draft =
        Drafts.text(text).within(limits(max, TextLengths.utf8Bytes())).restingOnNothing();
    String written = draft.content().text();

    assertThat(rule.check(draft))
        .allSatisfy(
            finding -> {
              Span beyond = finding.where().orElseThrow();
              assertThat(beyond.end()).isEqualTo(written.length());
              assertThat(draft.limits().fits(written.substring(0, beyond.start()))).isTrue();
              assertThat(draft.limits().fits(written)).isFalse();
            });
    assertThat(rule.check(draft).isEmpty()).isEqualTo(draft.limits().fits(written));
  }
}
