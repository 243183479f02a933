package io.postillion.routes.measure;

import io.postillion.core.flow.Outcome;
import io.postillion.core.flow.Task;
import io.postillion.core.insight.Measurement;
import io.postillion.core.insight.Measuring;
import io.postillion.core.insight.Moment;
import io.postillion.routes.Worker;
import io.postillion.routes.WorkerErrors;
import org.apache.camel.builder.RouteBuilder;

/**
 * Asks networks how people responded. Two at once are enough: nothing waits for it, and what is due
 * has threads, connections and the database to itself.
 */
public final class MeasureRoutes extends RouteBuilder {

  private final Measuring measuring;

  public MeasureRoutes(Measuring measuring) {
    this.measuring = measuring;
  }

  @Override
  public void configure() {
    from("camunda:measure-post?maxTasks=2&retries=4&backoff=1m&whenExhausted=GAVE_UP")
        .routeId("measure-post")
        .routeConfigurationId(WorkerErrors.ID)
        .process(Worker.of(this::measure));
  }

  Outcome measure(Task task) {
    Measurement measurement =
        measuring.measure(task.brand(), task.post(), Moment.of(task.text("moment")), task.again());
    return switch (measurement.outcome()) {
      case COUNTED, MISSED -> Outcome.done();
      case GONE -> new Outcome.Error("POST_GONE", measurement.why());
      case REFUSED -> new Outcome.Error("CHANNEL_OUT", measurement.why());
      case NOT_TOLD -> new Outcome.Error("NOT_TOLD", measurement.why());
    };
  }
}
