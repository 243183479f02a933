package io.postillion.processes.models;

import java.io.InputStream;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

/** The models as they are shipped. */
final class Models {

  private Models() {}

  static BpmnModelInstance read(String name) {
    InputStream file = Models.class.getResourceAsStream("/postillion/" + name);
    return Bpmn.readModelFromStream(file);
  }

  static <T extends FlowElement> List<String> ids(String name, Class<T> type) {
    return read(name).getModelElementsByType(type).stream().map(FlowElement::getId).toList();
  }
}
