package io.postillion.processes.command;

import io.postillion.core.flow.ModelFinding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings for programs. */
final class Json {

  private Json() {}

  static String of(Map<String, List<ModelFinding>> findings) {
    return findings.entrySet().stream()
        .flatMap(file -> file.getValue().stream().map(finding -> of(file.getKey(), finding)))
        .collect(Collectors.joining(",\n ", "[", "]"));
  }

  private static String of(String file, ModelFinding finding) {
    return Stream.of(
            field("file", file),
            field("rule", finding.rule()),
            field("severity", finding.severity().name().toLowerCase(Locale.ROOT)),
            field("element", finding.element()),
            field("name", finding.name()),
            field("wrong", finding.wrong()),
            field("remedy", finding.remedy()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String field(String name, String value) {
    return quoted(name) + ":" + quoted(value);
  }

  private static String quoted(String text) {
    return text.chars().mapToObj(Json::escaped).collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(int unit) {
    if (unit == '"' || unit == '\\') {
      return "\\" + (char) unit;
    }
    return unit < ' ' ? String.format(Locale.ROOT, "\\u%04x", unit) : String.valueOf((char) unit);
  }
}
