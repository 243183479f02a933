package io.postillion.core.flow.rehearsal;

/** How the people answer in a rehearsal. */
public enum Scenario {
  /** Everyone agrees as soon as asked. */
  ALL_APPROVE,
  /** Nobody answers anything. */
  NOBODY_ANSWERS,
  /** The first who is asked refuses. */
  FIRST_REFUSES,
  /** The first who is asked wants changes; they are made, and then everyone agrees. */
  CHANGES_ONCE
}
