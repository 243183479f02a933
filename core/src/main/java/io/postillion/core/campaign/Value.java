package io.postillion.core.campaign;

import java.util.Locale;

/** How much is at stake; the approval policy may decide by it. */
public enum Value {
  LOW,
  MEDIUM,
  HIGH;

  /** What the approval policy reads of a post that belongs to no campaign. */
  public static final String NONE = "none";

  /** As the approval policy reads it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
