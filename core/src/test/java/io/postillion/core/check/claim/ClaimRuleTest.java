package io.postillion.core.check.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.check.Checkable;
import io.postillion.core.check.Finding;
import io.postillion.core.check.Severity;
import io.postillion.core.testing.Drafts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimRuleTest {

  private final ClaimRule rule = new ClaimRule();

  static List<Vectors.Altered> altered() {
    return Vectors.altered();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("altered")
  void flags_what_the_source_does_not_say(Vectors.Altered sentence) {
    List<Finding> findings = check(sentence.language(), sentence.post());

    assertThat(findings)
        .as(sentence.claim())
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo(sentence.code());
              assertThat(finding.arguments().get(0)).isEqualToIgnoringCase(sentence.claim());
              assertThat(finding.where().orElseThrow().in(sentence.post()))
                  .isEqualTo(finding.arguments().get(0));
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            });
  }

  @Test
  void the_list_of_altered_sentences_covers_both_languages_and_every_kind_of_claim() {
    assertThat(altered()).hasSizeGreaterThanOrEqualTo(140);
    assertThat(altered())
        .extracting(sentence -> sentence.language() + " " + sentence.code())
        .contains(
            Stream.of("en", "fr")
                .flatMap(
                    language ->
                        Stream.of(
                                "number", "percentage", "date", "superlative", "quotation", "name")
                            .map(kind -> "%s claim.%s".formatted(language, kind)))
                .toArray(String[]::new));
  }

  @Test
  void a_number_longer_than_any_that_is_computed_with_is_still_one_that_the_source_lacks() {
    assertThat(check("en", "Call 12,700,135,643 of 99, or 99999999999 out of 100."))
        .extracting(Finding::code)
        .contains("claim.number");
  }

  @Test
  void of_57_faithful_sentences_at_most_one_is_flagged_in_vain() {
    List<String> flagged =
        Vectors.faithful().stream()
            .filter(sentence -> !check(sentence.language(), sentence.post()).isEmpty())
            .map(Vectors.Faithful::post)
            .toList();

    assertThat(Vectors.faithful()).hasSize(57);
    assertThat(flagged)
        .containsExactly("See you on 2 February 2026 in Swansea, at 9.30 in the morning or later.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void the_source_itself_makes_no_claim_beyond_the_source(String language) {
    String source = Vectors.source(language);

    assertThat(check(language, source)).isEmpty();
    assertThat(Arrays.stream(source.split("(?<=[.!?])\\s+|\\n\\n")))
        .allSatisfy(sentence -> assertThat(check(language, sentence)).isEmpty());
  }

  @Test
  void the_finding_brings_the_nearest_passage_of_the_source() {
    List<Finding> findings = check("en", "Last year returns rose from 58 percent to 95 percent!");

    assertThat(findings)
        .filteredOn(finding -> finding.arguments().contains("95 percent"))
        .singleElement()
        .extracting(Finding::passage)
        .isEqualTo("Returns rose from 58 percent to 91 percent.");
  }

  @Test
  void without_anything_in_common_there_is_no_nearest_passage() {
    assertThat(check("en", "Pigs fly 77.")).singleElement().extracting(Finding::passage).isNull();
  }

  @Test
  void a_post_that_a_person_wrote_from_nothing_may_claim_what_it_likes() {
    Checkable draft = Drafts.text("We are the best: 100 % of you say so.").restingOnNothing();

    assertThat(rule.check(draft)).isEmpty();
  }

  @Test
  void every_claim_of_a_sentence_is_flagged_in_the_order_of_the_text() {
    assertThat(check("en", "In 1999 the best bakery saved 77% in Paris."))
        .extracting(Finding::code)
        .containsExactly("claim.date", "claim.superlative", "claim.percentage", "claim.name");
  }

  @Test
  void the_comma_is_a_decimal_mark_in_french_and_a_group_in_english() {
    assertThat(check("en", "1,200 tonnes, in one year.")).isEmpty();
    assertThat(check("fr", "1,200 maraîchers.")).extracting(Finding::code).contains("claim.number");
  }

  private List<Finding> check(String language, String post) {
    return rule.check(
        Drafts.text(post).in(Locale.forLanguageTag(language)).restingOn(Vectors.source(language)));
  }
}
