package io.postillion.processes.lint;

import io.postillion.core.flow.ModelFinding;
import io.postillion.core.flow.ModelFinding.Severity;
import java.util.List;
import java.util.Locale;

/** A finding before it is put into words. */
record Flaw(String rule, Severity severity, String element, String name, List<String> details) {

  Flaw {
    details = List.copyOf(details);
  }

  ModelFinding in(Locale language) {
    return new ModelFinding(
        rule,
        severity,
        element,
        name,
        Words.wrong(rule, language, details),
        Words.remedy(rule, language, details));
  }
}
