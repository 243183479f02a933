package io.postillion.bench.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimSetTest {

  private static final String SOURCE =
      "{\"source\":\"a\",\"language\":\"en\",\"part\":\"dev\",\"text\":\"We sold 12 boats.\"}";
  private static final String CLAIM =
      "{\"id\":\"a-1\",\"source\":\"a\",\"claim\":\"12 boats!\",\"label\":\"true\"}";

  @Test
  void the_own_set_has_every_kind_in_both_languages_and_parts() {
    List<Labelled> claims = ClaimSet.own();

    assertThat(claims).hasSizeGreaterThanOrEqualTo(320);
    assertThat(claims.stream().map(Labelled::source).distinct()).hasSizeGreaterThanOrEqualTo(12);
    for (Label label : Label.values()) {
      Set<String> groups =
          claims.stream()
              .filter(claim -> claim.label() == label)
              .map(Labelled::group)
              .collect(Collectors.toSet());
      assertThat(groups)
          .as(label.word())
          .containsExactlyInAnyOrder("en dev", "en test", "fr dev", "fr test");
    }
  }

  /** Floors, a little below what was measured: worse rules fail here. */
  @Test
  void wrong_claims_are_flagged_and_true_ones_are_not() {
    Score dev = score(claim -> claim.part().equals("dev"));
    Score test = score(claim -> claim.part().equals("test"));

    assertThat(dev.precision()).isGreaterThanOrEqualTo(0.96);
    assertThat(dev.recall()).isGreaterThanOrEqualTo(0.92);
    assertThat(test.precision()).isGreaterThanOrEqualTo(0.90);
    assertThat(test.recall()).isGreaterThanOrEqualTo(0.94);
  }

  @ParameterizedTest
  @EnumSource(value = Label.class, names = "TRUE", mode = EnumSource.Mode.EXCLUDE)
  void of_every_kind_most_are_flagged(Label label) {
    assertThat(score(claim -> claim.label() == label).recall()).isGreaterThanOrEqualTo(0.82);
  }

  @Test
  void a_claim_takes_language_part_and_text_from_its_source() {
    assertThat(ClaimSet.of("a set", SOURCE + "\n\n" + CLAIM + "\n"))
        .singleElement()
        .satisfies(
            claim -> {
              assertThat(claim.group()).isEqualTo("en dev");
              assertThat(claim.source()).isEqualTo("We sold 12 boats.");
              assertThat(claim.label()).isEqualTo(Label.TRUE);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\":\"a-2\" | is no JSON",
        "[1] | is no JSON object",
        "{\"id\":\"a-2\",\"source\":\"a\",\"label\":\"true\"} | has no \"claim\"",
        "{\"id\":\"a-2\",\"source\":\"b\",\"claim\":\"x\",\"label\":\"true\"} | no earlier line"
            + " has: 'b'",
        "{\"id\":\"a-2\",\"source\":\"a\",\"claim\":\"x\",\"label\":\"wrong\"} | labels are true,"
            + " figure",
        "{\"id\":\"a-1\",\"source\":\"a\",\"claim\":\"x\",\"label\":\"true\"} | has an id that an"
            + " earlier",
        "{\"source\":\"a\",\"language\":\"en\",\"text\":\"x\"} | has a source that an earlier",
        "{\"source\":\"b\",\"language\":\"english\",\"text\":\"x\"} | no language like en or fr",
        "{\"source\":\"b\",\"language\":\"en\",\"part\":\"x\",\"text\":\"x\"} | neither dev nor"
            + " test"
      })
  void a_malformed_line_is_named_by_its_number(String line, String what) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClaimSet.of("mine.jsonl", SOURCE + "\n" + CLAIM + "\n" + line))
        .withMessageStartingWith("Line 3 of mine.jsonl ")
        .withMessageContaining(what)
        .withMessageEndingWith("docs/ai.md shows the format.");
  }

  @Test
  void a_set_without_claims_and_one_that_is_not_there_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClaimSet.of("mine.jsonl", SOURCE))
        .withMessage("There is no claim in mine.jsonl.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClaimSet.read(Path.of("no", "such.jsonl")))
        .withMessageContaining("such.jsonl cannot be read");
  }

  private static Score score(Predicate<Labelled> those) {
    Judge judge = new Judge();
    Score score = Score.NONE;
    for (Labelled claim : ClaimSet.own().stream().filter(those).toList()) {
      score = score.and(claim.label() != Label.TRUE, judge.judge(claim).isFlagged());
    }
    return score;
  }
}
