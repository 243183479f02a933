package io.postillion.plugin.desk.running;

import java.util.List;

/**
 * One model in figures.
 *
 * @param waiting how much is under way in it
 * @param changes share of reviews that asked for changes, in percent
 * @param drawing for {@code diagram.js}
 * @param places where something waits, in words: what the diagram says to those who do not see it
 */
record RunningView(
    String name,
    int version,
    long waiting,
    List<StepRow> steps,
    List<GroupRow> groups,
    List<AlarmRow> alarms,
    List<DecisionRow> decisions,
    long reviews,
    int changes,
    long missed,
    long reminders,
    String drawing,
    String places) {

  /**
   * One step; what is not known is empty.
   *
   * @param reasons why it holds the others up
   */
  record StepRow(
      String name,
      String kind,
      String groups,
      long waiting,
      String oldest,
      String middle,
      long count,
      String median,
      String p90,
      List<String> reasons) {}

  /** One group of people, over all steps that ask it. */
  record GroupRow(String name, long waiting, long count, String median, String p90) {}

  /** One timer beside a step. */
  record AlarmRow(String name, String step, boolean deadline, long fired) {}

  /** How often reviews ended so. */
  record DecisionRow(String name, long count) {}
}
