package io.postillion.plugin.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.postillion.core.flow.Topics;
import io.postillion.core.flow.WorkItem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The palette for Camunda Modeler: sound as its schema for Camunda 7 wants it, and true. */
class ElementTemplatesTest {

  /** What else a binding has to say. */
  private static final Map<String, String> BINDINGS =
      Map.of(
          "property", "name",
          "camunda:property", "name",
          "camunda:inputParameter", "name",
          "camunda:outputParameter", "source",
          "camunda:in", "target",
          "camunda:in:businessKey", "type",
          "camunda:out", "source",
          "camunda:executionListener", "event",
          "camunda:field", "name",
          "camunda:errorEventDefinition", "errorRef");

  private final List<JsonNode> templates = read();

  @Test
  void each_template_is_as_the_modeler_wants_it() {
    assertThat(templates)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            template -> {
              assertThat(template.path("$schema").asText())
                  .contains("@camunda/element-templates-json-schema/");
              assertThat(template.path("name").asText()).isNotBlank();
              assertThat(template.path("id").asText()).startsWith("io.postillion.");
              assertThat(template.path("version").isInt()).isTrue();
              assertThat(template.path("description").asText()).endsWith(".");
              assertThat(template.path("category").path("id").asText()).isNotBlank();
              assertThat(template.path("category").path("name").asText()).isNotBlank();
              assertThat(all(template.path("appliesTo")))
                  .singleElement()
                  .extracting(JsonNode::asText)
                  .isIn(
                      "bpmn:ServiceTask",
                      "bpmn:UserTask",
                      "bpmn:CallActivity",
                      "bpmn:BusinessRuleTask");
              assertThat(template.path("properties").size()).isPositive();
            });
    Set<String> ids = new HashSet<>();
    assertThat(templates).allMatch(template -> ids.add(template.path("id").asText()));
  }

  @Test
  void each_property_has_a_known_type_and_binding() {
    assertThat(templates.stream().flatMap(ElementTemplatesTest::properties))
        .allSatisfy(
            property -> {
              String type = property.path("type").asText();
              JsonNode binding = property.path("binding");
              assertThat(type).isIn("String", "Text", "Boolean", "Dropdown", "Hidden");
              assertThat(BINDINGS).containsKey(binding.path("type").asText());
              assertThat(binding.path(BINDINGS.get(binding.path("type").asText())).asText())
                  .isNotBlank();
              assertThat(property.path("label").isMissingNode()).isEqualTo(type.equals("Hidden"));
              if (type.equals("Dropdown")) {
                assertThat(all(property.path("choices")))
                    .isNotEmpty()
                    .allMatch(choice -> choice.hasNonNull("name") && choice.hasNonNull("value"));
              }
            });
  }

  @Test
  void there_is_one_for_each_topic_and_it_says_what_goes_in_and_comes_out() {
    assertThat(topics()).containsExactlyInAnyOrderElementsOf(Topics.names());
    assertThat(Topics.ALL)
        .allSatisfy(
            topic -> {
              JsonNode template = of("io.postillion." + topic.name());
              List<String> words =
                  List.of(template.path("description").asText().split("[^A-Za-z_]+"));
              assertThat(topic.needs()).as(topic.name()).isSubsetOf(words);
              assertThat(topic.takes()).as(topic.name()).isSubsetOf(words);
              assertThat(topic.gives()).as(topic.name()).isSubsetOf(words);
              assertThat(topic.errors()).as(topic.name()).isSubsetOf(words);
              assertThat(fixed(template, "camunda:topic")).isEqualTo(topic.name());
              assertThat(fixed(template, "camunda:type")).isEqualTo("external");
            });
  }

  @Test
  void what_is_put_in_is_known_to_its_topic() {
    assertThat(Topics.ALL)
        .allSatisfy(
            topic -> {
              Set<String> known = new HashSet<>(topic.needs());
              known.addAll(topic.takes());
              assertThat(
                      properties(of("io.postillion." + topic.name()))
                          .map(property -> property.path("binding"))
                          .filter(
                              binding ->
                                  binding.path("type").asText().equals("camunda:inputParameter"))
                          .map(binding -> binding.path("name").asText()))
                  .isSubsetOf(known);
            });
  }

  @Test
  void there_is_one_for_each_question_that_the_desk_can_ask() {
    assertThat(
            templates.stream()
                .filter(
                    template -> template.path("appliesTo").path(0).asText().equals("bpmn:UserTask"))
                .map(template -> fixed(template, "camunda:formKey")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Kind.values()).map(Kind::formKey).toList());
  }

  private List<String> topics() {
    return templates.stream()
        .filter(template -> template.path("appliesTo").path(0).asText().equals("bpmn:ServiceTask"))
        .map(template -> fixed(template, "camunda:topic"))
        .toList();
  }

  private JsonNode of(String id) {
    return templates.stream()
        .filter(template -> template.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String fixed(JsonNode template, String name) {
    return properties(template)
        .filter(property -> property.path("binding").path("name").asText().equals(name))
        .map(property -> property.path("value").asText())
        .findFirst()
        .orElseThrow();
  }

  private static Stream<JsonNode> properties(JsonNode template) {
    return all(template.path("properties")).stream();
  }

  private static List<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static List<JsonNode> read() {
    try (InputStream file =
        ElementTemplatesTest.class.getResourceAsStream(
            "/postillion/element-templates/postillion.json")) {
      return all(new ObjectMapper().readTree(file));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
