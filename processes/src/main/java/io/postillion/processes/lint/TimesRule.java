package io.postillion.processes.lint;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/** The policy's times can be read: a row that cannot would stop each post that it fits. */
final class TimesRule implements TableRule {

  /** How long people have, e.g. {@code PT4H}. */
  private static final String WITHIN = "approveWithin";

  /** How often they are reminded, e.g. {@code R/PT2H}. */
  private static final String REMINDER = "reminderCycle";

  private static final Pattern REPEATED = Pattern.compile("R\\d*/(P.*)");

  private final DatatypeFactory times;

  TimesRule() {
    try {
      times = DatatypeFactory.newInstance();
    } catch (DatatypeConfigurationException e) {
      throw new IllegalStateException("Every Java reads ISO 8601", e);
    }
  }

  @Override
  public void look(Table table, Found found) {
    for (DecisionTable policy : table.policies()) {
      look(policy, WITHIN, text -> text.isEmpty() || isLong(text), "within-unreadable", found);
      look(policy, REMINDER, this::isRepeated, "reminder-unreadable", found);
    }
  }

  private static void look(
      DecisionTable policy, String column, Predicate<String> reads, String rule, Found found) {
    Table.named(policy, column)
        .filter(said -> !reads.test(said.word()))
        .forEach(said -> found.error(said.row(), rule, said.word()));
  }

  private boolean isRepeated(String text) {
    var repeated = REPEATED.matcher(text);
    return repeated.matches() && isLong(repeated.group(1));
  }

  private boolean isLong(String text) {
    try {
      return times.newDuration(text).getSign() > 0;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
