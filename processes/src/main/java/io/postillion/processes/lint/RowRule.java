package io.postillion.processes.lint;

/** The approval that a row names exists. */
final class RowRule implements TableRule {

  @Override
  public void look(Table table, Found found) {
    table
        .named()
        .filter(named -> !table.vocabulary().processes().contains(named.word()))
        .forEach(named -> found.error(named.row(), "row-unknown", named.word()));
  }
}
