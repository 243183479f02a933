package io.postillion.routes.notify;

import io.postillion.core.flow.Outcome;
import io.postillion.core.flow.Task;
import io.postillion.core.post.History;
import io.postillion.core.post.PostEvent;
import io.postillion.routes.Worker;
import io.postillion.routes.WorkerErrors;
import java.time.Clock;
import org.apache.camel.builder.RouteBuilder;

/** Reminds approvers: the desk shows the reminder on the post that waits. */
public final class NotifyRoutes extends RouteBuilder {

  private final History history;
  private final Clock clock;

  public NotifyRoutes(History history, Clock clock) {
    this.history = history;
    this.clock = clock;
  }

  @Override
  public void configure() {
    from("camunda:remind-approver")
        .routeId("remind-approver")
        .routeConfigurationId(WorkerErrors.ID)
        .process(Worker.of(this::remind));
  }

  private Outcome remind(Task task) {
    history.add(
        task.brand(),
        new PostEvent(task.post(), clock.instant(), PostEvent.Kind.REMINDED, PostEvent.SYSTEM, ""));
    return Outcome.done();
  }
}
