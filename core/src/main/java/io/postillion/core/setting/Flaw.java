package io.postillion.core.setting;

/**
 * Why a value cannot be set.
 *
 * @param at the line that is meant; empty when it is the value as a whole
 * @param most what would still do; 0 where it is not about how much
 */
public record Flaw(Kind kind, String at, int most) {

  /** Each has a message {@code settings.flaw.<name>}. */
  public enum Kind {
    /** Nothing is said where something must be. */
    EMPTY,
    TOO_MANY,
    TOO_LONG,
    /** A character that nobody sees and that would steer the text. */
    UNSEEN,
    /** No hashtag: letters, digits and _ only. */
    NO_TAG,
    /** Preferred and banned at once. */
    PREFERRED_AND_BANNED,
    /** Neither {@code 11-13: name} nor {@code 2026-11-13: name}. */
    NO_DAY,
    /** Not {@code en: label}. */
    NO_LABEL,
    /** A label without words. */
    EMPTY_LABEL,
    /** Two labels for one language. */
    LABEL_TWICE,
    NO_CHOICE
  }

  static Flaw of(Kind kind, String at) {
    return new Flaw(kind, at, 0);
  }
}
