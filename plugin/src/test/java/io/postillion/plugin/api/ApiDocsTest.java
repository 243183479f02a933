package io.postillion.plugin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.plugin.api.Web.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ApiTest
class ApiDocsTest {

  @Autowired private World world;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private Web web;

  @Autowired
  void web(MockMvc mvc) {
    web = new Web(mvc);
  }

  @BeforeEach
  void begin() {
    world.begin();
  }

  @Test
  void every_endpoint_of_ours_is_described_and_none_of_the_host() throws Exception {
    Map<String, Map<String, Object>> paths = docs().at("$.paths");
    Set<String> ours =
        mappings.getHandlerMethods().keySet().stream()
            .flatMap(mapping -> mapping.getPatternValues().stream())
            .filter(path -> path.startsWith("/api/v1/"))
            .filter(path -> !path.equals(ApiDocs.ADDRESS))
            .collect(Collectors.toSet());

    assertThat(paths.keySet()).containsExactlyInAnyOrderElementsOf(ours);
  }

  @Test
  void every_operation_says_what_it_does_and_how_it_fails() throws Exception {
    Map<String, Map<String, Map<String, Object>>> paths = docs().at("$.paths");

    paths.forEach(
        (path, methods) ->
            methods.forEach(
                (method, operation) -> {
                  assertThat(operation).as(method + path).containsKeys("summary", "description");
                  Map<String, Map<String, Object>> responses = cast(operation.get("responses"));
                  assertThat(responses).as(method + path).containsKey("default").hasSize(2);
                  assertThat(responses.get("default").toString())
                      .contains("application/problem+json", "#/components/schemas/Problem");
                }));
  }

  @Test
  void words_and_ids_are_described_as_they_look_on_the_wire() throws Exception {
    Answer docs = docs();

    assertThat(docs.<List<String>>at("$.components.schemas.PostView.properties.status.enum"))
        .contains("in-review", "needs-attention");
    assertThat(docs.<List<String>>at("$.components.schemas.DecisionBody.properties.decision.enum"))
        .containsExactly("approved", "changes", "rejected");
    Map<String, Object> brand =
        docs.<List<Map<String, Object>>>at(
                "$.paths['/api/v1/brands/{brand}/posts'].get.parameters[?(@.name=='brand')].schema")
            .get(0);
    assertThat(brand).containsEntry("type", "string");
  }

  @Test
  void every_reference_leads_somewhere() throws Exception {
    Answer docs = docs();
    Map<String, Object> schemas = docs.at("$.components.schemas");
    Set<String> referred =
        docs.<List<String>>at("$..$ref").stream()
            .map(ref -> ref.substring("#/components/schemas/".length()))
            .collect(Collectors.toSet());

    assertThat(schemas.keySet()).containsAll(referred);
  }

  @Test
  void the_json_of_the_host_stays_as_it_was() throws Exception {
    Answer report = web.get("manager", "/reports/latest");

    assertThat(report.<String>at("$.status")).isEqualTo("IN_REVIEW");
  }

  private Answer docs() throws Exception {
    Answer answer = web.get("manager", ApiDocs.ADDRESS);
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }

  @SuppressWarnings("unchecked")
  private static <T> T cast(Object value) {
    return (T) value;
  }
}
