package io.postillion.connectors.cms.folder;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The YAML between two lines of dashes at the top of a file. It is only composed, never turned into
 * objects: every value is the text that its author wrote, with the line it stands in.
 */
final class FrontMatter {

  private static final Pattern FENCED =
      Pattern.compile(
          "\\A\\uFEFF?---[ \\t]*\\R(.*?)^(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)(.*)\\z",
          Pattern.DOTALL | Pattern.MULTILINE);

  /** The line of dashes, and YAML counts from 0. */
  private static final int LINES_BEFORE = 2;

  private final Map<String, Node> fields;
  private final String rest;

  private FrontMatter(Map<String, Node> fields, String rest) {
    this.fields = fields;
    this.rest = rest;
  }

  static FrontMatter parse(String file) throws UnreadableException {
    Matcher fenced = FENCED.matcher(file);
    if (!fenced.matches()) {
      throw UnreadableException.at(
          1,
          "there is no front matter. Begin the file with a line ---, then title: and date:, then a "
              + "second line ---.");
    }
    return new FrontMatter(compose(fenced.group(1)), fenced.group(2));
  }

  private static Map<String, Node> compose(String yaml) throws UnreadableException {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
      if (root == null) {
        return Map.of();
      }
      return fields(root);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + LINES_BEFORE;
      throw UnreadableException.at(
          line,
          "the front matter is no valid YAML (%s). Put values with a colon, a # or a quotation mark "
                  .formatted(e.getProblem())
              + "in quotation marks, and indent with spaces.");
    } catch (YAMLException e) {
      throw new UnreadableException(
          "The front matter is no valid YAML (%s). Remove what cannot be seen, such as control characters."
              .formatted(e.getMessage()),
          e);
    }
  }

  private static Map<String, Node> fields(Node node) throws UnreadableException {
    if (!(node instanceof MappingNode mapping)) {
      throw UnreadableException.at(line(node), "a list of name: value is expected here.");
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    for (NodeTuple field : mapping.getValue()) {
      String name = scalar(field.getKeyNode(), "a name");
      if (fields.put(name, field.getValueNode()) != null) {
        throw UnreadableException.at(
            line(field.getKeyNode()), "'%s' stands here twice. Remove one.".formatted(name));
      }
    }
    return fields;
  }

  /** What follows the front matter. */
  String rest() {
    return rest;
  }

  /** The first of these fields that has a value. */
  Optional<Value> value(String... names) throws UnreadableException {
    for (String name : names) {
      Node node = fields.get(name);
      if (node != null && !scalar(node, name).isBlank()) {
        return Optional.of(new Value(name, scalar(node, name), line(node)));
      }
    }
    return Optional.empty();
  }

  /** The words of a list, which may be written as one text with commas. */
  List<String> words(String name) throws UnreadableException {
    Node node = fields.get(name);
    List<String> words = new ArrayList<>();
    if (node instanceof SequenceNode list) {
      for (Node word : list.getValue()) {
        words.add(scalar(word, name));
      }
    } else if (node != null) {
      words.addAll(List.of(scalar(node, name).split(",")));
    }
    return words.stream().map(String::strip).filter(word -> !word.isEmpty()).toList();
  }

  /** The entries of a list, each with fields of its own; a bare text is a field of this name. */
  List<FrontMatter> entries(String name, String bare) throws UnreadableException {
    Node node = fields.get(name);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode list)) {
      throw UnreadableException.at(
          line(node), "'%s' must be a list: one line each, beginning with '- '.".formatted(name));
    }
    List<FrontMatter> entries = new ArrayList<>();
    for (Node entry : list.getValue()) {
      entries.add(
          new FrontMatter(entry instanceof ScalarNode ? Map.of(bare, entry) : fields(entry), ""));
    }
    return entries;
  }

  private static String scalar(Node node, String name) throws UnreadableException {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw UnreadableException.at(
        line(node), "'%s' must be a single text. Put it in quotation marks.".formatted(name));
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + LINES_BEFORE;
  }

  /** What stands in a field, and where. */
  record Value(String name, String text, int line) {

    UnreadableException because(String why) {
      return UnreadableException.at(line, "%s '%s' %s".formatted(name, text, why));
    }
  }
}
