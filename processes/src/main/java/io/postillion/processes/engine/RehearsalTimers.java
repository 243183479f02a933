package io.postillion.processes.engine;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Job;

/**
 * The timers by the rehearsal's own time. The engine reckons from its clock, which stands as good
 * as still meanwhile, so what counts is the distance between a timer's birth and its due date; one
 * that repeats itself says its distance itself.
 */
final class RehearsalTimers {

  /** So often each is let fire; then it is clear that it would go on. */
  static final int OFTEN = 5;

  private static final long SECOND = 1000;

  /** A timer and when it is due. */
  record Due(Job job, String element, Duration at, boolean repeats) {}

  private final ManagementService management;
  private final Map<String, Duration> due = new HashMap<>();
  private final Map<String, Integer> fired = new HashMap<>();

  RehearsalTimers(ManagementService management) {
    this.management = management;
  }

  /** Steps that are only to be done in a transaction of their own. */
  List<Job> atOnce() {
    return management.createJobQuery().messages().list();
  }

  /** To be asked after each move, for it dates what is new. */
  List<Due> pending(Duration now) {
    return management.createJobQuery().timers().list().stream()
        .map(job -> new Due(job, element(job), due(job, now), isRepeating(job)))
        .toList();
  }

  Optional<Due> next(Duration now) {
    return pending(now).stream().min(Comparator.comparing(Due::at));
  }

  /** Whether only what repeats itself is left, and often enough was. */
  boolean onlyRepeats(Duration now) {
    return pending(now).stream().allMatch(timer -> timer.repeats() && isOften(timer.element()));
  }

  boolean isOften(String element) {
    return fired.getOrDefault(element, 0) >= OFTEN;
  }

  void fire(Due timer) {
    fired.merge(timer.element(), 1, Integer::sum);
    management.executeJob(timer.job().getId());
  }

  private String element(Job job) {
    return management
        .createJobDefinitionQuery()
        .jobDefinitionId(job.getJobDefinitionId())
        .singleResult()
        .getActivityId();
  }

  private Duration due(Job job, Duration now) {
    return due.computeIfAbsent(
        job.getId() + job.getDuedate().getTime(), id -> now.plus(distance(job)));
  }

  private static Duration distance(Job job) {
    if (isRepeating(job)) {
      String repeat = ((TimerEntity) job).getRepeat();
      try {
        return Duration.parse(repeat.substring(repeat.lastIndexOf('/') + 1));
      } catch (DateTimeException months) {
        return sinceBirth(job);
      }
    }
    return sinceBirth(job);
  }

  private static Duration sinceBirth(Job job) {
    long millis = job.getDuedate().getTime() - job.getCreateTime().getTime();
    return Duration.ofSeconds(Math.max(0, Math.floorDiv(millis + SECOND / 2, SECOND)));
  }

  private static boolean isRepeating(Job job) {
    return job instanceof TimerEntity timer && timer.getRepeat() != null;
  }
}
