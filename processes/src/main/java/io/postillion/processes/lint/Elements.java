package io.postillion.processes.lint;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Ways to look into a model. */
final class Elements {

  private Elements() {}

  /** The flow elements of a process or subprocess, without those of subprocesses in it. */
  static Collection<FlowElement> of(ModelElementInstance scope) {
    if (scope instanceof Process process) {
      return process.getFlowElements();
    }
    return scope instanceof SubProcess inner ? inner.getFlowElements() : List.<FlowElement>of();
  }

  /** At any depth. */
  static <T extends FlowElement> Stream<T> within(ModelElementInstance scope, Class<T> type) {
    return of(scope).stream()
        .flatMap(
            element ->
                Stream.concat(
                    Stream.of(element).filter(type::isInstance).map(type::cast),
                    element instanceof SubProcess inner ? within(inner, type) : Stream.empty()));
  }

  /** The process and all subprocesses in it. */
  static Stream<ModelElementInstance> scopes(Process process) {
    return Stream.concat(Stream.of(process), within(process, SubProcess.class));
  }

  /** Empty unless it is an external task. */
  static String topic(ServiceTask task) {
    return "external".equals(task.getCamundaType()) ? orEmpty(task.getCamundaTopic()) : "";
  }

  /** Output parameters with their texts. */
  static Map<String, String> outputs(BaseElement element) {
    Map<String, String> outputs = new TreeMap<>();
    for (CamundaInputOutput both : extensions(element, CamundaInputOutput.class)) {
      both.getCamundaOutputParameters()
          .forEach(
              output ->
                  outputs.put(orEmpty(output.getCamundaName()), orEmpty(output.getTextContent())));
    }
    return outputs;
  }

  static <T extends ModelElementInstance> Collection<T> extensions(
      BaseElement element, Class<T> type) {
    return element.getExtensionElements() == null
        ? List.<T>of()
        : element.getExtensionElements().getChildElementsByType(type);
  }

  static boolean isExpression(String text) {
    return text.contains("${") || text.contains("#{");
  }

  static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").strip();
  }
}
