package io.postillion.plugin.desk.settings;

import java.util.List;

/**
 * A setting in its form.
 *
 * @param name as in the messages {@code settings.<name>}; also the name of the field
 * @param kind {@code fixed} where the configuration has it, {@code choice}, {@code text} for a
 *     sentence or two, {@code figure}, {@code order} for choices one after the other, {@code grid}
 *     for what is told by which means, {@code hours}, {@code time}, {@code colour}, or {@code
 *     lines}
 * @param values what it is, where it cannot be changed
 * @param typed what stands in the field
 * @param slots of an order: what is chosen first, then, and so on; of a grid: what is ticked; of
 *     hours: from and to; empty where nothing is
 * @param seen the number of the entry that the person saw
 * @param isBack whether they want what is usual
 * @param usual what that is, in one line
 * @param mayGoBack whether something was chosen, so that there is a way back
 * @param problem why it was not saved; empty when nothing is wrong with it
 */
record FormField(
    String name,
    String key,
    String kind,
    List<String> values,
    String typed,
    List<Choice> choices,
    List<String> slots,
    int seen,
    boolean isBack,
    String usual,
    boolean mayGoBack,
    String problem) {

  /** Something to choose. */
  record Choice(String value, String text) {}

  public int rows() {
    return kind.equals("text") ? 3 : name.equals("glossary") ? 12 : 6;
  }

  /** Whether it is made of several fields. */
  public boolean isGroup() {
    return kind.equals("order") || kind.equals("grid") || kind.equals("hours");
  }

  /** What describes the field to those who hear it. */
  public String describedBy() {
    return problem.isEmpty() ? "say-" + name : "problem-" + name + " say-" + name;
  }
}
