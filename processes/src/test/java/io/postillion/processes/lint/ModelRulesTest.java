package io.postillion.processes.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.processes.engine.ModelFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelRulesTest {

  @Test
  void our_own_models_contain_no_code() {
    assertThat(ModelFiles.builtIn())
        .isNotEmpty()
        .allSatisfy((file, model) -> assertThat(ModelRules.problems(model, false)).isEmpty());
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
        "${empty decisionResult[0].approveWithin ? 'P10Y' : decisionResult[0].approveWithin}",
        "${empty comment ? 'none' : comment}",
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
        "${empty comment ? 'none' : bean.publish(postId)}",
        "${empty bean.found ? 'none' : comment}",
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

  @ParameterizedTest
  @ValueSource(strings = {"$<!-- -->{a.b()}", "<![CDATA[$]]>{a.b()}", "&#36;{a.b()}"})
  void an_expression_cannot_hide_behind_comments_and_the_like(String expression) {
    assertThat(problems("<condition>" + expression + "</condition>")).hasSize(1);
  }

  @Test
  void the_refusal_names_the_place_and_the_remedy() {
    assertThat(problems("<bpmn:scriptTask id='a' name='Count'/>"))
        .singleElement()
        .extracting(flaw -> flaw.in(Locale.ENGLISH))
        .satisfies(
            finding -> {
              assertThat(finding.place()).isEqualTo("a “Count”");
              assertThat(finding.wrong()).isEqualTo("<scriptTask> runs code");
              assertThat(finding.remedy()).isEqualTo("use an external task");
            });
  }

  @Test
  void an_operator_may_allow_code_and_misspelt_forms_stay_wrong() {
    byte[] model =
        model("<bpmn:scriptTask/><x a='${b.c()}'/><bpmn:userTask camunda:formKey='desk:x'/>");

    assertThat(ModelRules.problems(model, false)).hasSize(3);
    assertThat(ModelRules.problems(model, true))
        .extracting(Flaw::rule)
        .containsExactly("form-unknown");
  }

  @Test
  void foreign_entities_are_not_read() {
    byte[] model =
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>"
            .getBytes(StandardCharsets.UTF_8);

    assertThat(ModelRules.problems(model, false))
        .singleElement()
        .extracting(flaw -> flaw.in(Locale.ENGLISH).wrong())
        .asString()
        .contains("not readable XML", "DOCTYPE");
  }

  private static List<Flaw> problems(String content) {
    return ModelRules.problems(model(content), false);
  }

  private static byte[] model(String content) {
    return "<bpmn:definitions xmlns:bpmn='b' xmlns:camunda='c'>%s</bpmn:definitions>"
        .formatted(content)
        .getBytes(StandardCharsets.UTF_8);
  }
}
