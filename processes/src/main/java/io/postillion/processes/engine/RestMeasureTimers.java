package io.postillion.processes.engine;

import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.Outbox;
import io.postillion.core.insight.MeasureTimers;
import io.postillion.core.insight.Moment;
import io.postillion.core.post.PostId;
import io.postillion.processes.rest.RestEngine;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** Has a remote engine wake us when a post is to be measured. */
public final class RestMeasureTimers implements MeasureTimers {

  private final RestOrders orders;

  public RestMeasureTimers(RestEngine engine, Outbox outbox) {
    this.orders = new RestOrders(engine, outbox);
  }

  @Override
  public void start(BrandId brand, PostId post, Map<Moment, Instant> when) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(Names.BRAND, brand.value());
    variables.put(Names.POST, post.toString());
    when.forEach((moment, at) -> variables.put(moment.word() + "At", Date.from(at)));
    orders.start(Names.MEASURE_PROCESS, post.toString(), variables);
  }
}
