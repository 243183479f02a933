package io.postillion.processes.engine;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.util.Collection;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;

/** The timers of a post's own process that end the approval in which it waits. */
record ApprovalTimers(RuntimeService runtime, ManagementService jobs) {

  ApprovalTimers(ProcessEngine engine) {
    this(engine.getRuntimeService(), engine.getManagementService());
  }

  /**
   * @param events the ids of the timers' events in the model
   */
  Stream<Job> of(BrandId brand, PostId post, Collection<String> events) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(post.toString(), Names.POST_PROCESS)
        .variableValueEquals(Names.BRAND, brand.value())
        .list()
        .stream()
        .flatMap(instance -> events.stream().flatMap(event -> of(instance.getId(), event)));
  }

  private Stream<Job> of(String instance, String event) {
    return jobs.createJobQuery().processInstanceId(instance).activityId(event).list().stream();
  }
}
