package io.postillion.processes.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/**
 * What a model may not contain. Expressions and scripts in models are code, so an expression here
 * reads a variable, compares it with a word or counts, and work is done by external tasks alone.
 */
final class ModelRules {

  private static final Set<String> CODE_ELEMENTS =
      Set.of("scriptTask", "script", "executionListener", "taskListener", "connector", "field");

  private static final Set<String> CODE_ATTRIBUTES =
      Set.of(
          "class",
          "delegateExpression",
          "expression",
          "resource",
          "variableMappingClass",
          "variableMappingDelegateExpression",
          "formHandlerClass",
          "language",
          "scriptFormat");

  /** Of a variable with a word, a whole number, or another variable. */
  private static final String COMPARISON =
      "[a-zA-Z]\\w* ([=!<>]=|[<>]) ('[\\w-]+'|([a-zA-Z]\\w*|\\d+)( [+-] ([a-zA-Z]\\w*|\\d+))?)";

  private static final Pattern EXPRESSION =
      Pattern.compile(
          "[$#]\\{("
              + "!?[a-zA-Z]\\w*"
              + "|"
              + COMPARISON
              + "( (&&|\\|\\|) "
              + COMPARISON
              + ")*"
              + "|decisionResult\\[0]\\.[a-zA-Z]\\w*"
              + "|execution\\.processBusinessKey"
              + ")}");

  private final List<String> problems = new ArrayList<>();

  private ModelRules() {}

  /**
   * @throws IllegalArgumentException naming the file, what is wrong with it, and the remedy
   */
  static void check(String file, byte[] model) {
    List<String> problems = problems(model);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "Model %s is not deployed: %s. Change it and start again."
              .formatted(file, String.join("; ", problems)));
    }
  }

  /** In words; empty when the model is harmless. */
  static List<String> problems(byte[] model) {
    ModelRules rules = new ModelRules();
    try {
      rules.visit(parse(model).getDocumentElement());
    } catch (SAXException | IOException unreadable) {
      rules.problems.add("it is not readable XML, " + unreadable.getMessage());
    }
    return List.copyOf(rules.problems);
  }

  private static Document parse(byte[] model) throws SAXException, IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(model));
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException("This JVM cannot parse XML safely", impossible);
    }
  }

  private void visit(Element element) {
    if (CODE_ELEMENTS.contains(element.getLocalName())) {
      problems.add("<%s> runs code; use an external task".formatted(element.getLocalName()));
    }
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      attribute(element.getLocalName(), (Attr) attributes.item(i));
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        visit(inner);
      } else if (child instanceof Text text) {
        expression(text.getData().strip());
      }
    }
  }

  private void attribute(String element, Attr attribute) {
    String name = attribute.getLocalName();
    String value = attribute.getValue();
    if (CODE_ATTRIBUTES.contains(name)) {
      problems.add("%s=\"%s\" runs code; use an external task".formatted(name, value));
    }
    if (name.equals("type") && element.endsWith("Task") && !value.equals("external")) {
      problems.add("a %s of type '%s'; use an external task".formatted(element, value));
    }
    if (name.equals("expressionLanguage")
        && !element.equals("definitions")
        && !value.equals("feel")) {
      problems.add("expression language '%s'; use feel".formatted(value));
    }
    if (name.equals("formKey")
        && Questions.isForTheDesk(value)
        && Questions.kind(value).isEmpty()) {
      problems.add("the desk has no form '%s'".formatted(value));
    }
    expression(value);
  }

  private void expression(String text) {
    if ((text.contains("${") || text.contains("#{")) && !EXPRESSION.matcher(text).matches()) {
      problems.add("expression '%s'; read one variable, or compare it with a word".formatted(text));
    }
  }
}
