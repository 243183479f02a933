package io.postillion.processes.camunda;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.processes.rest.RestEngine;
import io.postillion.processes.rest.RestVariables;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;

/** An engine somewhere else. */
record RemoteEngine(RestEngine engine) implements Engine {

  @Override
  public Topic topic(String name, String worker, Duration lock) {
    return new RemoteTopic(engine, name, worker, lock);
  }

  @Override
  public BpmnModelInstance model(String definition) {
    String path = "/process-definition/%s/xml".formatted(RestEngine.encoded(definition));
    String xml = engine.get(path, Map.of()).path("bpmn20Xml").asText();
    return Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String start(String process, @Nullable String businessKey, VariableMap variables) {
    Map<String, Object> body = new HashMap<>();
    body.put("businessKey", businessKey);
    body.put("variables", RestVariables.written(engine, variables));
    JsonNode started =
        engine.post(
            "/process-definition/key/%s/start".formatted(RestEngine.encoded(process)), body);
    return started.path("id").asText();
  }

  @Override
  public void message(String name, String businessKey, VariableMap variables) {
    engine.post(
        "/message",
        Map.of(
            "messageName",
            name,
            "businessKey",
            businessKey,
            "processVariables",
            RestVariables.written(engine, variables)));
  }
}
