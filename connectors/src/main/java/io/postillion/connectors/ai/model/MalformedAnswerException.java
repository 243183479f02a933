package io.postillion.connectors.ai.model;

import org.jspecify.annotations.Nullable;

/** A model's answer that cannot be used; the message says why, to people and to the model. */
final class MalformedAnswerException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String answer;

  MalformedAnswerException(String reason, String answer, @Nullable Throwable cause) {
    super(reason, cause);
    this.answer = answer;
  }

  /** As it came. */
  String answer() {
    return answer;
  }
}
