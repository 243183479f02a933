package io.postillion.connectors.ai.draft;

import io.postillion.connectors.ai.text.PlainText;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A post as a model writes it, cleaned of what no post may have from a model: line breaks, control
 * characters, addresses, mentions, endless text.
 */
record DraftAnswer(List<Line> sentences, List<String> hashtags) {

  private static final int MOST_SENTENCES = 50;
  private static final int MOST_HASHTAGS = 50;

  DraftAnswer(@Nullable List<@Nullable Line> sentences, @Nullable List<@Nullable String> hashtags) {
    this.sentences =
        known(sentences).stream()
            .filter(line -> !line.text().isEmpty())
            .limit(MOST_SENTENCES)
            .toList();
    this.hashtags = known(hashtags).stream().limit(MOST_HASHTAGS).toList();
    if (this.sentences.isEmpty()) {
      throw new IllegalArgumentException("it has no sentence");
    }
  }

  /**
   * One sentence.
   *
   * @param sources numbers of source sentences, as far as the model tells the truth
   */
  record Line(String text, List<Integer> sources) {

    private static final int LONGEST = 2_000;
    private static final Pattern ADDRESS =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:[a-z][a-z0-9+.-]{1,20}://|www\\.|(?:javascript|vbscript|data):(?=\\S))\\S+",
            Pattern.CASE_INSENSITIVE);

    /** Which account it is on which network a model can only guess. */
    private static final Pattern MENTION =
        Pattern.compile("(?<![\\p{L}\\p{N}_.+-])[@＠]+(?=[\\p{L}\\p{N}_])");

    Line(@Nullable String text, @Nullable List<@Nullable Integer> sources) {
      String unaddressed = ADDRESS.matcher(text == null ? "" : text).replaceAll("");
      String clean = PlainText.line(MENTION.matcher(unaddressed).replaceAll(""));
      this.text = clean.substring(0, Math.min(clean.length(), LONGEST));
      this.sources = known(sources);
    }
  }

  private static <T> List<T> known(@Nullable List<@Nullable T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }
}
