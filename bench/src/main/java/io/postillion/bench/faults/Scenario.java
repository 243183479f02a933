package io.postillion.bench.faults;

import io.postillion.core.post.ThreadText;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

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
 * @param part which post of a thread of three is struck, from 1; 0 when it is no thread
 */
record Scenario(
    String tag,
    Cell cell,
    boolean keyed,
    List<Mishap> sends,
    List<Mishap> looks,
    Duration lag,
    boolean cancels,
    int part) {

  private static final int THREAD = 3;

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
    return part == 0
        ? text(tag)
        : ThreadText.of(
            IntStream.rangeClosed(1, THREAD)
                .mapToObj(number -> text(number == part ? tag : tag + "~" + number))
                .toList());
  }

  private static String text(String word) {
    return "Post %s: the bakery opens on Monday.".formatted(word);
  }
}
