package io.postillion.bench.faults;

import java.time.Duration;
import java.util.List;

/**
 * What is to happen to one post.
 *
 * @param tag by which the network and the harness know it; a word of its text
 * @param cell what is shown by it
 * @param keyed whether its network takes a key and changes nothing when it gets the same again;
 *     otherwise the account's own posts are read
 * @param sends how the network treats one send after the other; those after the last are well
 * @param looks the same for questions whether it is out
 * @param lag for so long what was accepted does not show
 * @param cancels a racing post is called off, not edited
 */
record Scenario(
    String tag,
    Cell cell,
    boolean keyed,
    List<Mishap> sends,
    List<Mishap> looks,
    Duration lag,
    boolean cancels) {

  Point point() {
    return cell.point();
  }

  /** Which of the fake network's kinds of channel it goes out on. */
  String kind() {
    if (point() == Point.TOKEN_UNSAVED) {
      return WireNetwork.TOKEN;
    }
    return keyed ? WireNetwork.KEYED : WireNetwork.READ;
  }

  String text() {
    return "Post %s: the bakery opens on Monday.".formatted(tag);
  }
}
