package io.postillion.routes.publish;

import io.postillion.routes.Worker;
import io.postillion.routes.WorkerErrors;
import org.apache.camel.builder.RouteBuilder;

/** The engine's work between an approved post and one that is out, and back to the CMS. */
public final class PublishRoutes extends RouteBuilder {

  private final PublishWorkers workers;

  public PublishRoutes(PublishWorkers workers) {
    this.workers = workers;
  }

  @Override
  public void configure() {
    from("camunda:plan-publication")
        .routeId("plan-publication")
        .routeConfigurationId(WorkerErrors.ID)
        .process(Worker.of(workers::plan));

    from("camunda:publish-post?maxTasks=16&retries=12&whenExhausted=GAVE_UP")
        .routeId("publish-post")
        .routeConfigurationId(WorkerErrors.ID)
        .to("social:any/publish")
        .process(PublishWorkers::isOut);

    from("camunda:look-for-post?whenExhausted=GAVE_UP")
        .routeId("look-for-post")
        .routeConfigurationId(WorkerErrors.ID)
        .to("social:any/look")
        .process(PublishWorkers::found);

    from("camunda:write-back-post?whenExhausted=NOT_WRITTEN_BACK")
        .routeId("write-back-post")
        .routeConfigurationId(WorkerErrors.ID)
        .process(Worker.of(workers::writeBack));

    from("camunda:flag-post")
        .routeId("flag-post")
        .routeConfigurationId(WorkerErrors.ID)
        .process(Worker.of(workers::flag));

    from("camunda:close-post")
        .routeId("close-post")
        .routeConfigurationId(WorkerErrors.ID)
        .process(Worker.of(workers::close));
  }
}
