package io.postillion.processes.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.Diagrams;
import io.postillion.core.flow.Whereabouts;
import io.postillion.core.post.PostId;
import io.postillion.processes.rest.RestEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the way of a post from a remote engine's history. */
public final class RestDiagrams implements Diagrams {

  private final RestEngine engine;

  public RestDiagrams(RestEngine engine) {
    this.engine = engine;
  }

  @Override
  public Optional<Whereabouts> of(BrandId brand, PostId post) {
    return RestTasks.asking(() -> newest(brand, post).map(this::whereabouts));
  }

  private Optional<JsonNode> newest(BrandId brand, PostId post) {
    return RestTasks.list(
            engine.post(
                "/history/process-instance?maxResults=1",
                Map.of(
                    "processDefinitionKey",
                    Names.POST_PROCESS,
                    "processInstanceBusinessKey",
                    post.toString(),
                    "variables",
                    List.of(RestTasks.equalTo(Names.BRAND, brand.value())),
                    "sorting",
                    List.of(Map.of("sortBy", "startTime", "sortOrder", "desc")))))
        .stream()
        .findFirst();
  }

  private Whereabouts whereabouts(JsonNode instance) {
    List<JsonNode> steps =
        RestTasks.list(
            engine.post(
                "/history/activity-instance",
                Map.of(
                    "processInstanceId",
                    instance.path("id").asText(),
                    "sorting",
                    List.of(Map.of("sortBy", "occurrence", "sortOrder", "asc")))));
    String definition = RestEngine.encoded(instance.path("processDefinitionId").asText());
    return new Whereabouts(
        engine
            .get("/process-definition/%s/xml".formatted(definition), Map.of())
            .path("bpmn20Xml")
            .asText(),
        ids(steps, false),
        ids(steps, true));
  }

  private static List<String> ids(List<JsonNode> steps, boolean ended) {
    return steps.stream()
        .filter(step -> step.path("endTime").isTextual() == ended)
        .map(step -> step.path("activityId").asText())
        .distinct()
        .toList();
  }
}
