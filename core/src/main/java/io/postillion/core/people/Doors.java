package io.postillion.core.people;

/** How people come in. */
public enum Doors {
  /** With a password that we keep. */
  OURS,
  /** By the login of the host, which knows their passwords. */
  OF_THE_HOST
}
