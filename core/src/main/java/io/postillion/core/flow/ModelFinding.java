package io.postillion.core.flow;

/**
 * What is wrong with a model that somebody drew, in words for whoever drew it.
 *
 * @param rule the rule that it breaks, e.g. {@code topic-unknown}
 * @param element id of the element; empty when it is about the whole file
 * @param name what the element is called; may be empty
 * @param wrong what is wrong
 * @param remedy what to do about it
 */
public record ModelFinding(
    String rule, Severity severity, String element, String name, String wrong, String remedy) {

  /** How bad it is. */
  public enum Severity {
    /** The model is not deployed. */
    ERROR,
    /** It runs, and somebody will wonder. */
    WARNING
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** E.g. {@code Task_Review “Review post”}; empty for the whole file. */
  public String place() {
    return name.isEmpty() ? element : "%s “%s”".formatted(element, name);
  }
}
