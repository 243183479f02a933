package io.postillion.core.check;

import java.util.List;

/** One pure rule: the same draft always has the same findings. */
@FunctionalInterface
public interface Rule {

  List<Finding> check(Checkable draft);

  /** Whether no setting of the brand can change what it finds. */
  default boolean isOfPostAlone() {
    return false;
  }
}
