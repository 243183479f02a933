package io.postillion.routes.draft;

import io.postillion.routes.Worker;
import io.postillion.routes.WorkerErrors;
import org.apache.camel.builder.RouteBuilder;

/** The engine's work between an article and posts that wait for their approvers. */
public final class DraftRoutes extends RouteBuilder {

  /** A few minutes of asking models again; then what serves without one, or a person. */
  private static final int RETRIES = 3;

  private final DraftWorkers workers;
  private final int atOnce;

  /**
   * @param atOnce so many posts are drafted at once; each keeps a thread, and nothing of the
   *     database, while its model is thinking
   */
  public DraftRoutes(DraftWorkers workers, int atOnce) {
    this.workers = workers;
    this.atOnce = atOnce;
  }

  @Override
  public void configure() {
    from("camunda:review-brief")
        .routeId("review-brief")
        .routeConfigurationId(WorkerErrors.ID)
        .process(Worker.of(workers::reviewBrief));

    from("camunda:plan-posts")
        .routeId("plan-posts")
        .routeConfigurationId(WorkerErrors.ID)
        .process(Worker.of(workers::planPosts));

    from("camunda:draft-post?maxTasks=%d&retries=%d&whenExhausted=DRAFT_FAILED"
            .formatted(atOnce, RETRIES))
        .routeId("draft-post")
        .routeConfigurationId(WorkerErrors.ID)
        .process(Worker.of(workers::draftPost));

    from("camunda:submit-post")
        .routeId("submit-post")
        .routeConfigurationId(WorkerErrors.ID)
        .process(Worker.of(workers::submitPost));

    from("camunda:apply-standing-approval")
        .routeId("apply-standing-approval")
        .routeConfigurationId(WorkerErrors.ID)
        .process(Worker.of(workers::applyStandingApproval));

    from("camunda:record-decision")
        .routeId("record-decision")
        .routeConfigurationId(WorkerErrors.ID)
        .process(Worker.of(workers::recordDecision));
  }
}
