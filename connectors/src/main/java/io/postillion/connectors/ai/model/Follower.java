package io.postillion.connectors.ai.model;

/** Hears an answer while it is written. */
public interface Follower<A extends Record> {

  /**
   * @param soFar what is complete until now, read like a whole answer; more each time, or from the
   *     beginning again when another model is asked
   * @return whether a person saw anything of it: then it stands, and nobody else is asked
   */
  boolean hears(Answered<A> soFar);

  /**
   * @param words of the part that is being written; none when it is whole, or given up
   */
  void reads(String words);
}
