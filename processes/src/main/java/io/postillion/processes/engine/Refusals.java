package io.postillion.processes.engine;

import io.postillion.core.flow.ModelFinding;
import io.postillion.processes.lint.Lint;
import io.postillion.processes.lint.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Models with errors, and how that is said. */
final class Refusals {

  private Refusals() {}

  static Map<String, List<ModelFinding>> in(Map<String, byte[]> models, Vocabulary vocabulary) {
    return in(models, vocabulary, Locale.ENGLISH);
  }

  /**
   * What names a model that is refused is refused as well, unless an earlier version of it runs.
   */
  static Map<String, List<ModelFinding>> in(
      Map<String, byte[]> models, Vocabulary vocabulary, Locale language) {
    Map<String, byte[]> sound = new TreeMap<>(models);
    Map<String, List<ModelFinding>> refused = new TreeMap<>();
    Map<String, List<ModelFinding>> errors;
    do {
      errors = errors(sound, vocabulary, language);
      refused.putAll(errors);
      sound.keySet().removeAll(errors.keySet());
    } while (!errors.isEmpty());
    return refused;
  }

  private static Map<String, List<ModelFinding>> errors(
      Map<String, byte[]> models, Vocabulary vocabulary, Locale language) {
    Map<String, List<ModelFinding>> errors = new TreeMap<>();
    new Lint(vocabulary)
        .of(models, language)
        .forEach(
            (file, found) -> {
              if (found.stream().anyMatch(ModelFinding::isError)) {
                errors.put(file, found);
              }
            });
    return errors;
  }

  /** For a log: all that is wrong with a file, and what to do then. */
  static String say(String file, List<ModelFinding> found, String then) {
    return "Model %s is not deployed: %s. Change it and %s."
        .formatted(
            file,
            found.stream()
                .filter(ModelFinding::isError)
                .map(Refusals::say)
                .collect(Collectors.joining(". ")),
            then);
  }

  static String say(String file, ModelFinding finding) {
    return "Model %s: %s.".formatted(file, say(finding));
  }

  private static String say(ModelFinding finding) {
    String said = "%s; %s".formatted(finding.wrong(), finding.remedy());
    return finding.place().isEmpty() ? said : "%s: %s".formatted(finding.place(), said);
  }
}
