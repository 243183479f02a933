package io.postillion.core.notice;

import java.util.UUID;

/** The id of a notice. */
public record NoticeId(UUID value) {

  public static NoticeId random() {
    return new NoticeId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
