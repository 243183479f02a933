package io.postillion.core.check;

import static org.assertj.core.api.Assertions.assertThatNoException;

import io.postillion.core.testing.Drafts;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever somebody pastes, rules answer: no pattern runs out of stack, and none takes a time that
 * grows with the square of the text. The limit is far above what any of them needs.
 */
class EnduranceTest {

  private static final int LENGTH = 20_000;

  @ParameterizedTest
  @Timeout(60)
  @ValueSource(
      strings = {
        "a'",
        "\"",
        "“",
        "a.",
        "#a-",
        "@a.",
        "https://a.example/%20",
        "https://a.example/(",
        "1,000",
        "1 000 ",
        "deux cent ",
        "9 in ",
        "Aa ",
        "3 March ",
        "0/",
        "the most ",
        "\n",
        "1. ",
        "\u200D",
        "👨‍👩‍👧‍👧",
        "\uDB40\uDC41",
        "a\u0301"
      })
  void any_pattern_repeated_endlessly_is_checked_as_post_and_as_source(String pattern) {
    String endless = pattern.repeat(LENGTH / pattern.length());

    assertThatNoException()
        .isThrownBy(
            () -> {
              check(Drafts.text(endless).restingOn("Acme sold 12 loaves."));
              check(Drafts.text("Acme sold 12 loaves in Paris.").restingOn(endless));
            });
  }

  private static void check(Checkable draft) {
    Rules.all().forEach(rule -> rule.check(draft));
  }
}
