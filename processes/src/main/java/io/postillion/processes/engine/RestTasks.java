package io.postillion.processes.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.core.failure.Transient;
import io.postillion.processes.rest.EngineAwayException;
import io.postillion.processes.rest.RestEngine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The open user tasks of a remote engine, and what they are about. */
final class RestTasks {

  private RestTasks() {}

  /** Oldest first. */
  static List<JsonNode> of(RestEngine engine, String brand, Map<String, Object> more) {
    Map<String, Object> query = new HashMap<>(more);
    query.put("active", true);
    query.put("processVariables", List.of(equalTo(Names.BRAND, brand)));
    query.put("sorting", List.of(Map.of("sortBy", "created", "sortOrder", "asc")));
    return list(engine.post("/task", query));
  }

  /** The post's own process, while it runs. */
  static List<JsonNode> postInstances(RestEngine engine, String brand, String post) {
    return list(
        engine.post(
            "/process-instance",
            Map.of(
                "processDefinitionKey",
                Names.POST_PROCESS,
                "businessKey",
                post,
                "variables",
                List.of(equalTo(Names.BRAND, brand)))));
  }

  static List<JsonNode> timers(RestEngine engine, String instance, String event) {
    return list(engine.get("/job", Map.of("processInstanceId", instance, "activityId", event)));
  }

  static Subjects subjects(RestEngine engine, List<JsonNode> tasks) {
    Map<String, Map<String, String>> words = new HashMap<>();
    List<String> instances =
        tasks.stream().map(task -> task.path("processInstanceId").asText()).distinct().toList();
    if (!instances.isEmpty()) {
      engine
          .post(
              "/variable-instance?deserializeValues=false",
              Map.of("processInstanceIdIn", instances))
          .forEach(
              found -> {
                if (Subjects.NAMES.contains(found.path("name").asText())) {
                  words
                      .computeIfAbsent(found.path("executionId").asText(), scope -> new HashMap<>())
                      .put(found.path("name").asText(), found.path("value").asText());
                }
              });
    }
    return new Subjects(words);
  }

  static Map<String, String> equalTo(String variable, String value) {
    return Map.of("name", variable, "operator", "eq", "value", value);
  }

  static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }

  /** For people: that there is no answer, and that nothing was done. */
  static <T> T asking(Supplier<T> question) {
    try {
      return question.get();
    } catch (EngineAwayException away) {
      throw new Transient(String.valueOf(away.getMessage()), null, away);
    }
  }
}
