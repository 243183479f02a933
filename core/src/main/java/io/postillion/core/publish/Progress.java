package io.postillion.core.publish;

/**
 * How far the thread of a publication is out.
 *
 * @param out posts that are known to be out; 0 as long as there is none, and for a post that is no
 *     thread
 * @param begun how often the sending of the next one was begun; counted from the second post on
 * @param stopped whether the network refuses the next one, so that a person has to decide
 */
public record Progress(int out, int begun, boolean stopped) {

  public static final Progress NONE = new Progress(0, 0, false);

  /** Some of it is out for good: it cannot be called back, edited or moved as a whole. */
  public boolean isHalfOut() {
    return out > 0;
  }
}
