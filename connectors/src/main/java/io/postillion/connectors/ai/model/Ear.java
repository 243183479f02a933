package io.postillion.connectors.ai.model;

import org.jspecify.annotations.Nullable;

/** Of whoever hears the answer to one question, whichever model gives it; or of nobody. */
final class Ear<A extends Record> {

  private final @Nullable Follower<A> follower;
  private boolean heard;

  private Ear(@Nullable Follower<A> follower) {
    this.follower = follower;
  }

  static <A extends Record> Ear<A> deaf() {
    return new Ear<>(null);
  }

  static <A extends Record> Ear<A> of(Follower<A> follower) {
    return new Ear<>(follower);
  }

  boolean isOpen() {
    return follower != null;
  }

  /** Whether a person saw something of the answer. */
  boolean hasHeard() {
    return heard;
  }

  void hears(Answered<A> soFar) {
    heard |= follower != null && follower.hears(soFar);
  }

  void reads(String words) {
    if (follower != null) {
      follower.reads(words);
    }
  }
}
