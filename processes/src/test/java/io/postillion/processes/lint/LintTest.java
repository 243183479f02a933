package io.postillion.processes.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.postillion.core.flow.ModelFinding;
import io.postillion.core.flow.ModelFinding.Severity;
import io.postillion.processes.engine.ModelFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One mistake at a time, made in a model that is sound. */
class LintTest {

  @Test
  void there_is_nothing_to_say_against_our_own_models() {
    assertThat(new Lint(Vocabulary.ours()).of(ModelFiles.builtIn(), Locale.ENGLISH))
        .isNotEmpty()
        .allSatisfy((file, findings) -> assertThat(findings).as(file).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "post.bpmn | camunda:topic=\"draft-post\" | camunda:topic=\"draft\" | topic-unknown |"
            + " Task_DraftPost",
        "post.bpmn | camunda:topic=\"draft-post\" | | topic-missing | Task_DraftPost",
        "post.bpmn | camunda:candidateGroups=\"admin\" | | people-missing | Task_ReconnectChannel",
        "post.bpmn | desk:late-post | desk:later-post | form-unknown | Task_DecideLatePost",
        "post.bpmn | name=\"post-cancelled\" | name=\"post-ended\" | cancel-missing | post",
        "post.bpmn | ${found == 'live'}</bpmn:conditionExpression> |"
            + " ${found == 'live'}</bpmn:conditionExpression><!-- --> | |",
        "post.bpmn | ${decision == 'changes'} | ${decision == 'change'} | decision-word |"
            + " Flow_Changes",
        "post.bpmn | isExecutable=\"true\" | isExecutable=\"false\" | not-executable | post",
        "post.bpmn | camunda:historyTimeToLive=\"P180D\" | | history-endless | post",
        "post.bpmn | ${wakeAt} | | timer-empty | Catch_NearlyDue",
        "post.bpmn | id=\"Task_FlagPost\" | id=\"Task_DraftPost\" | id-twice | Task_DraftPost",
        "article-to-posts.bpmn | calledElement=\"post\" | calledElement=\"postt\" | call-unknown |"
            + " Task_BringPostOut",
        "article-to-posts.bpmn | calledElement=\"post\" | | call-missing | Task_BringPostOut",
        "article-to-posts.bpmn | name=\"yes\" | | path-unlabelled | Flow_Enough",
        "approval-single.bpmn | name=\"Still waiting\" | | boundary-unlabelled | Catch_Reminder",
        "approval-single.bpmn | desk:review-post | desk:late-post | decision-missing | End_Decided",
        "approval-policy.dmn | hitPolicy=\"FIRST\" | hitPolicy=\"COLLECT\" | hit-policy |"
            + " Table_ApprovalPolicy",
        "approval-policy.dmn | hitPolicy=\"FIRST\" | | catch-all-not-unique |"
            + " Table_ApprovalPolicy",
        "approval-policy.dmn | name=\"approvalProcess\" | name=\"process\" |"
            + " policy-without-process | Table_ApprovalPolicy",
        "approval-policy.dmn | \"R/PT2H\" | \"every 2 hours\" | reminder-unreadable | Rule_HighRisk",
        "approval-policy.dmn | \"R/PT2H\" | \"R3/PT2H\" | |",
        "approval-policy.dmn | \"R/PT2H\" | \"R/-PT2H\" | reminder-unreadable | Rule_HighRisk",
        "approval-policy.dmn | <text>\"high\"</text> | <text>\"high</text> | feel-unreadable | Entry_High_Risk",
        "approval-policy.dmn | camunda:historyTimeToLive=\"P180D\" | | history-endless |"
            + " approval-policy"
      })
  void a_mistake_is_told_with_its_place(
      String file, String sound, String mistaken, String rule, String element) {
    String model = ours(file);
    assertThat(model).contains(sound);

    List<ModelFinding> findings =
        found(
            file,
            model.replaceFirst(
                Pattern.quote(sound), Matcher.quoteReplacement(mistaken == null ? "" : mistaken)));

    if (rule == null) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings)
          .anySatisfy(
              finding -> {
                assertThat(finding.rule()).isEqualTo(rule);
                assertThat(finding.element()).isEqualTo(element);
                assertThat(finding.wrong()).isNotBlank().doesNotContain("{0}");
                assertThat(finding.remedy()).isNotBlank().doesNotContain("{0}");
              });
    }
  }

  @ParameterizedTest
  @CsvSource({"PT4H, true", "P2D, true", "4 hours, false", "-PT4H, false", "PT0S, false"})
  void a_row_says_in_iso_8601_how_long_people_have(String within, boolean isSound) {
    String column = "<outputEntry id=\"Result_High_Within\">\n          <text>";
    String table = ours("approval-policy.dmn");
    assertThat(table).contains(column);

    List<ModelFinding> findings =
        found("approval-policy.dmn", table.replace(column, column + '"' + within + '"'));

    assertThat(findings)
        .extracting(ModelFinding::rule, ModelFinding::element)
        .isEqualTo(isSound ? List.of() : List.of(tuple("within-unreadable", "Rule_HighRisk")));
  }

  @Test
  void the_last_row_of_the_policy_catches_all() {
    String table = ours("approval-policy.dmn");
    int last = table.indexOf("<text></text>", table.indexOf("Entry_Otherwise_Value"));

    assertThat(
            found(
                "approval-policy.dmn",
                table.substring(0, last) + "<text>\"low\"</text>" + table.substring(last + 13)))
        .extracting(ModelFinding::rule)
        .containsExactly("catch-all-missing");
  }

  @Test
  void a_row_that_names_nobodys_process_is_told_and_one_that_is_deployed_is_fine() {
    String table = ours("approval-policy.dmn").replace("\"approval-single\"", "\"approval-x\"");
    Map<String, byte[]> models = Map.of("approval-policy.dmn", bytes(table));

    assertThat(new Lint(Vocabulary.ours()).of(models, Locale.ENGLISH).get("approval-policy.dmn"))
        .extracting(ModelFinding::rule)
        .containsOnly("row-unknown");
    assertThat(
            new Lint(Vocabulary.ours().andProcesses(Set.of("approval-x", "approval-fast-lane")))
                .of(models, Locale.ENGLISH)
                .get("approval-policy.dmn"))
        .isEmpty();
  }

  @Test
  void a_model_without_a_diagram_is_only_warned_of() {
    String model = ours("approval-single.bpmn");
    String bare = model.substring(0, model.indexOf("<bpmndi:BPMNDiagram")) + "</bpmn:definitions>";

    assertThat(found("approval-single.bpmn", bare))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("diagram-missing");
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            });
  }

  @Test
  void a_topic_of_the_operators_own_is_known_when_it_is_named() {
    Map<String, byte[]> models =
        Map.of("a.bpmn", bytes(ours("approval-single.bpmn").replace("remind-approver", "ring")));

    assertThat(rules(new Lint(Vocabulary.ours()), models)).containsExactly("topic-unknown");
    assertThat(rules(new Lint(Vocabulary.ours().andTopics(Set.of("ring"))), models)).isEmpty();
  }

  @Test
  void a_loop_without_a_person_is_endless_and_one_with_a_person_is_not() {
    assertThat(rules(loop("<serviceTask id='B' camunda:type='external' camunda:topic='ring'/>")))
        .contains("loop-endless");
    assertThat(rules(loop("<userTask id='B' camunda:candidateGroups='manager'/>")))
        .doesNotContain("loop-endless");
    assertThat(
            rules(
                loop(
                    "<intermediateCatchEvent id='B'><timerEventDefinition>"
                        + "<timeDuration>PT1H</timeDuration></timerEventDefinition>"
                        + "</intermediateCatchEvent>")))
        .doesNotContain("loop-endless");
  }

  @Test
  void a_way_without_a_condition_is_no_choice() {
    assertThat(rules(loop("<userTask id='B' camunda:candidateGroups='manager'/>")))
        .contains("path-unconditional");
  }

  @Test
  void an_approval_decides_on_every_way_to_its_end() {
    assertThat(rules(approval("<parallelGateway id='G'/>", "<parallelGateway id='H'/>")))
        .doesNotContain("decision-missing");
    assertThat(rules(approval("<exclusiveGateway id='G'/>", "<exclusiveGateway id='H'/>")))
        .contains("decision-missing");
  }

  @Test
  void an_approval_may_decide_by_an_output_parameter() {
    String expired =
        """
        <serviceTask id='B' camunda:type='external' camunda:topic='ring'><extensionElements>
        <camunda:inputOutput><camunda:outputParameter name='decision'>%s\
        </camunda:outputParameter></camunda:inputOutput></extensionElements></serviceTask>
        """;

    assertThat(rules(process("approval-x", one(expired.formatted("expired")))))
        .doesNotContain("decision-missing", "decision-word");
    assertThat(rules(process("approval-x", one(expired.formatted("maybe")))))
        .contains("decision-word")
        .doesNotContain("decision-missing");
  }

  @Test
  void a_process_begins_and_ends() {
    assertThat(rules(process("x", "<userTask id='B' camunda:assignee='ada'/>")))
        .contains("start-missing", "end-missing");
  }

  @Test
  void french_says_all_that_english_says() {
    ResourceBundle english = ResourceBundle.getBundle(Words.BUNDLE, Locale.ROOT);
    ResourceBundle french = ResourceBundle.getBundle(Words.BUNDLE, Locale.FRENCH);

    assertThat(french.getLocale()).isEqualTo(Locale.FRENCH);
    assertThat(english.keySet())
        .isNotEmpty()
        .allSatisfy(
            key -> assertThat(french.getString(key)).as(key).isNotEqualTo(english.getString(key)));
    assertThat(
            new Flaw("topic-unknown", Severity.ERROR, "a", "", List.of("x", "y")).in(Locale.FRENCH))
        .satisfies(finding -> assertThat(finding.wrong()).startsWith("personne ne travaille"));
  }

  private static String approval(String fork, String join) {
    return process(
        "approval-x",
        """
        <startEvent id='A'/>%s
        <userTask id='B' camunda:formKey='desk:review-post' camunda:candidateGroups='approver'/>
        <serviceTask id='C' camunda:type='external' camunda:topic='remind-approver'/>%s
        <endEvent id='E'/>
        <sequenceFlow id='f1' sourceRef='A' targetRef='G'/>
        <sequenceFlow id='f2' sourceRef='G' targetRef='B'/>
        <sequenceFlow id='f3' sourceRef='G' targetRef='C'/>
        <sequenceFlow id='f4' sourceRef='B' targetRef='H'/>
        <sequenceFlow id='f5' sourceRef='C' targetRef='H'/>
        <sequenceFlow id='f6' sourceRef='H' targetRef='E'/>
        """
            .formatted(fork, join));
  }

  private static String one(String task) {
    return """
        <startEvent id='A'/>%s<endEvent id='E'/>
        <sequenceFlow id='f1' sourceRef='A' targetRef='B'/>
        <sequenceFlow id='f2' sourceRef='B' targetRef='E'/>
        """
        .formatted(task);
  }

  private static String loop(String task) {
    return process(
        "x",
        """
        <startEvent id='A'/>%s<exclusiveGateway id='G'/><endEvent id='E'/>
        <sequenceFlow id='f1' sourceRef='A' targetRef='B'/>
        <sequenceFlow id='f2' sourceRef='B' targetRef='G'/>
        <sequenceFlow id='f3' sourceRef='G' targetRef='B'/>
        <sequenceFlow id='f4' sourceRef='G' targetRef='E'/>
        """
            .formatted(task));
  }

  private static String process(String id, String content) {
    return """
        <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'
          xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='t'>
        <process id='%s' isExecutable='true' camunda:historyTimeToLive='P1D'>%s</process>
        </definitions>
        """
        .formatted(id, content);
  }

  private static List<String> rules(String model) {
    return rules(new Lint(Vocabulary.ours()), Map.of("a.bpmn", bytes(model)));
  }

  private static List<String> rules(Lint lint, Map<String, byte[]> models) {
    return lint.of(models, Locale.ENGLISH).values().stream()
        .flatMap(List::stream)
        .map(ModelFinding::rule)
        .toList();
  }

  private static List<ModelFinding> found(String file, String model) {
    Map<String, byte[]> models = new TreeMap<>(ModelFiles.builtIn());
    models.put(file, bytes(model));
    return new Lint(Vocabulary.ours()).of(models, Locale.ENGLISH).get(file);
  }

  private static String ours(String file) {
    return new String(ModelFiles.builtIn().get(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String model) {
    return model.getBytes(StandardCharsets.UTF_8);
  }
}
