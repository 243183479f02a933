package io.postillion.core.notice;

/** How notices are gathered. */
public enum Digest {
  /** Each by itself, at once. */
  NONE,
  HOURLY,
  DAILY
}
