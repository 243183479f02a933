package io.postillion.connectors.ai.translate;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A translation, as a model says it. */
record TranslateAnswer(List<Line> sentences, List<Line> pictures) {

  private static final int MOST = 200;

  TranslateAnswer(
      @Nullable List<@Nullable Line> sentences, @Nullable List<@Nullable Line> pictures) {
    this.sentences = known(sentences);
    this.pictures = known(pictures);
    if (this.sentences.stream().allMatch(line -> line.text().isBlank())) {
      throw new IllegalArgumentException("it translates nothing");
    }
  }

  /**
   * One sentence, or the words for one picture.
   *
   * @param number of what it translates, from 1; 0 when the model gave none
   */
  record Line(int number, String text) {

    private static final int LONGEST = 4_000;

    Line(int number, @Nullable String text) {
      this.number = number;
      this.text = text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST));
    }
  }

  private static List<Line> known(@Nullable List<@Nullable Line> lines) {
    return lines == null ? List.of() : lines.stream().filter(Objects::nonNull).limit(MOST).toList();
  }
}
