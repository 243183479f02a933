package io.postillion.routes.cms;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a {@code cms:} endpoint does. */
enum CmsOperation {
  CHANGES,
  ITEM,
  WRITE_BACK;

  static CmsOperation of(String word) {
    return Arrays.stream(values())
        .filter(operation -> operation.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "A cms: endpoint cannot '%s'; it knows %s"
                        .formatted(
                            word,
                            Arrays.stream(values())
                                .map(CmsOperation::word)
                                .collect(Collectors.joining(", ")))));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
