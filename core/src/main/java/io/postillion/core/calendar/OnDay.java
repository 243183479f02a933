package io.postillion.core.calendar;

import io.postillion.core.post.Agenda.Moment;
import io.postillion.core.publish.Collisions.Collision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a day.
 *
 * @param posts how many there are
 * @param shown the earliest of them
 */
public record OnDay(int posts, List<Standing> shown) {

  /** A day without any. */
  public static final OnDay EMPTY = new OnDay(0, List.of());

  /**
   * A post on its day.
   *
   * @param collision with others of its channel; null when it has none, or is out
   */
  public record Standing(Moment moment, @Nullable Collision collision) {}

  public OnDay {
    shown = List.copyOf(shown);
  }
}
