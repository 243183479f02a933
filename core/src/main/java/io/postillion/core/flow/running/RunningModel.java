package io.postillion.core.flow.running;

import java.util.List;
import java.util.Map;

/**
 * How one model does for one brand.
 *
 * @param bpmn the latest version as XML with its diagram
 * @param steps those at which something may stay, as the model has them; then those of older
 *     versions that still hold something
 * @param decisions how reviews ended, by the word that the approval handed back
 */
public record RunningModel(
    Model model,
    String bpmn,
    List<Step> steps,
    List<GroupTimes> groups,
    List<Alarm> alarms,
    Map<String, Long> decisions) {

  public RunningModel {
    steps = List.copyOf(steps);
    groups = List.copyOf(groups);
    alarms = List.copyOf(alarms);
    decisions = Map.copyOf(decisions);
  }

  /** How many reviews came to a decision. */
  public long reviews() {
    return decisions.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many of a hundred reviews asked for changes; 0 without reviews. */
  public int changesPercent() {
    long all = reviews();
    return all == 0 ? 0 : (int) Math.round(100.0 * decisions.getOrDefault("changes", 0L) / all);
  }

  /** Deadlines that passed before somebody answered. */
  public long missed() {
    return alarms.stream().filter(Alarm::deadline).mapToLong(Alarm::fired).sum();
  }

  /** Reminders that were due because somebody had not answered. */
  public long reminders() {
    return alarms.stream().filter(alarm -> !alarm.deadline()).mapToLong(Alarm::fired).sum();
  }
}
