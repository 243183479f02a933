package io.postillion.bench.claims;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person says of a claim: that its source bears it out, or what was done to it. */
public enum Label {
  TRUE,
  FIGURE,
  UNIT,
  NAME,
  /** A did what B did, or a right figure stands with the wrong thing. */
  SUBJECT,
  /** A study, a statistic or experts that the source does not have. */
  STUDY,
  /** May became will, some became all, a negation was dropped. */
  CERTAINTY;

  static Optional<Label> of(String word) {
    return Arrays.stream(values()).filter(label -> label.word().equals(word)).findFirst();
  }

  static String words() {
    return Arrays.stream(values()).map(Label::word).collect(Collectors.joining(", "));
  }

  /** As it stands in a set. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
