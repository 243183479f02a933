package io.postillion.plugin.client;

import io.postillion.plugin.desk.frame.Times.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said, as it is shown.
 *
 * @param quote the words it is about; null for the whole
 * @param gone whether those words are not in the text any more
 * @param shared whether clients see it
 */
public record RemarkLine(
    String id,
    String author,
    List<Words> words,
    @Nullable String quote,
    boolean gone,
    boolean shared,
    Moment at,
    List<RemarkLine> answers) {

  /**
   * A piece of what they said.
   *
   * @param named whether it is the name of somebody whom they named
   */
  public record Words(String text, boolean named) {}
}
