package io.postillion.processes.engine;

import io.postillion.core.flow.WorkItem.Kind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The form keys of user tasks: {@code desk:review-post} asks for a review of a post. */
final class Questions {

  private static final String DESK = "desk:";

  private Questions() {}

  static String formKey(Kind kind) {
    return DESK + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static boolean isForTheDesk(String formKey) {
    return formKey.startsWith(DESK);
  }

  /** Empty for forms of others. */
  static Optional<Kind> kind(String formKey) {
    return Arrays.stream(Kind.values()).filter(kind -> formKey(kind).equals(formKey)).findFirst();
  }
}
