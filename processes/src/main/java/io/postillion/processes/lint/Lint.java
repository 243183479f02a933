package io.postillion.processes.lint;

import io.postillion.core.flow.ModelFinding;
import io.postillion.core.flow.ModelFinding.Severity;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads models before anybody runs them, and says in plain words what is wrong. */
public final class Lint {

  private static final List<Rule> RULES =
      List.of(
          new EndsRule(),
          new TopicRule(),
          new PeopleRule(),
          new PathRule(),
          new TimerRule(),
          new LoopRule(),
          new DecisionRule(),
          new DecisionWordsRule(),
          new CancelRule(),
          new CallRule(),
          new HistoryRule(),
          new DiagramRule());

  private static final List<TableRule> TABLE_RULES =
      List.of(new PolicyRule(), new RowRule(), new TimesRule(), new FeelRule(), new KeptRule());

  private final Vocabulary vocabulary;

  public Lint(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Models that may name each other, looked at together.
   *
   * @param models file names, ending in {@code .bpmn} or {@code .dmn}, with what is in the files
   * @return for each file what was found, the worst first; empty lists where all is well
   */
  public Map<String, List<ModelFinding>> of(Map<String, byte[]> models, Locale language) {
    Reading reading = new Reading();
    models.forEach(reading::read);
    return reading.findings(language);
  }

  /** Processes that these tables name for approvals; empty for what cannot be read. */
  public static Set<String> approvalsNamedIn(Map<String, byte[]> models) {
    Reading reading = new Lint(Vocabulary.ours()).new Reading();
    models.forEach(reading::read);
    return reading.approvals();
  }

  /** Whether it contains no code. */
  public static boolean isHarmless(byte[] model) {
    return ModelRules.problems(model, false).isEmpty();
  }

  /** Whether a model calls itself an approval, or asks for a review. */
  public static boolean isApproval(BpmnModelInstance model) {
    return model.getModelElementsByType(Process.class).stream().anyMatch(Contract::isDeclaredBy);
  }

  /** What the engine says against a model in which the rules found nothing. */
  public static ModelFinding refusedByTheEngine(String said, Locale language) {
    return new Flaw("engine-refuses", Severity.ERROR, "", "", List.of(said)).in(language);
  }

  /** All files together. */
  private final class Reading {

    private final Map<String, List<Flaw>> flaws = new TreeMap<>();
    private final Map<String, BpmnModelInstance> drawings = new TreeMap<>();
    private final Map<String, DmnModelInstance> tables = new TreeMap<>();

    void read(String file, byte[] model) {
      List<Flaw> problems = new ArrayList<>(ModelRules.problems(model, vocabulary.allowsCode()));
      flaws.put(file, problems);
      if (problems.stream()
          .anyMatch(flaw -> Set.of("unreadable", "id-twice").contains(flaw.rule()))) {
        return;
      }
      try {
        if (file.endsWith(".dmn")) {
          tables.put(file, Dmn.readModelFromStream(new ByteArrayInputStream(model)));
        } else {
          drawings.put(file, Bpmn.readModelFromStream(new ByteArrayInputStream(model)));
        }
      } catch (ModelException unreadable) {
        problems.add(new Flaw("unreadable", Severity.ERROR, "", "", List.of(deepest(unreadable))));
      }
    }

    private static String deepest(Throwable problem) {
      Throwable cause = problem;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      return String.valueOf(cause.getMessage());
    }

    Set<String> approvals() {
      Set<String> approvals = new HashSet<>();
      tables
          .values()
          .forEach(
              table ->
                  new Table(table, vocabulary)
                      .named()
                      .forEach(named -> approvals.add(named.word())));
      return approvals;
    }

    private <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
      return drawings.values().stream()
          .flatMap(drawing -> drawing.getModelElementsByType(type).stream());
    }

    Map<String, List<ModelFinding>> findings(Locale language) {
      Set<String> approvals = approvals();
      Set<String> called = new HashSet<>(approvals);
      all(CallActivity.class)
          .filter(CancelRule::isReached)
          .map(call -> Elements.orEmpty(call.getCalledElement()))
          .forEach(called::add);
      Set<String> here = new HashSet<>();
      all(Process.class).map(Process::getId).forEach(here::add);
      Vocabulary known = vocabulary.andProcesses(here);
      drawings.forEach(
          (file, bpmn) -> {
            Found found = new Found();
            Drawing drawing = new Drawing(bpmn, known, approvals, called);
            RULES.forEach(rule -> rule.look(drawing, found));
            flaws.merge(file, found.all(), Reading::both);
          });
      tables.forEach(
          (file, dmn) -> {
            Found found = new Found();
            Table table = new Table(dmn, known);
            TABLE_RULES.forEach(rule -> rule.look(table, found));
            flaws.merge(file, found.all(), Reading::both);
          });
      return words(language);
    }

    private static List<Flaw> both(List<Flaw> some, List<Flaw> more) {
      return Stream.concat(some.stream(), more.stream()).toList();
    }

    private Map<String, List<ModelFinding>> words(Locale language) {
      Map<String, List<ModelFinding>> findings = new TreeMap<>();
      flaws.forEach(
          (file, found) ->
              findings.put(
                  file,
                  found.stream()
                      .distinct()
                      .map(flaw -> flaw.in(language))
                      .sorted(Comparator.comparing(ModelFinding::severity))
                      .toList()));
      return findings;
    }
  }
}
