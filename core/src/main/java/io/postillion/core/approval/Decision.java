package io.postillion.core.approval;

import java.util.Locale;

/** What an approver decided. */
public enum Decision {
  APPROVED,
  CHANGES,
  REJECTED;

  /** The word that approval processes hand back: approved, changes, rejected. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
