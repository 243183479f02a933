package io.postillion.core.ai;

/** The number of a call in the record. */
public record AiCallId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
