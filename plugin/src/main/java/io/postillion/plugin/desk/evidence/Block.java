package io.postillion.plugin.desk.evidence;

import io.postillion.plugin.desk.text.Piece;
import io.postillion.plugin.desk.text.Visible;
import java.util.List;

/**
 * A piece of the evidence in words, for page and paper alike.
 *
 * @param text to the character; empty where the facts or pieces say it
 * @param language of the text; empty for that of the page
 * @param facts for {@link Kind#FACTS}
 * @param pieces for {@link Kind#CHANGES}
 */
record Block(Kind kind, String text, String language, List<Fact> facts, List<Piece> pieces) {

  enum Kind {
    /** Begins a part of a chapter. */
    TITLE,
    LINE,
    /** The same, of less weight. */
    QUIET,
    GOOD,
    BAD,
    /** Words of a post or of somebody, word for word. */
    WORDS,
    /** Words that are long and seldom read. */
    LONG,
    FACTS,
    /** Words that changed. */
    CHANGES,
    /** A picture; the text is its hash. */
    PICTURE
  }

  /**
   * A name and its value.
   *
   * @param code whether it is for machines, such as a hash
   * @param tone {@code good}, {@code bad} or empty
   */
  record Fact(String name, String value, boolean code, String tone) {

    public String shown() {
      return Visible.text(value);
    }
  }

  static Block of(Kind kind, String text) {
    return new Block(kind, text, "", List.of(), List.of());
  }

  static Block words(Kind kind, String text, String language) {
    return new Block(kind, text, language, List.of(), List.of());
  }

  static Block facts(List<Fact> facts) {
    return new Block(Kind.FACTS, "", "", List.copyOf(facts), List.of());
  }

  static Block changes(List<Piece> pieces, String language) {
    return new Block(Kind.CHANGES, "", language, List.of(), pieces);
  }

  /** Without characters that steer a reader unseen. */
  public String shown() {
    return Visible.text(text);
  }
}
