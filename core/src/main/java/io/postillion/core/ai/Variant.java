package io.postillion.core.ai;

/** A manner of telling the same; each has a message {@code variant.<name>} in the desk. */
public enum Variant {
  /** No manner in particular. */
  USUAL,
  /** Opens with a question that the source answers. */
  QUESTION,
  /** Tells what happened to whom, or what somebody said. */
  STORY,
  /** Opens with a figure of the source. */
  FIGURE,
  /** Tells readers what they can do, step by step. */
  HOW_TO,
  /** Several posts in a row, where the network has threads. */
  THREAD
}
