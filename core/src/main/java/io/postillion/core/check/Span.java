package io.postillion.core.check;

/**
 * A stretch of a text in UTF-16 units, as {@link String#substring(int, int)} takes it.
 *
 * @param start inclusive
 * @param end exclusive, greater than start
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("Not a span: %d to %d".formatted(start, end));
    }
  }

  /** The same stretch where the text begins so many units later. */
  Span from(int start) {
    return new Span(this.start + start, end + start);
  }

  public String in(String text) {
    return text.substring(start, Math.min(end, text.length()));
  }
}
