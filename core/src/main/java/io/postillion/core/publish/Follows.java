package io.postillion.core.publish;

/**
 * Where a post of a thread hangs.
 *
 * @param number of this post in the thread, from 2
 * @param first the post that the thread begins with
 * @param before the one to reply to
 */
public record Follows(int number, Sent first, Sent before) {

  public Follows {
    if (number < 2) {
      throw new IllegalArgumentException("The first post of a thread follows none");
    }
  }
}
