package io.postillion.core.check;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every picture says in words what it shows, in as many as the network takes. */
final class AltTextRule implements Rule {

  @Override
  public List<Finding> check(Checkable draft) {
    int max = draft.limits().maxAlt();
    return IntStream.range(0, draft.content().media().size())
        .boxed()
        .flatMap(i -> check(i + 1, draft.content().media().get(i).alt(), max))
        .toList();
  }

  private static Stream<Finding> check(int number, String alt, int max) {
    if (alt.isBlank()) {
      return Stream.of(FindingCode.ALT_MISSING.found(number));
    }
    return alt.length() > max
        ? Stream.of(FindingCode.ALT_TOO_LONG.found(number, alt.length(), max))
        : Stream.empty();
  }
}
