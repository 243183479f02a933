package io.postillion.processes.command;

import io.postillion.core.flow.ModelFinding;
import io.postillion.processes.engine.ModelFiles;
import io.postillion.processes.lint.Lint;
import io.postillion.processes.lint.Vocabulary;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * {@code ./postillion lint <file>...}: says what is wrong with models, and ends with 0 when nothing
 * is that would keep them from being deployed.
 */
public final class LintModels {

  private static final String USAGE =
      "Usage: ./postillion lint [--json] [--allow-code] [--topic=<topic of a worker of yours>]..."
          + " <file.bpmn or file.dmn>...";

  private final PrintStream out;
  private final PrintStream problems;

  LintModels(PrintStream out, PrintStream problems) {
    this.out = out;
    this.problems = problems;
  }

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream problems = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(new LintModels(out, problems).run(List.of(arguments)));
  }

  /**
   * @return 0 when there are no errors, 1 when there are, 2 when it was not called properly
   */
  int run(List<String> arguments) {
    Set<String> topics = new HashSet<>();
    List<Path> files = new ArrayList<>();
    for (String argument : arguments) {
      if (argument.startsWith("--topic=")) {
        topics.add(argument.substring("--topic=".length()));
      } else if (!argument.startsWith("--")) {
        files.add(Path.of(argument));
      } else if (!Set.of("--json", "--allow-code").contains(argument)) {
        problems.println(USAGE);
        return 2;
      }
    }
    if (files.isEmpty()) {
      problems.println(USAGE);
      return 2;
    }
    Map<String, byte[]> models = new TreeMap<>();
    Map<String, byte[]> around = new TreeMap<>(ModelFiles.builtIn());
    for (Path file : files) {
      if (!file.toString().matches(".*\\.(bpmn|dmn)") || !Files.isReadable(file)) {
        problems.println(file + " cannot be read as a model. Name a .bpmn or .dmn file.");
        return 2;
      }
      try {
        models.put(file.toString(), Files.readAllBytes(file));
      } catch (IOException unreadable) {
        problems.println(file + " cannot be read: " + unreadable.getMessage());
        return 2;
      }
      around.remove(file.getFileName().toString());
    }
    around.putAll(models);
    Vocabulary vocabulary =
        Vocabulary.ours().andTopics(topics).allowingCode(arguments.contains("--allow-code"));
    Map<String, List<ModelFinding>> findings = new Lint(vocabulary).of(around, Locale.ENGLISH);
    findings.keySet().retainAll(models.keySet());
    if (arguments.contains("--json")) {
      out.println(Json.of(findings));
    } else {
      findings.forEach(this::print);
    }
    return findings.values().stream().flatMap(List::stream).anyMatch(ModelFinding::isError) ? 1 : 0;
  }

  private void print(String file, List<ModelFinding> findings) {
    for (ModelFinding finding : findings) {
      out.printf(
          "%s:%s: %s: %s; %s.%n",
          file,
          finding.place(),
          finding.severity().name().toLowerCase(Locale.ROOT),
          finding.wrong(),
          finding.remedy());
    }
    if (findings.isEmpty()) {
      out.printf("%s: nothing to say against it.%n", file);
    }
  }
}
