package io.postillion.plugin.desk.view;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The names of a model's steps: what the diagram says to those who do not see it. */
public final class StepNames {

  private StepNames() {}

  /**
   * @return the names of the elements, or their ids where they have none
   */
  public static List<String> of(String bpmn, List<String> ids) {
    Map<String, String> names = names(bpmn);
    return ids.stream().map(id -> names.getOrDefault(id, id)).distinct().toList();
  }

  private static Map<String, String> names(String bpmn) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    Map<String, String> names = new HashMap<>();
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(bpmn));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          String id = reader.getAttributeValue(null, "id");
          String name = reader.getAttributeValue(null, "name");
          if (id != null && name != null && !name.isBlank()) {
            names.put(id, name.replaceAll("\\s+", " "));
          }
        }
      }
      reader.close();
      return names;
    } catch (XMLStreamException broken) {
      throw new IllegalStateException("The engine's own model cannot be read", broken);
    }
  }
}
