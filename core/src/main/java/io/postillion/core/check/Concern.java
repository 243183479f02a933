package io.postillion.core.check;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** By what was found in it a post can be looked for; it may be several of these. */
public enum Concern {
  /** Something must be mended before it can be approved. */
  BLOCKED,
  /** A person should look at something before approving. */
  WARNED,
  /** Words that the law looks at closely, and what the brand treads softly around. */
  SENSITIVE,
  /** It claims what the source does not bear out. */
  UNSOURCED;

  public static Set<Concern> of(Collection<Finding> findings) {
    return Arrays.stream(values())
        .filter(concern -> findings.stream().anyMatch(concern::isIn))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Concern.class)));
  }

  /** Empty when none is called that. */
  public static Optional<Concern> named(String name) {
    return Arrays.stream(values()).filter(concern -> concern.name().equals(name)).findFirst();
  }

  private boolean isIn(Finding finding) {
    return switch (this) {
      case BLOCKED -> finding.severity() == Severity.BLOCKER;
      case WARNED -> finding.severity() == Severity.WARNING;
      case SENSITIVE -> finding.code().startsWith("risk.");
      case UNSOURCED ->
          finding.code().startsWith("claim.")
              || finding.code().equals(FindingCode.CARD_DOUBT.code());
    };
  }
}
