package io.postillion.processes.lint;

/** Looks at a process for one kind of mistake. */
interface Rule {

  void look(Drawing drawing, Found found);
}
