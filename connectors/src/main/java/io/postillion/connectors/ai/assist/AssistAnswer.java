package io.postillion.connectors.ai.assist;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a model proposes, as it says it. */
record AssistAnswer(List<Line> suggestions) {

  private static final int MOST = 10;

  AssistAnswer(@Nullable List<@Nullable Line> suggestions) {
    this.suggestions =
        suggestions == null
            ? List.of()
            : suggestions.stream()
                .filter(Objects::nonNull)
                .filter(line -> !line.text().isBlank())
                .limit(MOST)
                .toList();
    if (this.suggestions.isEmpty()) {
      throw new IllegalArgumentException("it suggests nothing");
    }
  }

  /**
   * One suggestion.
   *
   * @param why in a few words; may be empty
   */
  record Line(String text, String why) {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_WHY = 300;

    Line(@Nullable String text, @Nullable String why) {
      this.text = head(text, LONGEST_TEXT);
      this.why = head(why, LONGEST_WHY);
    }

    private static String head(@Nullable String said, int most) {
      return said == null ? "" : said.substring(0, Math.min(said.length(), most));
    }
  }
}
