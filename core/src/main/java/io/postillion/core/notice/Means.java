package io.postillion.core.notice;

/** By what people are told. */
public enum Means {
  EMAIL,
  SLACK,
  TEAMS,
  WEBHOOK
}
