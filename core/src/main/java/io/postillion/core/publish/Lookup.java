package io.postillion.core.publish;

/** What a network answers when it is asked whether a post is out. */
public sealed interface Lookup {

  /** It is out. */
  record Found(Sent sent) implements Lookup {}

  /** It is certainly not out, and a send that was begun cannot surface any more. */
  record Absent() implements Lookup {}

  /** The network cannot tell; a person has to look. */
  record CannotTell(String why) implements Lookup {}
}
