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
    NO_CHOICE,
    /** Neither {@code en: word; fr: mot} nor {@code keep: word}. */
    NO_TERM,
    /** A term with words in one language only. */
    ONE_LANGUAGE,
    /** A term with two words for one language. */
    TERM_TWICE,
    /** No number of tokens, 1 or more. */
    NO_TOKENS,
    /** Not {@code 40 EUR}. */
    NO_MONEY,
    /** Money in which no costs are counted, so that it would limit nothing. */
    NOT_COUNTED,
    /** No percentage from 1 to 100. */
    NO_PERCENT,
    /** No provider of models that the brand may ask. */
    NO_PROVIDER,
    /** No time of the day. */
    NO_TIME,
    /** Not from one time to another. */
    NO_HOURS,
    /** Not {@code #1a2b3c}. */
    NO_COLOUR,
    /** Text that people could not read on the background. */
    FAINT_TEXT,
    /** An accent that people could not tell from the background. */
    FAINT_ACCENT
  }

  static Flaw of(Kind kind, String at) {
    return new Flaw(kind, at, 0);
  }
}
