package io.postillion.processes.camunda;

import io.postillion.core.failure.Transient;
import io.postillion.core.flow.Outcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the engine what became of a task. The type of the outcome decides, nothing else; an
 * exception counts as a failure that may pass.
 */
final class Report {

  private static final Logger LOG = LoggerFactory.getLogger(Report.class);

  /**
   * Tries of a report that collides with others of the same process; each time one gets through.
   */
  private static final int COLLISIONS = 20;

  private static final int LONGEST_MESSAGE = 2000;

  private final Topic topic;
  private final Persistence persistence;
  private final Catches catches;
  private final Consumer<Duration> retryIn;

  /**
   * @param retryIn hears when a task will be ready again
   */
  Report(Topic topic, Persistence persistence, Catches catches, Consumer<Duration> retryIn) {
    this.topic = topic;
    this.persistence = persistence;
    this.catches = catches;
    this.retryIn = retryIn;
  }

  /**
   * Never throws: what the engine does not take is logged.
   *
   * @return false when the engine cannot be told just now
   */
  boolean settle(Held task, @Nullable Object answer, @Nullable Throwable problem) {
    try {
      if (problem != null) {
        failed(task, problem);
      } else if (answer instanceof Outcome outcome) {
        tell(task, outcome);
      } else {
        giveUp(task, untyped(answer), "");
      }
      return true;
    } catch (RuntimeException unheard) {
      return reportFailed(task, unheard);
    }
  }

  private void tell(Held task, Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      despiteCollisions(() -> topic.complete(task.id(), Scalars.to(done.variables())));
    } else if (outcome instanceof Outcome.Error error) {
      if (isCaught(task, error.code())) {
        raise(task, error.code(), error.message());
      } else {
        uncaught(task, error);
      }
    } else if (outcome instanceof Outcome.Retry retry) {
      retry(task, retry.message(), "", retry.after());
    }
  }

  /** An older version of the model, or somebody's own: what it does know is used instead. */
  private void uncaught(Held task, Outcome.Error error) {
    boolean knowsLess = isCaught(task, persistence.whenExhausted());
    giveUp(
        task,
        knowsLess
            ? error.message()
            : "The model does not catch the error %s: %s".formatted(error.code(), error.message()),
        "");
  }

  private boolean isCaught(Held task, @Nullable String code) {
    return code != null && catches.includes(task.definition(), code);
  }

  /** The engine refused the report itself, for instance because the next step cannot begin. */
  private boolean reportFailed(Held task, RuntimeException unheard) {
    try {
      if (topic.holds(task.id())) {
        failed(task, unheard);
      } else {
        LOG.info(
            "Task '{}' of {} ended meanwhile; its result is not needed", topic.name(), about(task));
      }
      return true;
    } catch (RuntimeException deaf) {
      deaf.addSuppressed(unheard);
      LOG.warn(
          "The engine cannot be told what became of task '{}' of {}; telling it again. Check its"
              + " database: {}",
          topic.name(),
          about(task),
          deaf.toString());
      return false;
    }
  }

  private void failed(Held task, Throwable problem) {
    Throwable cause =
        problem instanceof CompletionException && problem.getCause() != null
            ? problem.getCause()
            : problem;
    @Nullable Duration after = null;
    for (Throwable deeper = cause; deeper != null; deeper = deeper.getCause()) {
      if (deeper instanceof Transient passing) {
        cause = passing;
        after = passing.retryAfter().orElse(null);
      }
    }
    retry(task, words(cause), stackTrace(problem), after);
  }

  private void retry(Held task, String message, String details, @Nullable Duration after) {
    int left = persistence.left(task.retries());
    if (left == 0) {
      giveUp(task, message, details);
      return;
    }
    Duration delay = after == null ? persistence.delay(left) : after;
    topic.fail(task.id(), message, details, left, delay);
    LOG.warn(
        "Task '{}' of {} failed and is tried again in {} s ({} left): {}",
        topic.name(),
        about(task),
        delay.toSeconds(),
        left,
        message);
    retryIn.accept(delay);
  }

  private void giveUp(Held task, String message, String details) {
    String code = persistence.whenExhausted();
    if (code != null && isCaught(task, code)) {
      raise(task, code, message);
      return;
    }
    topic.fail(task.id(), message, details, 0, Duration.ZERO);
    LOG.error(
        "Task '{}' of {} stands still: {} Remove the cause, then restart Postillion or raise the"
            + " task's retries in Cockpit.",
        topic.name(),
        about(task),
        message);
  }

  /** A model may keep the message in a variable, and those are not of any length. */
  private void raise(Held task, String code, String message) {
    String kept = message.substring(0, Math.min(message.length(), LONGEST_MESSAGE));
    despiteCollisions(() -> topic.raise(task.id(), code, kept));
  }

  private static void despiteCollisions(Runnable report) {
    for (int attempt = 1; ; attempt++) {
      try {
        report.run();
        return;
      } catch (OptimisticLockingException collision) {
        if (attempt == COLLISIONS) {
          throw collision;
        }
      }
    }
  }

  private String untyped(@Nullable Object answer) {
    return "The route of '%s' must answer with an Outcome, not with %s."
        .formatted(topic.name(), answer == null ? "nothing" : "a " + answer.getClass().getName());
  }

  private static String about(Held task) {
    Object post = task.variables().get("postId");
    Object article = task.variables().get("articleId");
    if (post != null) {
      return "post " + post;
    }
    return article == null ? "process " + task.instance() : "article " + article;
  }

  private static String words(Throwable problem) {
    String message = problem.getMessage();
    return message == null ? problem.getClass().getName() : message;
  }

  private static String stackTrace(Throwable problem) {
    StringWriter text = new StringWriter();
    problem.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
