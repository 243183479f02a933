package io.postillion.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelRulesTest {

  static final List<String> MODELS = ModelDeployment.MODELS;

  @ParameterizedTest
  @FieldSource("MODELS")
  void our_own_models_contain_no_code(String model) throws IOException {
    try (InputStream file = getClass().getResourceAsStream("/postillion/" + model)) {
      assertThat(ModelRules.problems(file.readAllBytes())).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${written}",
        "${!written}",
        "${answer == 'done'}",
        "${decision != 'changes-later'}",
        "#{execution.processBusinessKey}",
        "${decisionResult[0].approvalProcess}",
        "no expression at all"
      })
  void an_expression_may_read_a_variable_or_compare_it_with_a_word(String expression) {
    assertThat(problems("<condition>" + expression + "</condition>")).isEmpty();
    assertThat(problems("<in source=\"" + expression + "\"/>")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.getClass().forName('java.lang.Runtime')}",
        "${execution.processEngineServices}",
        "${bean.publish(postId)}",
        "${a}${b}",
        "prefix ${a}",
        "${answer == 'done' || true}",
        "#{execution.setVariable('decision', 'approved')}"
      })
  void an_expression_may_do_nothing_else(String expression) {
    assertThat(problems("<condition>" + expression + "</condition>")).hasSize(1);
    assertThat(problems("<in source=\"" + expression + "\"/>")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<bpmn:scriptTask id='a'/>",
        "<camunda:script>1</camunda:script>",
        "<camunda:executionListener event='start'/>",
        "<camunda:taskListener event='create'/>",
        "<camunda:connector/>",
        "<camunda:field name='a'/>",
        "<bpmn:serviceTask camunda:class='com.example.Code'/>",
        "<bpmn:serviceTask camunda:delegateExpression='${code}'/>",
        "<bpmn:serviceTask camunda:expression='${code}'/>",
        "<bpmn:serviceTask camunda:type='shell'/>",
        "<bpmn:sendTask camunda:type='mail'/>",
        "<bpmn:conditionExpression language='groovy'>true</bpmn:conditionExpression>",
        "<bpmn:conditionExpression camunda:resource='a.js'/>",
        "<bpmn:callActivity camunda:variableMappingClass='com.example.Code'/>",
        "<inputExpression expressionLanguage='juel'/>",
        "<bpmn:userTask camunda:formKey='desk:approve-all'/>"
      })
  void code_in_a_model_is_refused(String element) {
    assertThat(problems(element)).hasSize(1);
  }

  @Test
  void other_forms_are_for_others() {
    assertThat(problems("<bpmn:userTask camunda:formKey='embedded:app:form.html'/>")).isEmpty();
  }

  @Test
  void the_refusal_names_the_file_the_place_and_the_remedy() {
    byte[] model = model("<bpmn:scriptTask id='a'/>");

    assertThatThrownBy(() -> ModelRules.check("mine.bpmn", model))
        .hasMessage(
            "Model mine.bpmn is not deployed: <scriptTask> runs code; use an external task."
                + " Change it and start again.");
  }

  @Test
  void foreign_entities_are_not_read() {
    byte[] model =
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>"
            .getBytes(StandardCharsets.UTF_8);

    assertThat(ModelRules.problems(model))
        .singleElement()
        .asString()
        .contains("not readable XML", "DOCTYPE");
  }

  private static List<String> problems(String content) {
    return ModelRules.problems(model(content));
  }

  private static byte[] model(String content) {
    return "<bpmn:definitions xmlns:bpmn='b' xmlns:camunda='c'>%s</bpmn:definitions>"
        .formatted(content)
        .getBytes(StandardCharsets.UTF_8);
  }
}
