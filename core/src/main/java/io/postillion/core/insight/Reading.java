package io.postillion.core.insight;

/** What a network answers when it is asked how people responded to a post. */
public sealed interface Reading {

  /**
   * As counted now.
   *
   * @param engagement {@link Engagement#NONE} when the network has no figures of it yet
   */
  record Counted(Engagement engagement) implements Reading {}

  /** The post is there no more, or our account may not see it. */
  record Gone() implements Reading {}

  /** It never tells, of this post or of any. */
  record NotTold(String why) implements Reading {}
}
