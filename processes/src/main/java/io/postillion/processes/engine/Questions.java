package io.postillion.processes.engine;

import io.postillion.core.flow.WorkItem.Kind;
import java.util.Arrays;
import java.util.Optional;

/** The form keys of user tasks: {@code desk:review-post} asks for a review of a post. */
final class Questions {

  private Questions() {}

  static String formKey(Kind kind) {
    return kind.formKey();
  }

  /** Empty for forms of others. */
  static Optional<Kind> kind(String formKey) {
    return Arrays.stream(Kind.values()).filter(kind -> formKey(kind).equals(formKey)).findFirst();
  }
}
