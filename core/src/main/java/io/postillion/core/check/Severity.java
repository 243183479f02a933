package io.postillion.core.check;

/** How much a finding weighs; the order is from light to heavy. */
public enum Severity {
  /** Good to know. */
  INFO,
  /** A person should look before approving. */
  WARNING,
  /** Cannot be approved like this: the network would refuse it, or the brand forbids it. */
  BLOCKER
}
