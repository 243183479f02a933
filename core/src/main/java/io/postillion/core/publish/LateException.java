package io.postillion.core.publish;

import io.postillion.core.post.PostId;
import java.time.Duration;
import java.time.Instant;

/**
 * The post is later than its brand tolerates: it is not blurted out, a person decides. Nothing was
 * sent.
 */
public final class LateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LateException(PostId post, Instant due, Duration tolerance) {
    super(
        "Post %s was due at %s and did not go out within %s. Send it now, choose a new time, or drop it."
            .formatted(post, due, words(tolerance)));
  }

  private static String words(Duration span) {
    long minutes = span.toMinutes();
    return minutes == 1
        ? "a minute"
        : minutes > 0 ? minutes + " minutes" : span.toSeconds() + " seconds";
  }
}
