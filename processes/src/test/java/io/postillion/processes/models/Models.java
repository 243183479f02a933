package io.postillion.processes.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

/** The models as they are shipped. */
final class Models {

  private Models() {}

  static String text(String name) {
    try (InputStream file = Models.class.getResourceAsStream("/postillion/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BpmnModelInstance read(String name) {
    InputStream file = Models.class.getResourceAsStream("/postillion/" + name);
    return Bpmn.readModelFromStream(file);
  }

  static <T extends FlowElement> List<String> ids(String name, Class<T> type) {
    return read(name).getModelElementsByType(type).stream().map(FlowElement::getId).toList();
  }
}
