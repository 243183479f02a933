package io.postillion.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** {@code --name value} pairs of a command line. */
final class Options {

  private final Map<String, String> given = new LinkedHashMap<>();
  private final Set<String> asked = new TreeSet<>();

  /**
   * @throws IllegalArgumentException when a name has no value, or a value no name
   */
  static Options of(String... arguments) {
    Options options = new Options();
    for (int i = 0; i < arguments.length; i += 2) {
      if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
        throw new IllegalArgumentException(
            "Options come in pairs like --posts 5000; '%s' does not fit".formatted(arguments[i]));
      }
      options.given.put(arguments[i].substring(2), arguments[i + 1]);
    }
    return options;
  }

  int number(String name, int otherwise) {
    asked.add(name);
    String value = given.get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value.replace("_", "").replace(",", ""));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "--%s takes a whole number, not '%s'".formatted(name, value), e);
    }
  }

  String word(String name, String otherwise) {
    asked.add(name);
    return given.getOrDefault(name, otherwise);
  }

  /**
   * @throws IllegalArgumentException when something was given that nobody asked for
   */
  void requireAllUsed() {
    Set<String> unused = new TreeSet<>(given.keySet());
    unused.removeAll(asked);
    if (!unused.isEmpty()) {
      throw new IllegalArgumentException(
          "Unknown: --%s. Known here: --%s"
              .formatted(String.join(", --", unused), String.join(", --", asked)));
    }
  }
}
