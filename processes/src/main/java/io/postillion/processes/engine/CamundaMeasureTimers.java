package io.postillion.processes.engine;

import io.postillion.core.brand.BrandId;
import io.postillion.core.insight.MeasureTimers;
import io.postillion.core.insight.Moment;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;

/** Starts a process of its own for each post that is measured; it has one timer at a time. */
public final class CamundaMeasureTimers implements MeasureTimers {

  private final RuntimeService runtime;

  public CamundaMeasureTimers(ProcessEngine engine) {
    this.runtime = engine.getRuntimeService();
  }

  @Override
  public void start(BrandId brand, PostId post, Map<Moment, Instant> when) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(Names.BRAND, brand.value());
    variables.put(Names.POST, post.toString());
    when.forEach((moment, at) -> variables.put(moment.word() + "At", Date.from(at)));
    runtime.startProcessInstanceByKey(Names.MEASURE_PROCESS, post.toString(), variables);
  }
}
