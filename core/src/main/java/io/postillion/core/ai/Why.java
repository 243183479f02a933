package io.postillion.core.ai;

/**
 * Why words are proposed.
 *
 * @param kind the message {@code why.<kind>} in every locale of the desk, with the detail as its
 *     argument
 * @param detail e.g. the words that were left out
 */
public record Why(Kind kind, String detail) {

  /** The reasons that there are. */
  public enum Kind {
    /** The detail is what the model says about it. */
    SAID,
    /** Without words that say nothing. */
    FILLERS,
    /** With shorter forms that mean the same. */
    SHORT_FORMS,
    /** With everyday words. */
    PLAIN_WORDS,
    /** Without a clause that says least. */
    CLAUSE,
    /** Without a sentence that says least. */
    SENTENCE,
    /** Nothing else fits, so it ends early. */
    CUT,
    /** The brand wants this hashtag in every post. */
    BRAND_TAG,
    /** The article has this tag. */
    ARTICLE_TAG,
    /** A word that post and article often use. */
    FREQUENT
  }
}
