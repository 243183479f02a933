package io.postillion.core.approval;

import java.util.UUID;

/** The id of an approval. */
public record ApprovalId(UUID value) {

  public static ApprovalId random() {
    return new ApprovalId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static ApprovalId of(String text) {
    return new ApprovalId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
