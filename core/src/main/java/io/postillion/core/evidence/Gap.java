package io.postillion.core.evidence;

import java.util.List;

/**
 * Something that an auditor may ask for and that is not kept, or not any more.
 *
 * @param arguments for the words that say so
 */
public record Gap(Kind kind, List<String> arguments) {

  /** What is not there. */
  public enum Kind {
    /** What models were sent, word for word. */
    PROMPTS,
    /** How many answers of models were kept long enough. */
    OUTPUTS,
    /** How many calls are shown; there are more. */
    MORE_CALLS,
    /** The engine does not know any more which approval the post took. */
    ROUNDS,
    /** Of how many approvals it is not known which rule chose them. */
    RULES,
    /** Of each attempt but the last, what the network answered beyond its line in the history. */
    ATTEMPTS,
    /** The article changed since: version then, version now. */
    ARTICLE_CHANGED,
    /** The article is gone. */
    ARTICLE_GONE,
    /** How many pictures have no bytes any more. */
    PICTURES,
    /** When brakes were pulled and released before. */
    BRAKES
  }

  static Gap of(Kind kind, Object... arguments) {
    return new Gap(kind, List.of(arguments).stream().map(String::valueOf).toList());
  }
}
