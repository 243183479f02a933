package io.postillion.core.check.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.postillion.core.brand.Policy;
import io.postillion.core.check.Checkable;
import io.postillion.core.check.Circumstances;
import io.postillion.core.check.Finding;
import io.postillion.core.check.HashtagUse;
import io.postillion.core.check.Span;
import io.postillion.core.memory.Change;
import io.postillion.core.memory.Change.Kind;
import io.postillion.core.testing.Drafts;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnedRuleTest {

  private static List<Finding> check(String text, Change... rules) {
    Checkable draft = Drafts.text(text).restingOnNothing();
    return new LearnedRule()
        .check(
            new Checkable(
                draft.content(),
                draft.limits(),
                draft.brand(),
                null,
                new Circumstances(
                    Policy.NONE,
                    null,
                    Habits.NONE,
                    HashtagUse.NONE,
                    false,
                    false,
                    List.of(rules),
                    null,
                    null)));
  }

  @Test
  void words_that_people_always_change_are_found_with_what_to_write_instead() {
    String text = "Utilise the oven. We reutilise, and utilise,\u00A0it.";

    assertThat(check(text, new Change(Kind.REPLACED, "en", "utilise", "use")))
        .extracting(Finding::code, finding -> finding.where().orElseThrow(), Finding::arguments)
        .containsExactly(
            tuple("voice.replaced", new Span(0, 7), List.of("Utilise", "use")),
            tuple("voice.replaced", new Span(36, 43), List.of("utilise", "use")));
    assertThat(
            check("We’re  thrilled to bake", new Change(Kind.REMOVED, "en", "we're thrilled", "")))
        .extracting(Finding::code, Finding::arguments)
        .containsExactly(tuple("voice.removed", List.of("We’re  thrilled")));
  }

  @Test
  void marks_are_counted_once() {
    String text = "Bread! 🥖🥖 Oven!! #bread #oven https://acme.example/#oven";

    assertThat(
            check(
                text,
                new Change(Kind.NO_EMOJI, "", "", ""),
                new Change(Kind.NO_EXCLAMATION, "", "", ""),
                new Change(Kind.NO_HASHTAG, "", "", "")))
        .extracting(Finding::code, Finding::arguments)
        .containsExactly(
            tuple("voice.noEmoji", List.of("2")),
            tuple("voice.noExclamation", List.of("2")),
            tuple("voice.noHashtag", List.of("2")));
  }

  @Test
  void a_rule_for_another_language_and_a_text_that_keeps_it_find_nothing() {
    assertThat(check("Utilise it", new Change(Kind.REPLACED, "fr", "utilise", "emploie")))
        .isEmpty();
    assertThat(check("Bread.", new Change(Kind.NO_EMOJI, "", "", ""))).isEmpty();
  }
}
