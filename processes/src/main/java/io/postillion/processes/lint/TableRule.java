package io.postillion.processes.lint;

/** Looks at a decision table for one kind of mistake. */
interface TableRule {

  void look(Table table, Found found);
}
