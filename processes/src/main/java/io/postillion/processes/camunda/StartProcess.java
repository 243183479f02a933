package io.postillion.processes.camunda;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;

/** Starts the newest version of a process and answers with the id of the instance. */
final class StartProcess implements Processor {

  private final ProcessEngine engine;
  private final String process;

  StartProcess(ProcessEngine engine, String process) {
    this.engine = engine;
    this.process = process;
  }

  @Override
  public void process(Exchange exchange) {
    @Nullable String businessKey =
        exchange.getMessage().getHeader(CamundaComponent.BUSINESS_KEY, String.class);
    ProcessInstance started =
        engine
            .getRuntimeService()
            .startProcessInstanceByKey(process, businessKey, Scalars.body(exchange));
    exchange.getMessage().setBody(started.getProcessInstanceId());
  }
}
