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
    FREQUENT,
    /** The hashtag stands on the brand's list. */
    PREFERRED_TAG,
    /** The hashtag did well in earlier posts, and this one speaks of it. */
    PAST_TAG,
    /** Posts with the hashtag did better than usual: the hashtag, how many times, of how many. */
    BETTER,
    /** Posts with the hashtag did worse than usual: the hashtag, how many times, of how many. */
    WORSE,
    /** Hashtags that were left out, for they stand in many of the brand's latest posts. */
    OVERUSED_TAGS,
    /** Hashtags that were left out, for the brand does not want them. */
    BANNED_TAGS,
    /** How many hashtags the network takes, or manners allow; some more were left out. */
    CUSTOM
  }
}
