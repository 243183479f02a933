package io.postillion.core.ai;

/** What a person asks for at the cursor; each has a message {@code wish.<name>} in the desk. */
public enum Wish {
  /** The same in other words. */
  REPHRASE,
  /** Another word that fits here. */
  SYNONYM,
  SHORTER,
  CLEARER,
  WARMER,
  FORMAL,
  /** The passage as an opening that makes people read on. */
  HOOK,
  /** Behind the passage, what readers can do now. */
  CALL_TO_ACTION,
  /** In words that everybody knows. */
  PLAIN,
  /** What could come next. */
  CONTINUE,
  /** At the end of the text. */
  HASHTAGS;

  /** Whether it puts words behind the passage instead of in its place. */
  public boolean adds() {
    return this == CALL_TO_ACTION || this == CONTINUE || this == HASHTAGS;
  }
}
