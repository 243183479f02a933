package io.postillion.core.publish;

/** What a network answers when it is asked whether a post is out. */
public sealed interface Lookup {

  /** It is out. */
  record Found(Sent sent) implements Lookup {}

  /**
   * Some posts of a thread are out, the others are not.
   *
   * @param out how many
   * @param of how many
   * @param settled whether the next one was certainly never sent; otherwise it does not show
   */
  record Partly(int out, int of, boolean settled) implements Lookup {}

  /** It is certainly not out, and a send that was begun cannot surface any more. */
  record Absent() implements Lookup {}

  /** The network cannot tell; a person has to look. */
  record CannotTell(String why) implements Lookup {}
}
