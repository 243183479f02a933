package io.postillion.plugin.desk.memory;

/**
 * Can go back to what it holds now: lists show the first of many, so what a test leaves behind
 * would hide what a later one looks for.
 */
@FunctionalInterface
public interface Keeping {

  /** Goes back. */
  Runnable keep();
}
