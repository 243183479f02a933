package io.postillion.core.visual;

/** What a card shows; each has a message {@code card.<name>} in every locale of the desk. */
public enum CardKind {
  /** A headline, and a line below it. */
  TITLE,
  /** Words that somebody said, and who. */
  QUOTE,
  /** One figure, large, and what it means. */
  FIGURE
}
