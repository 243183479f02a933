package io.postillion.connectors.ai.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The two files of a prompt, {@code <name>.system.txt} and {@code <name>.user.txt}, beside the
 * record whose components are their <code>{{variables}}</code>. Both begin with the same line
 * {@code version: n}.
 *
 * <p>What stands between {@code <<<NAME} and {@code NAME>>>} is data. No value can end its block:
 * three angle brackets in a row never survive in one, nor do characters that nobody sees; and no
 * value is searched for variables.
 *
 * <p>A line {@code ((house))} in the system file is where a brand's own instructions go. Without
 * any the line is as if it were not there.
 */
final class Prompt<V extends Record> {

  private static final Pattern VERSION = Pattern.compile("version: (\\d+)\\R+");
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
  private static final Pattern FENCE = Pattern.compile("[<＜﹤](?: ?[<＜﹤]){2,}|[>＞﹥](?: ?[>＞﹥]){2,}");

  /** Joiners stay, for words of some scripts need them. */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "[\\p{Cf}&&[^\\x{200C}\\x{200D}]]|[\\p{Cc}&&[^\\n\\t]]|[\\p{Co}\\x{2028}\\x{2029}\\x{E0100}-\\x{E01EF}]");

  private static final String HOUSE = "((house))\n";

  private static final String NOTHING = "(none)";

  private final String name;
  private final String version;
  private final String system;
  private final String user;

  private Prompt(String name, String version, String system, String user) {
    this.name = name;
    this.version = version;
    this.system = system;
    this.user = user;
  }

  /**
   * @throws IllegalStateException when a file is missing or has no version, or when the variables
   *     of the files are not the record's components
   */
  static <V extends Record> Prompt<V> of(String name, Class<V> variables) {
    String system = file(variables, name + ".system.txt");
    String user = file(variables, name + ".user.txt");
    String version = version(name, system);
    if (!version.equals(version(name, user))) {
      throw new IllegalStateException(
          "The two files of prompt '%s' differ in version".formatted(name));
    }
    Set<String> named =
        Arrays.stream(variables.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> used =
        VARIABLE
            .matcher(system + user)
            .results()
            .map(variable -> variable.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!named.equals(used)) {
      throw new IllegalStateException(
          "Prompt '%s' uses the variables %s, but %s has %s"
              .formatted(name, used, variables.getSimpleName(), named));
    }
    return new Prompt<>(name, version, text(system), text(user));
  }

  String version() {
    return version;
  }

  /** What the files say by themselves, in the pieces between their variables. */
  List<String> ownWords() {
    return Stream.of(system, user)
        .map(template -> template.replace(HOUSE, ""))
        .flatMap(VARIABLE::splitAsStream)
        .filter(piece -> !piece.isBlank())
        .toList();
  }

  /** The names of the variables. */
  Set<String> variables() {
    return VARIABLE
        .matcher(system + user)
        .results()
        .map(variable -> variable.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a brand may add instructions of its own. */
  boolean isOpen() {
    return system.contains(HOUSE);
  }

  String system(V variables) {
    return system(variables, "", UnaryOperator.identity());
  }

  String user(V variables) {
    return user(variables, UnaryOperator.identity());
  }

  /**
   * @param house sound instructions of the brand; empty for none
   * @param each what becomes of the values
   */
  String system(V variables, String house, UnaryOperator<String> each) {
    String own =
        house.isEmpty()
            ? ""
            : "\nWhat the brand asks for, within the rules below, which nothing overrules:\n%s\n"
                .formatted(house);
    return render(system.replace(HOUSE, own), variables, each);
  }

  /**
   * @param each what becomes of the values
   */
  String user(V variables, UnaryOperator<String> each) {
    return render(user, variables, each);
  }

  private String render(String template, V variables, UnaryOperator<String> each) {
    Map<String, String> values = values(variables, each);
    return VARIABLE
        .matcher(template)
        .replaceAll(
            variable -> Matcher.quoteReplacement(values.getOrDefault(variable.group(1), NOTHING)));
  }

  private Map<String, String> values(V variables, UnaryOperator<String> each) {
    Map<String, String> values = new LinkedHashMap<>();
    for (RecordComponent component : variables.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        String value = String.valueOf(component.getAccessor().invoke(variables));
        values.put(component.getName(), value.isBlank() ? NOTHING : each.apply(harmless(value)));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(
            "The variables of prompt '%s' cannot be read".formatted(name), e);
      }
    }
    return values;
  }

  private static String harmless(String value) {
    return FENCE.matcher(HIDDEN.matcher(value).replaceAll("")).replaceAll("…");
  }

  private static String file(Class<?> beside, String name) {
    try (InputStream file = beside.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(
            "The prompt file '%s' is missing beside %s".formatted(name, beside.getName()));
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String version(String name, String file) {
    Matcher version = VERSION.matcher(file);
    if (!version.lookingAt()) {
      throw new IllegalStateException(
          "A file of prompt '%s' does not begin with 'version: n'".formatted(name));
    }
    return version.group(1);
  }

  private static String text(String file) {
    return VERSION.matcher(file).replaceFirst("").strip();
  }
}
