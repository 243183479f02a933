package io.postillion.core.check;

/** Counts a text in the unit of one network. */
@FunctionalInterface
public interface TextLength {

  /** 0 or more. */
  int of(String text);
}
