package io.postillion.core.remark;

import java.util.UUID;

/** The id of a remark. */
public record RemarkId(UUID value) {

  public static RemarkId random() {
    return new RemarkId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static RemarkId of(String text) {
    return new RemarkId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
