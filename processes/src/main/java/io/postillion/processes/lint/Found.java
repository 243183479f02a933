package io.postillion.processes.lint;

import io.postillion.core.flow.ModelFinding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What the rules found in one file. */
final class Found {

  private final List<Flaw> flaws = new ArrayList<>();

  void error(ModelElementInstance at, String rule, String... details) {
    add(Severity.ERROR, at, rule, details);
  }

  void warning(ModelElementInstance at, String rule, String... details) {
    add(Severity.WARNING, at, rule, details);
  }

  private void add(Severity severity, ModelElementInstance at, String rule, String... details) {
    add(new Flaw(rule, severity, said(at, "id"), said(at, "name"), List.of(details)));
  }

  void add(Flaw flaw) {
    flaws.add(flaw);
  }

  private static String said(ModelElementInstance element, String attribute) {
    return Objects.requireNonNullElse(element.getAttributeValue(attribute), "");
  }

  List<Flaw> all() {
    return List.copyOf(flaws);
  }
}
