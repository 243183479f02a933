package io.postillion.bench.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The posts of one batch, on their way to the lines at which they are to stand when the strike
 * comes. A thread that gets a post to its line stays there until then.
 */
final class Cast {

  private final Map<String, Scenario> scenarios = new ConcurrentHashMap<>();
  private final Map<String, String> tagsOfPosts = new ConcurrentHashMap<>();
  private final Map<String, String> tagsOfInstances = new ConcurrentHashMap<>();
  private final Map<String, String> tagsOfChannels = new ConcurrentHashMap<>();
  private final Map<String, Lifeline> standing = new HashMap<>();
  private boolean struck;

  Cast(Collection<Scenario> all) {
    all.forEach(scenario -> scenarios.put(scenario.tag(), scenario));
  }

  void isPost(String tag, String post) {
    tagsOfPosts.put(post, tag);
  }

  void isInstance(String tag, String instance) {
    tagsOfInstances.put(instance, tag);
  }

  /** The only post of this batch that goes out there. */
  void isChannel(String tag, String channel) {
    tagsOfChannels.put(channel, tag);
  }

  Optional<String> tagOfPost(String post) {
    return Optional.ofNullable(tagsOfPosts.get(post));
  }

  Optional<String> tagOfInstance(String instance) {
    return Optional.ofNullable(tagsOfInstances.get(instance));
  }

  /** Whether that post of the thread is the one to be struck. */
  boolean isStruck(String tag, int part) {
    Scenario scenario = scenarios.get(tag);
    return scenario != null && scenario.part() == part;
  }

  Collection<Scenario> scenarios() {
    return scenarios.values();
  }

  /** Whether the post is to be struck there and has not been. */
  synchronized boolean expects(Point point, String tag) {
    Scenario scenario = scenarios.get(tag);
    return !struck && scenario != null && scenario.point() == point && !standing.containsKey(tag);
  }

  void atChannel(Point point, String channel, Lifeline here) {
    at(point, Optional.ofNullable(tagsOfChannels.get(channel)).stream().toList(), here);
  }

  void at(Point point, String tag, Lifeline here) {
    at(point, List.of(tag), here);
  }

  /** These posts are at this line, on this node: those that are to be struck there stay. */
  void at(Point point, List<String> tags, Lifeline here) {
    here.pass();
    List<String> expected = tags.stream().filter(tag -> expects(point, tag)).toList();
    if (expected.isEmpty()) {
      return;
    }
    boolean interrupted = false;
    synchronized (this) {
      expected.forEach(tag -> standing.put(tag, here));
      notifyAll();
      while (point.stops() && !struck && !here.isHalted()) {
        try {
          wait(100);
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    here.pass();
  }

  /** Waits until all posts stand at their lines, which some never reach. */
  synchronized void gather(long atMostMillis) throws InterruptedException {
    long end = System.nanoTime() + atMostMillis * 1_000_000;
    long expected = scenarios.values().stream().filter(Cast::stands).count();
    while (standing.size() < expected) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }

  private static boolean stands(Scenario scenario) {
    return scenario.point() != Point.RACING;
  }

  /** The strike has come: whoever still can goes on. */
  synchronized void strike() {
    struck = true;
    notifyAll();
  }

  /** Those that stood at their line on one of these nodes when the strike came. */
  synchronized List<Scenario> struckOn(Collection<Lifeline> nodes) {
    List<Scenario> hit = new ArrayList<>();
    for (Scenario scenario : scenarios.values()) {
      Lifeline where = standing.get(scenario.tag());
      boolean stood = where != null && nodes.contains(where);
      if (stood || scenario.point() == Point.RACING) {
        hit.add(scenario);
      }
    }
    return hit;
  }

  synchronized List<String> missing() {
    return scenarios.values().stream()
        .filter(Cast::stands)
        .filter(scenario -> !standing.containsKey(scenario.tag()))
        .map(scenario -> scenario.tag() + " at " + scenario.point())
        .toList();
  }
}
