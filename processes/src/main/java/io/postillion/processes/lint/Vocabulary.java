package io.postillion.processes.lint;

import io.postillion.core.flow.Topics;
import java.util.HashSet;
import java.util.Set;

/**
 * What models may speak of.
 *
 * @param topics that somebody works on
 * @param processes that are deployed already, by their id
 * @param allowsCode whether scripts, classes and any expression may stand in models
 */
public record Vocabulary(Set<String> topics, Set<String> processes, boolean allowsCode) {

  public Vocabulary {
    topics = Set.copyOf(topics);
    processes = Set.copyOf(processes);
  }

  /** Our topics, and no code. */
  public static Vocabulary ours() {
    return new Vocabulary(Topics.names(), Set.of(), false);
  }

  /** And these topics, on which the operator's own workers work. */
  public Vocabulary andTopics(Set<String> further) {
    return new Vocabulary(union(topics, further), processes, allowsCode);
  }

  public Vocabulary andProcesses(Set<String> further) {
    return new Vocabulary(topics, union(processes, further), allowsCode);
  }

  public Vocabulary allowingCode(boolean allowed) {
    return new Vocabulary(topics, processes, allowed);
  }

  private static Set<String> union(Set<String> some, Set<String> more) {
    Set<String> all = new HashSet<>(some);
    all.addAll(more);
    return all;
  }
}
