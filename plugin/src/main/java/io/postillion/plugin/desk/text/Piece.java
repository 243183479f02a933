package io.postillion.plugin.desk.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that is shown in one way.
 *
 * @param classes of the style sheet, separated by spaces; may be empty
 * @param href where it leads; null when it leads nowhere
 * @param numbers of the sentences or passages it belongs to
 * @param starting those of the numbers that begin here
 * @param ending those of the numbers that end here
 */
public record Piece(
    String text,
    String classes,
    @Nullable String href,
    List<String> numbers,
    List<String> starting,
    List<String> ending) {

  static Piece plain(String text, String classes) {
    return new Piece(Visible.text(text), classes, null, List.of(), List.of(), List.of());
  }

  /** The numbers as one attribute, separated by spaces; null when there are none. */
  public @Nullable String ties() {
    return numbers.isEmpty() ? null : String.join(" ", numbers);
  }
}
