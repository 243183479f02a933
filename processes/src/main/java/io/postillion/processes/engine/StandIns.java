package io.postillion.processes.engine;

import io.postillion.core.approval.Deadline;
import io.postillion.core.approval.Decision;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.flow.rehearsal.Play;
import io.postillion.core.flow.rehearsal.Scenario;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Say in a rehearsal what workers and people would say; they do nothing. */
final class StandIns {

  /** A post is woken so long before it is due. */
  private static final Duration LEAD = Duration.ofMinutes(2);

  /** How long a post without a time may wait for its approval. */
  private static final Duration PATIENCE = Deadline.USUAL.patience();

  private final Play play;
  private Duration due;
  private boolean firstReviewIsDone;
  private int votesFor;
  private int votesAgainst;

  StandIns(Play play) {
    this.play = play;
    this.due = play.dueIn();
  }

  /** What a process is told when it begins. */
  Map<String, Object> start() {
    Map<String, Object> variables = new HashMap<>(play.facts());
    variables.put(Names.BRAND, play.brand().value());
    variables.put(Names.POST, play.post().toString());
    variables.put("revisionId", play.post().toString());
    return variables;
  }

  /** The BPMN error with which a worker would come back; empty when all goes well. */
  Optional<String> error(String topic, Duration now) {
    return topic.equals("publish-post") && now.compareTo(due.plus(play.tolerance())) > 0
        ? Optional.of("LATE")
        : Optional.empty();
  }

  /** What a worker would hand back. */
  Map<String, Object> work(String topic, Duration now) {
    return switch (topic) {
      case "submit-post" -> {
        Map<String, Object> variables = start();
        variables.put("written", true);
        variables.put("approveBy", later(due.compareTo(now) > 0 ? due.minus(now) : PATIENCE));
        votesFor = 0;
        votesAgainst = 0;
        yield variables;
      }
      case "plan-publication" -> {
        due = play.dueIn().isZero() && due.compareTo(now) < 0 ? now : due;
        Duration wait = due.minus(LEAD).minus(now);
        yield Map.of("wakeAt", later(wait));
      }
      case "look-for-post" -> Map.of("found", "live");
      case "apply-standing-approval" ->
          Boolean.TRUE.equals(play.facts().get("standing"))
              ? Map.of("covered", true, Names.DECISION, Decision.APPROVED.word())
              : Map.of("covered", false);
      case "review-brief" -> Map.of("briefIsEnough", true);
      default -> Map.of();
    };
  }

  private static Date later(Duration wait) {
    return new Date(ClockUtil.now().getTime() + wait.toMillis());
  }

  /** When the worker is done; publishing waits for the second. */
  Duration finished(String topic, Duration now) {
    return topic.equals("publish-post") && due.compareTo(now) > 0 ? due : now;
  }

  /** Empty when nobody answers. */
  Optional<Map<String, Object>> answer(Kind kind, Duration now) {
    if (play.scenario() == Scenario.NOBODY_ANSWERS) {
      return Optional.empty();
    }
    if (kind == Kind.REVIEW_POST) {
      Decision decision = decision();
      firstReviewIsDone = true;
      if (decision == Decision.APPROVED) {
        votesFor++;
      } else {
        votesAgainst++;
      }
      return Optional.of(
          Map.of(
              Names.DECISION,
              decision.word(),
              Names.COMMENT,
              "",
              Names.VOTES_FOR,
              votesFor,
              Names.VOTES_AGAINST,
              votesAgainst));
    }
    if (kind == Kind.LATE_POST) {
      due = now;
    }
    return Optional.of(
        Map.of(
            Names.ANSWER,
            switch (kind) {
              case COMPLETE_BRIEF -> "go";
              case RECONNECT_CHANNEL, STUCK_POST, LATE_POST -> "retry";
              case IS_IT_LIVE -> "live";
              default -> "done";
            }));
  }

  private Decision decision() {
    if (firstReviewIsDone) {
      return Decision.APPROVED;
    }
    return switch (play.scenario()) {
      case FIRST_REFUSES -> Decision.REJECTED;
      case CHANGES_ONCE -> Decision.CHANGES;
      case ALL_APPROVE, NOBODY_ANSWERS -> Decision.APPROVED;
    };
  }
}
