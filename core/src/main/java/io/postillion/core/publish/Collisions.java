package io.postillion.core.publish;

import io.postillion.core.post.PostId;
import io.postillion.core.publish.Pace.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Posts of one channel that come too near to each other. */
public final class Collisions {

  /** Two posts that are nearer than this take the readers from each other. */
  public static final Duration NEAR = Duration.ofMinutes(10);

  private Collisions() {}

  /** A post goes out, or went out, at this moment. */
  public record Leaving(PostId post, Instant at) {}

  /** Why a post collides. */
  public sealed interface Collision {

    /**
     * Another one leaves at nearly the same time.
     *
     * @param other when the nearest of them leaves
     */
    record Near(Instant other) implements Collision {}

    /** The network lets fewer out in that time, so some will be late. */
    record Full(Window window) implements Collision {}
  }

  /**
   * Those that collide, and why.
   *
   * @param channel all of one channel, in any order
   */
  public static Map<PostId, Collision> of(List<Leaving> channel, Pace pace) {
    List<Leaving> sorted = channel.stream().sorted(Comparator.comparing(Leaving::at)).toList();
    Map<PostId, Collision> found = new HashMap<>();
    pace.windows().forEach(window -> full(sorted, window, found));
    near(sorted, near(pace), found);
    return found;
  }

  /** How little time between two posts of such a channel is too little. */
  public static Duration near(Pace pace) {
    return pace.apart().compareTo(NEAR) > 0 ? pace.apart() : NEAR;
  }

  private static void full(List<Leaving> sorted, Window window, Map<PostId, Collision> found) {
    Collision full = new Collision.Full(window);
    int told = 0;
    for (int i = 0; i + window.posts() < sorted.size(); i++) {
      Instant end = sorted.get(i).at().plus(window.span());
      if (sorted.get(i + window.posts()).at().isBefore(end)) {
        int beyond = i + window.posts() + 1;
        sorted.subList(Math.max(i, told), beyond).forEach(one -> found.put(one.post(), full));
        told = beyond;
      }
    }
  }

  private static void near(List<Leaving> sorted, Duration near, Map<PostId, Collision> found) {
    Map<PostId, Duration> nearest = new HashMap<>();
    for (int i = 0; i + 1 < sorted.size(); i++) {
      Leaving one = sorted.get(i);
      Leaving next = sorted.get(i + 1);
      Duration between = Duration.between(one.at(), next.at());
      if (between.compareTo(near) >= 0) {
        continue;
      }
      if (between.compareTo(nearest.getOrDefault(one.post(), near)) < 0) {
        nearest.put(one.post(), between);
        found.put(one.post(), new Collision.Near(next.at()));
      }
      nearest.put(next.post(), between);
      found.put(next.post(), new Collision.Near(one.at()));
    }
  }
}
