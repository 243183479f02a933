package io.postillion.plugin.desk.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.postillion.core.check.Finding;
import io.postillion.core.check.Severity;
import io.postillion.core.check.Span;
import io.postillion.plugin.desk.frame.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class FindingLineTest {

  private static Words words() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("postillion/desk/messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new Words(messages);
  }

  private static Finding forbidden(int at, String word) {
    return Finding.at(new Span(at, at + word.length()), "word.forbidden", Severity.BLOCKER, word);
  }

  @Test
  void the_same_found_in_several_places_is_said_once() {
    String text = "cheap, cheap, bargain, cheap";

    List<FindingLine> lines =
        FindingLine.of(
            List.of(
                Finding.of("voice.hard", Severity.INFO, "9", "30"),
                forbidden(0, "cheap"),
                forbidden(7, "cheap"),
                forbidden(14, "bargain"),
                forbidden(23, "cheap")),
            text,
            words());

    assertThat(lines)
        .extracting(FindingLine::code, FindingLine::quote, FindingLine::times)
        .containsExactly(
            tuple("word.forbidden", "cheap", 3),
            tuple("word.forbidden", "bargain", 1),
            tuple("voice.hard", null, 1));
  }

  @Test
  void what_is_near_to_other_passages_is_not_the_same() {
    List<FindingLine> lines =
        FindingLine.of(
            List.of(
                forbidden(0, "cheap").near("One passage"),
                forbidden(7, "cheap").near("Another"),
                forbidden(14, "bargain").near("Another")),
            "cheap, cheap, bargain",
            words());

    assertThat(lines)
        .extracting(FindingLine::times, FindingLine::passage)
        .containsExactly(tuple(1, "One passage"), tuple(1, null), tuple(1, "Another"));
  }
}
