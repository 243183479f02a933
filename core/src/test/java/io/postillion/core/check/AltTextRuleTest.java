package io.postillion.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.testing.Drafts;
import org.junit.jupiter.api.Test;

class AltTextRuleTest {

  private final AltTextRule rule = new AltTextRule();

  @Test
  void every_picture_says_what_it_shows_within_the_limit() {
    assertThat(
            rule.check(
                Drafts.text("x")
                    .showing(
                        Drafts.picture("A loaf of bread"),
                        Drafts.picture(" "),
                        Drafts.picture("x".repeat(2001)))
                    .restingOnNothing()))
        .containsExactly(
            FindingCode.ALT_MISSING.found(2), FindingCode.ALT_TOO_LONG.found(3, 2001, 2000));
  }
}
