package io.postillion.core.people;

/** What a person may do for their brands; the roles are independent of each other. */
public enum Role {
  /** Writes, edits, plans. */
  MANAGER,
  /** Approves, asks for changes, rejects. */
  APPROVER,
  /** Runs channels and sources. */
  ADMIN
}
