package io.postillion.core.check.risk;

/** How much is at stake when a post goes out as it is; the order is from light to heavy. */
public enum Risk {
  LOW,
  MEDIUM,
  HIGH
}
