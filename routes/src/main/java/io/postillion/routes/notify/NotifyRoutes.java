package io.postillion.routes.notify;

import io.postillion.core.flow.Outcome;
import io.postillion.core.flow.Task;
import io.postillion.core.notice.Announcing;
import io.postillion.core.post.History;
import io.postillion.core.post.PostEvent;
import io.postillion.routes.Worker;
import io.postillion.routes.WorkerErrors;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.builder.RouteBuilder;

/**
 * Reminds those whose review waits, and tells others when it waited too long. What is to be told is
 * written down, and goes out later: no mail server can hold up a process.
 */
public final class NotifyRoutes extends RouteBuilder {

  /** Whom an escalation is for when the model does not say: all approvers. */
  private static final String EVERYBODY = "approver";

  private final History history;
  private final Announcing announcing;
  private final Clock clock;

  public NotifyRoutes(History history, Announcing announcing, Clock clock) {
    this.history = history;
    this.announcing = announcing;
    this.clock = clock;
  }

  @Override
  public void configure() {
    from("camunda:remind-approver")
        .routeId("remind-approver")
        .routeConfigurationId(WorkerErrors.ID)
        .process(Worker.of(this::remind));
    from("camunda:escalate-review")
        .routeId("escalate-review")
        .routeConfigurationId(WorkerErrors.ID)
        .process(Worker.of(this::escalate));
  }

  Outcome remind(Task task) {
    announcing.remind(task.brand(), task.post(), task.id());
    history.add(
        task.brand(),
        new PostEvent(task.post(), clock.instant(), PostEvent.Kind.REMINDED, PostEvent.SYSTEM, ""));
    return Outcome.done();
  }

  /** The variable {@code escalateTo} names roles, groups and logins, with commas between them. */
  Outcome escalate(Task task) {
    String said =
        Optional.ofNullable(task.variables().get("escalateTo"))
            .map(Object::toString)
            .filter(names -> !names.isBlank())
            .orElse(EVERYBODY);
    Set<String> to =
        Arrays.stream(said.split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    announcing.escalate(task.brand(), task.post(), to, task.id());
    history.add(
        task.brand(),
        new PostEvent(
            task.post(),
            clock.instant(),
            PostEvent.Kind.ESCALATED,
            PostEvent.SYSTEM,
            to.stream().sorted().collect(Collectors.joining(", "))));
    return Outcome.done();
  }
}
