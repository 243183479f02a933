package io.postillion.processes.lint;

import io.postillion.core.flow.ModelFinding.Severity;
import io.postillion.core.flow.WorkItem.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * reads a variable, puts a word where it is empty, compares it with a word or counts, and work is
 * done by external tasks alone.
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

  /** A variable, or an answer of the table. */
  private static final String VARIABLE = "(decisionResult\\[0]\\.)?[a-zA-Z]\\w*";

  private static final Set<String> FORMS =
      Arrays.stream(Kind.values()).map(Kind::formKey).collect(Collectors.toUnmodifiableSet());

  private static final Pattern EXPRESSION =
      Pattern.compile(
          "[$#]\\{("
              + "!?[a-zA-Z]\\w*"
              + "|"
              + COMPARISON
              + "( (&&|\\|\\|) "
              + COMPARISON
              + ")*"
              + "|"
              + VARIABLE
              + "|empty "
              + VARIABLE
              + " \\? '[\\w-]+' : "
              + VARIABLE
              + "|execution\\.processBusinessKey"
              + ")}");

  private final List<Flaw> problems = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private String id = "";
  private String name = "";

  private ModelRules() {}

  /**
   * Empty when the model is harmless.
   *
   * @param allowsCode whether only what is misspelt matters
   */
  static List<Flaw> problems(byte[] model, boolean allowsCode) {
    ModelRules rules = new ModelRules();
    try {
      rules.visit(parse(model).getDocumentElement());
    } catch (SAXException | IOException unreadable) {
      rules.add("unreadable", String.valueOf(unreadable.getMessage()));
    }
    return rules.problems.stream()
        .filter(problem -> !allowsCode || !problem.rule().startsWith("code-"))
        .toList();
  }

  private void add(String rule, String... details) {
    problems.add(new Flaw(rule, Severity.ERROR, id, name, List.of(details)));
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
    if (element.hasAttribute("id")) {
      id = element.getAttribute("id");
      name = element.getAttribute("name");
      if (isDrawn(element) && !ids.add(id)) {
        add("id-twice", id);
      }
    }
    if (CODE_ELEMENTS.contains(element.getLocalName())) {
      add("code-element", element.getLocalName());
    }
    String ownId = id;
    String ownName = name;
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      attribute(element.getLocalName(), (Attr) attributes.item(i));
    }
    StringBuilder words = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        visit(inner);
        id = ownId;
        name = ownName;
      } else if (child instanceof Text text) {
        words.append(text.getData()); // the engine joins what a comment or CDATA parts
      }
    }
    expression(words.toString().strip());
  }

  /** Fields and properties of the engine may have ids of their own. */
  private static boolean isDrawn(Element element) {
    return element.getNamespaceURI() == null
        || !element.getNamespaceURI().startsWith("http://camunda.org/");
  }

  private void attribute(String element, Attr attribute) {
    String attributeName = attribute.getLocalName();
    String value = attribute.getValue();
    if (CODE_ATTRIBUTES.contains(attributeName)) {
      add("code-attribute", attributeName, value);
    }
    if (attributeName.equals("type") && element.endsWith("Task") && !value.equals("external")) {
      add("code-type", element, value);
    }
    if (attributeName.equals("expressionLanguage")
        && !element.equals("definitions")
        && !value.equals("feel")) {
      add("code-language", value);
    }
    if (attributeName.equals("formKey") && value.startsWith("desk:") && !FORMS.contains(value)) {
      add("form-unknown", value, String.join(", ", new TreeSet<>(FORMS)));
    }
    expression(value);
  }

  private void expression(String text) {
    if ((text.contains("${") || text.contains("#{")) && !EXPRESSION.matcher(text).matches()) {
      add("code-expression", text);
    }
  }
}
