package io.postillion.plugin.desk.text;

/**
 * Something to show about a stretch of a text.
 *
 * @param start in UTF-16 units, inclusive
 * @param end exclusive
 * @param value an address for {@code LINK}, a number for {@code SENTENCE} and {@code PASSAGE}, a
 *     style class for {@code FINDING}; else empty
 */
public record Mark(int start, int end, Kind kind, String value) {

  /** What it is. */
  public enum Kind {
    LINK,
    TAG,
    MENTION,
    STRONG,
    SENTENCE,
    PASSAGE,
    FINDING
  }

  /** As far as it lies in that stretch, counted from where the stretch begins. */
  public Mark within(int from, int to) {
    return new Mark(Math.max(start, from) - from, Math.min(end, to) - from, kind, value);
  }

  boolean covers(int position) {
    return start <= position && position < end;
  }
}
