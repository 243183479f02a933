package io.postillion.core.check;

import java.util.List;

/** Pictures that may no longer be used on the day on which the post goes out. */
final class RightsRule implements Rule {

  @Override
  public List<Finding> check(Checkable draft) {
    return draft.around().rightsEnded().stream()
        .map(
            one -> FindingCode.RIGHTS_ENDED.found(one.picture(), one.name(), one.last(), one.due()))
        .toList();
  }

  @Override
  public boolean isOfPostAlone() {
    return true;
  }
}
